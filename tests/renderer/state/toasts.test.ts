import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
  toasts.show('error', ({ acts }) => acts.exportFailed);
  expect(shown()).toBe(2);
  vi.advanceTimersByTime(10_000);
  expect(shown()).toBe(0);
});
