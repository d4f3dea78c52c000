import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { createPerform } from '../../../renderer/state/commands.js';
import { article } from '../support/articles.js';
import { articleOpen, giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();

test.each([
  [
    { code: 'outcome-weaker', wall: 'consent' },
    /asked about cookies.*stays as it is/,
    'Open in a window of the site…',
    'sites.open',
  ],
  [{ code: 'outcome-other' }, /quite different text.*stays as it is/, 'Versions…', 'versions.list'],
] as const)(
  'What came in place of an article is told with what helps: %o',
  async (failure, told, way, asked) => {
    const { session, fake } = await openPage([article({ title: 'swans' })]);
    const jobId = crypto.randomUUID();
    fake.answer('versions.fetch-again', () => ({ jobId }));
    fake.answer('versions.list', () => []);
    fireEvent.keyDown(document.body, { key: 'j' });
    await articleOpen('swans');
    act(() => createPerform(session)('fetch-again'));
    await waitFor(() => expect(fake.requestsOf('versions.fetch-again')).toHaveLength(1));
    const end = { jobId, articleId: crypto.randomUUID(), kind: 'fetch-again', isKept: true } as const;
    act(() => fake.emit('job.failed', { ...end, failure }));
    expect((await screen.findByText(told)).getAttribute('role')).toBe('alert');
    fireEvent.click(screen.getByRole('button', { name: way }));
    await waitFor(() => expect(fake.requestsOf(asked)).not.toHaveLength(0));
  },
);

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
