import { expect, test } from 'vitest';
import { createShortcutReader, type Focus } from '../../../renderer/lib/shortcuts.js';

const press = (key: string, code = '', part = {}) => ({
  key,
  code,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...part,
});
const read = (key: string, focus: Focus = 'list', part = {}) =>
  createShortcutReader()(press(key, '', part), focus);

test.each([
  ['j', 'next-article'],
  ['k', 'previous-article'],
  ['m', 'toggle-read'],
  ['s', 'toggle-star'],
  ['l', 'move-to-later'],
  ['e', 'move-to-archive'],
  ['Delete', 'delete-here'],
  ['z', 'undo'],
  ['h', 'highlight'],
  ['1', 'highlight-yellow'],
  ['b', 'open-original'],
  ['?', 'show-shortcuts'],
  ['Escape', 'back'],
  ['ArrowDown', 'next-article'],
  ['Enter', 'open-article'],
  ['x', 'toggle-pick'],
  ['w', 'toggle-whole-page'],
  ['q', null],
])('%s in the list is %s', (key, command) => {
  expect(read(key)).toBe(command);
});

test('Arrow keys move the list from the navigation too, where Enter and Space stay the link’s own', () => {
  expect(read('ArrowDown', 'navigation')).toBe('next-article');
  expect(read('ArrowUp', 'navigation')).toBe('previous-article');
  expect(read('Enter', 'navigation')).toBeNull();
  expect(read(' ', 'navigation')).toBeNull();
});

test('Ctrl+A selects the article, but in a field what is written there', () => {
  expect(read('a', 'elsewhere', { ctrlKey: true })).toBe('select-article');
  expect(read('a', 'text', { ctrlKey: true })).toBeNull();
  expect(read('a', 'list')).toBeNull();
});

test('Saving has its keys, also with Hangul input; in a field Ctrl+Shift+V pastes, as it does everywhere', () => {
  const both = { ctrlKey: true, shiftKey: true };
  expect(read('V', 'list', both)).toBe('save-from-clipboard');
  expect(read('V', 'text', both)).toBeNull();
  expect(read('A', 'elsewhere', both)).toBe('activity');
  expect(read('R', 'list', { shiftKey: true })).toBe('retry-failed');
  expect(createShortcutReader()(press('ㄲ', 'KeyR', { shiftKey: true }), 'list')).toBe('retry-failed');
});

test('Arrow keys and Enter belong to the article when the focus is there', () => {
  expect(read('ArrowDown', 'elsewhere')).toBeNull();
  expect(read('Enter', 'elsewhere')).toBeNull();
  expect(read('ArrowLeft', 'elsewhere')).toBe('back');
});

test('In the article Shift and the arrows select words, Alt and the arrows go from block to block', () => {
  const shift = { shiftKey: true };
  expect(read('ArrowRight', 'article', shift)).toBe('select-right');
  expect(read('ArrowUp', 'article', shift)).toBe('select-up');
  expect(read('ArrowLeft', 'article', { ...shift, ctrlKey: true })).toBe('select-word-left');
  expect(read('ArrowRight', 'article', { ...shift, altKey: true })).toBe('select-word-right');
  expect(read('ArrowRight', 'article', { ctrlKey: true })).toBe('next-word');
  expect(read('ArrowDown', 'article', { altKey: true })).toBe('next-block');
  expect(read('ArrowRight', 'list', shift)).toBeNull();
});

test('] and Shift ] go from highlight to highlight, in Hangul mode as well', () => {
  const reader = createShortcutReader();
  expect(reader(press(']', 'BracketRight'), 'article')).toBe('next-highlight');
  expect(reader(press('}', 'BracketRight', { shiftKey: true }), 'article')).toBe('previous-highlight');
  expect(reader(press('Process', 'BracketRight', { shiftKey: true }), 'article')).toBe('previous-highlight');
});

test('Space and Enter press the button that has the focus', () => {
  expect(read(' ', 'control')).toBeNull();
  expect(read('Enter', 'control')).toBeNull();
  expect(read(' ', 'elsewhere')).toBe('page-down');
});

test('Shift makes another command of a letter', () => {
  expect(read('N', 'list', { shiftKey: true })).toBe('note-on-article');
  expect(read('Z', 'list', { shiftKey: true })).toBe('redo');
});

test('Ctrl and ⌘ work everywhere, but a field keeps its own undo', () => {
  expect(read('n', 'text', { ctrlKey: true })).toBe('save-article');
  expect(read(',', 'text', { metaKey: true })).toBe('settings');
  expect(read('z', 'list', { ctrlKey: true })).toBe('undo');
  expect(read('z', 'text', { ctrlKey: true })).toBeNull();
  expect(read('s', 'list', { ctrlKey: true })).toBeNull();
  expect(read('n', 'list', { ctrlKey: true, altKey: true })).toBe('toggle-notes');
});

test('G and a letter go to a view, with Hangul on as well', () => {
  const reader = createShortcutReader();
  expect(reader(press('g', 'KeyG'), 'list')).toBeNull();
  expect(reader(press('l', 'KeyL'), 'list')).toBe('view-later');
  expect(reader(press('l', 'KeyL'), 'list')).toBe('move-to-later');
  expect(reader(press('ㅎ', 'KeyG'), 'list')).toBeNull();
  expect(reader(press('ㅑ', 'KeyI'), 'list')).toBe('view-all');
});

test('G waits a moment and no longer', () => {
  let now = 0;
  const reader = createShortcutReader({ now: () => now });
  reader(press('g'), 'list');
  now = 5_000;
  expect(reader(press('s'), 'list')).toBe('toggle-star');
});
