import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { openPage } from '../support/page.js';

test('Once a safety copy is in its place, nothing offers to take back what was done before', async () => {
  const { fake, session } = await openPage();
  const name = 'asked-000001-2026-11-27T08-00-00.000Z.db';
  fake.answer('backups.list', () => ({
    copies: [{ name, kind: 'asked', madeAt: '2026-11-27T08:00:00.000Z', bytes: 600_000 }],
    problem: null,
    recovery: null,
    setAside: [],
    refusal: null,
  }));
  session.toasts.show('undo', ({ acts }) => acts.done('delete-articles', 1));
  fireEvent.keyDown(document.body, { key: ',', ctrlKey: true });
  fireEvent.click(await screen.findByRole('button', { name: /^Restore the copy of/ }));
  expect(screen.getAllByRole('button', { name: /^Undo/, hidden: true })).toHaveLength(1);
  fireEvent.click(screen.getByRole('button', { name: 'Restore' }));
  await waitFor(() => expect(fake.requestsOf('backups.restore')).toEqual([{ name }]));
  await waitFor(() => expect(session.toasts.store.get().shown.map(({ kind }) => kind)).toEqual(['info']));
});
