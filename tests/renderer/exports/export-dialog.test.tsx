import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Response } from '../../../shared/ipc/contract.js';
import { chooseExport } from '../../../renderer/state/note-acts.js';
import { article } from '../support/articles.js';
import { Refusal } from '../support/fake-bridge.js';
import { giveElementsASize, openPage } from '../support/page.js';

giveElementsASize();
afterEach(() => void vi.useRealTimers());

type Outcome = NonNullable<Response<'exports.notes'>>;

async function openDialog() {
  const page = await openPage([article()]);
  page.fake.answer('exports.preview', () => ({ text: '# A quiet return', articles: 3 }));
  act(() =>
    chooseExport(page.session, [
      { name: () => 'Everything', scope: { kind: 'notebook', filter: { colors: [], withNote: false } } },
    ]),
  );
  const dialog = screen.getByRole('dialog', { name: 'Export' });
  await waitFor(() => within(dialog).getByText('# A quiet return'));
  const begin = (name: string) => fireEvent.click(within(dialog).getByRole('button', { name }));
  return { ...page, dialog, begin };
}

const stoppedAfter = (written: number, failure: Outcome['failure']): Outcome => ({
  name: '메모',
  written,
  unchanged: 0,
  total: 3,
  failure,
});

test('An export under way can be stopped, and what was written until then is told in the dialog', async () => {
  const { fake, dialog, begin } = await openDialog();
  let end: (outcome: Outcome) => void = () => {};
  fake.answer('exports.notes', () => new Promise<Outcome>((resolve) => (end = resolve)));
  fake.answer('exports.stop', () => {
    end(stoppedAfter(1, { code: 'cancelled' }));
    return undefined;
  });
  vi.useFakeTimers({ shouldAdvanceTime: true });
  begin('Save file…');
  const stop = await waitFor(() => within(dialog).getAllByRole('button', { name: 'Stop' }));
  act(() => fake.emit('export.progress', { done: 1, total: 3 }));
  act(() => void vi.advanceTimersByTime(1_000));
  expect(within(dialog).getByRole('progressbar')).toHaveProperty('max', 3);
  vi.useRealTimers();
  fireEvent.click(stop.at(-1) ?? dialog);
  const alert = await waitFor(() => within(dialog).getByRole('alert'));
  expect(alert.textContent).toBe('Export stopped. 1 of 3 files written to the folder “메모”.');
  expect(within(dialog).getByRole('button', { name: 'Save file…' })).toBeTruthy();
});

test('An export that breaks off says how far it came and why, and offers another place', async () => {
  const { fake, dialog, begin } = await openDialog();
  fake.answer('exports.notes', () => stoppedAfter(2, { code: 'place-full', folder: '메모' }));
  begin('Save file…');
  const alert = await waitFor(() => within(dialog).getByRole('alert'));
  expect(alert.textContent).toBe(
    '2 of 3 files written to the folder “메모”, then it stopped: disk full. The notes are intact here.',
  );
  fake.answer('exports.notes', () => new Refusal({ code: 'place-gone', file: 'a.md', folder: '메모' }));
  begin('Choose another place…');
  await waitFor(() =>
    expect(within(dialog).getByRole('alert').textContent).toContain('no longer a way to the folder “메모”'),
  );
  fake.answer('exports.notes', () => stoppedAfter(3, null));
  begin('Choose another place…');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});
