import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { words } from '../../../renderer/i18n/words.js';
import { createToasts } from '../../../renderer/state/toasts.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('An error that says what one on the page says already only keeps that one longer', () => {
  const toasts = createToasts();
  const shown = (): number => toasts.store.get().shown.length;
  toasts.show('error', ({ acts }) => acts.diskFull);
  vi.advanceTimersByTime(8_000);
  toasts.show('error', ({ acts }) => acts.diskFull);
  expect(shown()).toBe(1);
  vi.advanceTimersByTime(8_000);
  expect(shown()).toBe(1);
  toasts.show('error', ({ acts }) => acts.nothingExported);
  expect(shown()).toBe(2);
  vi.advanceTimersByTime(10_000);
  expect(shown()).toBe(0);
});

test('A toast with a way out stays until it is taken, or something newer makes it old', () => {
  const toasts = createToasts();
  const messages = (): readonly string[] => toasts.store.get().shown.map(({ message }) => message(words.en));
  toasts.show('info', ({ acts }) => acts.exported('notes.md'));
  toasts.show('error', ({ acts }) => acts.diskFull, { name: ({ exports }) => exports.again, go: () => {} });
  vi.advanceTimersByTime(60_000);
  expect(messages()).toEqual([words.en.acts.diskFull]);
  toasts.show('info', ({ acts }) => acts.copied);
  toasts.dismissOld();
  expect(messages()).toEqual([]);
});

test('An error that is over is taken back, and no other', () => {
  const toasts = createToasts();
  const restarting = { code: 'library-restarting' } as const;
  toasts.show('error', ({ failures }) => failures['library-restarting'].sentence(restarting));
  toasts.show('error', ({ acts }) => acts.diskFull);
  toasts.retract(({ failures }) => failures['library-restarting'].sentence(restarting));
  expect(toasts.store.get().shown.map(({ message }) => message(words.en))).toEqual([words.en.acts.diskFull]);
});
