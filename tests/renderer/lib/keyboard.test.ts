import { describe, expect, test } from 'vitest';
import { commandKey, createHiddenKeys, type KeyPress } from '../../../renderer/lib/keyboard.js';

const press = (key: string, code: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...part,
});
const inField = { editable: true };

describe('the key of a press', () => {
  test.each([
    ['ㅓ', 'KeyJ', 'j'],
    ['ㅏ', 'KeyK', 'k'],
    ['ㅜ', 'KeyN', 'n'],
    ['ㄴ', 'KeyS', 's'],
    ['ㅡ', 'KeyM', 'm'],
    ['ㄷ', 'KeyE', 'e'],
    ['ㅗ', 'KeyH', 'h'],
    ['ㅣ', 'KeyL', 'l'],
  ])('with Hangul on, %s on %s is %s', (key, code, meant) => {
    expect(commandKey(press(key, code))).toBe(meant);
  });

  test('is the physical one when an input method keeps the letter to itself', () => {
    expect(commandKey(press('Process', 'KeyJ'))).toBe('j');
  });

  test('is found under a shifted Hangul letter, too', () => {
    expect(commandKey(press('ㅖ', 'KeyP', { shiftKey: true }))).toBe('p');
    expect(commandKey(press('Process', 'Slash', { shiftKey: true }))).toBe('?');
  });

  test('is the printed one on Dvorak', () => {
    expect(commandKey(press('j', 'KeyC'))).toBe('j');
  });

  test('is nothing while text is typed or composed', () => {
    expect(commandKey(press('j', 'KeyJ'), inField)).toBeNull();
    expect(commandKey(press('ㅓ', 'KeyJ', { isComposing: true }), inField)).toBeNull();
    expect(commandKey(press('k', 'KeyK', { ctrlKey: true, isComposing: true }), inField)).toBeNull();
  });

  test('with Ctrl or as Esc is heard in a field', () => {
    expect(commandKey(press('ㅏ', 'KeyK', { ctrlKey: true }), inField)).toBe('k');
    expect(commandKey(press('Escape', 'Escape'), inField)).toBe('Escape');
  });

  test('is nothing for the Hangul toggle and for unknown keys', () => {
    expect(commandKey(press('HangulMode', 'Lang1'))).toBeNull();
    expect(commandKey(press('Process', ''))).toBeNull();
  });
});

describe('a press that an input method hides', () => {
  test('is known when the key comes up', () => {
    const keys = createHiddenKeys();
    expect(keys.isHidden({ key: 'Process', code: '' })).toBe(true);
    expect(keys.isShown({ key: 'Process', code: '' })).toBe(false);
    expect(keys.isShown({ key: 'ㅓ', code: 'KeyJ' })).toBe(true);
    expect(keys.isShown({ key: 'ㅓ', code: 'KeyJ' }), 'Once').toBe(false);
  });

  test('is none when the key was known on its way down', () => {
    const keys = createHiddenKeys();
    expect(keys.isHidden({ key: 'Process', code: 'KeyJ' })).toBe(false);
    expect(keys.isShown({ key: 'Process', code: 'KeyJ' })).toBe(false);
  });

  test('is forgotten when another key goes down first', () => {
    const keys = createHiddenKeys();
    keys.isHidden({ key: 'Process', code: '' });
    keys.isHidden({ key: 'j', code: 'KeyJ' });
    expect(keys.isShown({ key: 'j', code: 'KeyJ' })).toBe(false);
  });
});
