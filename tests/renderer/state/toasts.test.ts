import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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

describe('News of what has begun', () => {
  const begun = () => {
    const toasts = createToasts();
    toasts.showBegun(({ save }) => save.many(1, { duplicates: 2, repeated: 0 }), {
      rest: ({ save }) => save.notNew({ duplicates: 2, repeated: 0 }),
    });
    const messages = (): readonly string[] =>
      toasts.store.get().shown.map(({ message }) => message(words.en));
    const end = (): boolean => toasts.showEnd(({ save }) => save.saved('The tide clock'));
    return { toasts, messages, end };
  };

  test('gives its place to the news of its end, which keeps what is true still', () => {
    const { messages, end } = begun();
    expect(messages()).toEqual(['Saving 1 article; 2 were already here.']);
    expect(end()).toBe(true);
    expect(messages()).toEqual(['2 were already here. Saved: The tide clock']);
    expect(end(), 'Nothing more has begun').toBe(false);
  });

  test('offers what can be done about its end only where nothing else ended with it', () => {
    const toasts = createToasts();
    const wayAtEnd = { name: () => 'Move to Trash', go: vi.fn<() => void>(), isPassing: true } as const;
    const end = (isOne: boolean): string | undefined => {
      toasts.showBegun(() => 'Saving a page', { wayAtEnd });
      toasts.showEnd(() => 'Saved', isOne);
      return toasts.store.get().shown.at(-1)?.way?.name(words.en);
    };
    expect([end(true), end(false)]).toEqual(['Move to Trash', undefined]);
  });

  test('has its end told also when it went by itself, and not when it was put away', () => {
    const gone = begun();
    vi.advanceTimersByTime(60_000);
    expect(gone.messages()).toEqual([]);
    expect(gone.end()).toBe(true);
    expect(gone.messages()).toHaveLength(1);

    const dismissed = begun();
    for (const { id } of dismissed.toasts.store.get().shown) dismissed.toasts.dismiss(id);
    expect(dismissed.end()).toBe(false);
    expect(dismissed.messages()).toEqual([]);
  });
});
