import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { article } from '../support/articles.js';
import { articleOpen, giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

test('W on an article whose page is not kept says that it is being kept, and what shows it then', async () => {
  const { fake, session } = await openPage([article({ title: 'first' })]);
  fireEvent.keyDown(document.body, { key: 'j' });
  await articleOpen('first');
  await waitFor(() => expect(session.wholePage.store.get().mayKeep).toBe(true));
  fireEvent.keyDown(document.body, { key: 'w' });
  await waitFor(() => expect(fake.requestsOf('snapshots.keep')).toHaveLength(1));
  const news = within(screen.getByRole('region', { name: 'Notifications' }));
  expect(news.getByText('The whole page is being kept. W shows it when it is ready.')).toBeTruthy();
});
