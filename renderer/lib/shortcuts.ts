import { commandKey, type KeyPress } from './keyboard.js';
import type { PageCommand } from './page-command.js';

/** Where the focus is when a key goes down: it decides who owns the key. */
export type Focus = 'text' | 'control' | 'list' | 'elsewhere';

const modified: Readonly<Record<string, PageCommand>> = {
  n: 'save-article',
  ',': 'settings',
  e: 'export-notes',
  z: 'undo',
  'shift z': 'redo',
  y: 'redo',
};

const plain: Readonly<Record<string, PageCommand>> = {
  j: 'next-article',
  k: 'previous-article',
  n: 'next-unread',
  p: 'previous-unread',
  m: 'toggle-read',
  s: 'toggle-star',
  l: 'move-to-later',
  e: 'move-to-archive',
  Delete: 'delete-article',
  z: 'undo',
  'shift z': 'redo',
  h: 'highlight',
  '1': 'highlight-yellow',
  '2': 'highlight-green',
  '3': 'highlight-blue',
  '4': 'highlight-orange',
  '5': 'highlight-purple',
  'shift n': 'note-on-article',
  b: 'open-original',
  '?': 'show-shortcuts',
  Escape: 'back',
  ArrowLeft: 'back',
  F6: 'next-pane',
  'shift F6': 'previous-pane',
};

/** Keys that scroll or press something when the focus is on it. */
const inList: Readonly<Record<string, PageCommand>> = {
  ArrowDown: 'next-article',
  ArrowUp: 'previous-article',
  ArrowRight: 'open-article',
  Enter: 'open-article',
};
const outsideControls: Readonly<Record<string, PageCommand>> = { ' ': 'page-down', 'shift  ': 'page-up' };

const afterG: Readonly<Record<string, PageCommand>> = {
  u: 'view-unread',
  l: 'view-later',
  s: 'view-starred',
  a: 'view-archive',
  i: 'view-all',
};

/** How long `G` waits for its second key. */
const SEQUENCE_MS = 1_500;

/** What a shifted press of a symbol is called: the symbol already says it. */
const withShift = (key: string, shift: boolean): string => (shift && key !== '?' ? `shift ${key}` : key);

function meaning(
  name: string,
  press: KeyPress & { readonly altKey: boolean },
  focus: Focus,
): PageCommand | null {
  if (press.ctrlKey || press.metaKey) {
    if (press.altKey) return name === 'n' ? 'toggle-notes' : null;
    return modified[name] ?? null;
  }
  if (press.altKey) return null;
  if (focus === 'list' && inList[name]) return inList[name];
  if (focus !== 'control' && outsideControls[name]) return outsideControls[name];
  return plain[name] ?? null;
}

/** Reads key presses one after the other, so that `G` then `U` is one command. Null for a press that means nothing here. */
export function createShortcutReader(
  now: () => number = () => performance.now(),
): (press: KeyPress & { readonly altKey: boolean }, focus: Focus) => PageCommand | null {
  let goSince: number | null = null;

  return (press, focus) => {
    const key = commandKey(press, { editable: focus === 'text' });
    if (key === null || (focus === 'text' && (key === 'z' || key === 'y'))) return null;
    const name = withShift(key, press.shiftKey);
    const isSecond = goSince !== null && now() - goSince < SEQUENCE_MS;
    const withModifier = press.ctrlKey || press.metaKey || press.altKey;
    goSince = name === 'g' && !withModifier && focus !== 'text' ? now() : null;
    if (isSecond && !withModifier && afterG[name]) return afterG[name];
    return meaning(name, press, focus);
  };
}
