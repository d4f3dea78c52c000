import { render, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { ActivityRow } from '../../../renderer/activity/ActivityRow.js';
import { SessionProvider } from '../../../renderer/state/session.js';
import { newId } from '../support/fake-bridge.js';
import { openPage } from '../support/page.js';

test('A try of another day is told with its day', async () => {
  const { session } = await openPage();
  vi.useFakeTimers({ now: new Date(2026, 10, 27, 17, 13), toFake: ['Date'] });
  const row = (nextTryAt: Date) => ({
    jobId: newId(),
    articleId: newId(),
    kind: 'save-article' as const,
    title: 'The lighthouse',
    address: null,
    state: 'deferred' as const,
    body: 'headline' as const,
    tally: null,
    failure: { code: 'connection-lost' as const },
    nextTryAt: nextTryAt.toISOString(),
    changedAt: new Date().toISOString(),
  });
  render(
    <SessionProvider value={session}>
      <ActivityRow row={row(new Date(2026, 10, 28, 13, 2))} />
      <ActivityRow row={row(new Date(2026, 10, 27, 22, 48))} />
    </SessionProvider>,
  );
  vi.useRealTimers();
  expect(screen.getByText('connection lost, will be tried again at 28 November 13:02')).toBeTruthy();
  expect(screen.getByText('connection lost, will be tried again at 22:48')).toBeTruthy();
});
