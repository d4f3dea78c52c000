import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showWhenDrawn } from '../../../../electron/app/show-when-drawn.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

class HiddenWindow extends EventEmitter {
  readonly show = vi.fn<() => void>();
  readonly isVisible = (): boolean => this.show.mock.calls.length > 0;
}

test('A window is shown once its page is drawn, and not again later', () => {
  const window = new HiddenWindow();
  showWhenDrawn(window);
  expect(window.show).not.toHaveBeenCalled();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(60_000);
  expect(window.show).toHaveBeenCalledOnce();
});

test('A window whose page never says that it is drawn is shown after some seconds', () => {
  const window = new HiddenWindow();
  showWhenDrawn(window);
  vi.advanceTimersByTime(5_000);
  expect(window.show).toHaveBeenCalledOnce();
  window.emit('ready-to-show');
  expect(window.show).toHaveBeenCalledOnce();
});

test('A window that is closed before is let go', () => {
  const window = new HiddenWindow();
  showWhenDrawn(window);
  window.emit('closed');
  vi.advanceTimersByTime(60_000);
  expect(window.show).not.toHaveBeenCalled();
});
