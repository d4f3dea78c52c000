import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createPerform } from '../../../renderer/state/commands.js';
import { article } from '../support/articles.js';
import { articleOpen, giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

test('What needs a text says so of an article that has none yet', async () => {
  const { session } = await openPage([
    article({ title: 'first', body: 'failed', failure: { code: 'connection-lost' } }),
  ]);
  fireEvent.keyDown(document.body, { key: 'j' });
  await articleOpen('first');
  for (const command of ['mend-article', 'show-versions'] as const) {
    act(() => createPerform(session)(command));
    const news = within(screen.getByRole('region', { name: 'Notifications' }));
    expect(news.getByText('There is no text of this article yet.')).toBeTruthy();
    expect(session.panes.get().dialog).toBeNull();
    act(() => session.toasts.dismissNews());
  }
});
