import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article, paragraph } from '../support/articles.js';
import { articleOpen, giveElementsASize, openPage, option } from '../support/page.js';

giveElementsASize();

/** The page with an article open, and its sheet. */
async function reading() {
  const page = await openPage([article({ title: 'first' }, { blocks: [paragraph('People read.')] })]);
  fireEvent.click(option(/first/));
  await articleOpen('first');
  const sheet = (): HTMLElement | null => screen.getByRole('article').closest('.sheet');
  return { ...page, sheet };
}

async function turn(name: string, session: Awaited<ReturnType<typeof reading>>['session']): Promise<void> {
  session.panes.change({ surface: 'settings' });
  fireEvent.click(await screen.findByRole('switch', { name }));
}

test('Notes leave the margin when they are not wanted there', async () => {
  const { session, fake, sheet } = await reading();
  await waitFor(() => expect(sheet()?.dataset['notes']).toBe('margin'));
  await turn('Notes in the margin', session);
  await waitFor(() => expect(fake.library.appearance.settings.marginNotes).toBe(false));
  session.panes.change({ surface: 'library' });
  await waitFor(() => expect(sheet()?.dataset['notes']).toBe('below'));
});

test('What is left to read is not told when it is not wanted', async () => {
  const { session } = await reading();
  expect(screen.getByRole('progressbar')).toBeTruthy();
  await turn('Time left', session);
  session.panes.change({ surface: 'library' });
  await waitFor(() => expect(screen.getByRole('article')).toBeTruthy());
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('Lines of Korean break inside words when whole words are not wanted', async () => {
  const { session, fake, sheet } = await reading();
  expect(sheet()?.dataset['keepsWords']).toBe('true');
  await turn('Keep words whole', session);
  session.settings.flush();
  await waitFor(() => expect(fake.library.appearance.settings.keepsWords).toBe(false));
});
