import { commandKey, type KeyPress } from './keyboard.js';
import type { PageCommand } from './page-command.js';

/** Where the focus is when a key goes down: it decides who owns the key. */
export type Focus = 'text' | 'control' | 'navigation' | 'list' | 'list-tool' | 'article' | 'elsewhere';

const modified: Readonly<Record<string, PageCommand>> = {
  n: 'save-article',
  a: 'select-article',
  ',': 'settings',
  'shift a': 'activity',
  'shift v': 'save-from-clipboard',
  e: 'export-notes',
  z: 'undo',
  'shift z': 'redo',
  y: 'redo',
  'shift c': 'copy-address',
  f: 'find-in-article',
  'shift f': 'search-everywhere',
  g: 'find-next',
  b: 'toggle-navigation',
  Enter: 'open-original',
  'shift g': 'find-previous',
  '=': 'larger-type',
  '+': 'larger-type',
  'shift +': 'larger-type',
  '-': 'smaller-type',
  '0': 'usual-type',
};

const plain: Readonly<Record<string, PageCommand>> = {
  j: 'next-article',
  k: 'previous-article',
  n: 'next-unread',
  p: 'previous-unread',
  m: 'toggle-read',
  s: 'toggle-star',
  l: 'move-to-later',
  t: 'edit-tags',
  e: 'move-to-archive',
  Delete: 'delete-here',
  z: 'undo',
  'shift z': 'redo',
  h: 'highlight',
  '1': 'highlight-yellow',
  '2': 'highlight-green',
  '3': 'highlight-blue',
  '4': 'highlight-orange',
  '5': 'highlight-purple',
  'shift n': 'note-on-article',
  ']': 'next-highlight',
  'shift }': 'previous-highlight',
  'shift ]': 'previous-highlight',
  b: 'open-original',
  w: 'toggle-whole-page',
  x: 'toggle-pick',
  'shift j': 'pick-next',
  'shift k': 'pick-previous',
  o: 'mark-below-read',
  'shift a': 'mark-all-read',
  r: 'refresh-view',
  F5: 'refresh-view',
  '/': 'search-everywhere',
  '[': 'toggle-list',
  f: 'focus-reading',
  F3: 'find-next',
  'shift F3': 'find-previous',
  v: 'cycle-theme',
  'shift v': 'show-type',
  'shift r': 'retry-failed',
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
  'shift ArrowDown': 'pick-next',
  'shift ArrowUp': 'pick-previous',
  Home: 'first-article',
  End: 'last-article',
  PageDown: 'articles-down',
  PageUp: 'articles-up',
};
/** With Ctrl or ⌘, in the list. */
const modifiedInList: Readonly<Record<string, PageCommand>> = { a: 'pick-all' };
/** In the navigation the arrows move the list beside it; Enter follows the link. */
const inNavigation: Readonly<Record<string, PageCommand>> = {
  ArrowDown: 'next-article',
  ArrowUp: 'previous-article',
};
/** In the article the arrows scroll; with Shift they select words, beginning at the block with the focus. */
const inArticle: Readonly<Record<string, PageCommand>> = {
  'shift ArrowRight': 'select-right',
  'shift ArrowLeft': 'select-left',
  'shift ArrowDown': 'select-down',
  'shift ArrowUp': 'select-up',
};
/** The same with Ctrl, or ⌥ on a Mac: word by word. */
const wordsInArticle: Readonly<Record<string, PageCommand>> = {
  'shift ArrowRight': 'select-word-right',
  'shift ArrowLeft': 'select-word-left',
  ArrowRight: 'next-word',
  ArrowLeft: 'previous-word',
};
const withAlt: Readonly<Record<string, PageCommand>> = {
  ArrowDown: 'next-block',
  ArrowUp: 'previous-block',
};
const ownKeys: Readonly<Partial<Record<Focus, Readonly<Record<string, PageCommand>>>>> = {
  list: inList,
  navigation: inNavigation,
  article: inArticle,
};
const ownModified: Readonly<Partial<Record<Focus, Readonly<Record<string, PageCommand>>>>> = {
  list: modifiedInList,
  'list-tool': modifiedInList,
  article: wordsInArticle,
};
const outsideControls: Readonly<Record<string, PageCommand>> = { ' ': 'page-down', 'shift  ': 'page-up' };

const afterG: Readonly<Record<string, PageCommand>> = {
  u: 'view-unread',
  l: 'view-later',
  s: 'view-starred',
  a: 'view-archive',
  i: 'view-all',
  n: 'view-notes',
  t: 'view-trash',
  d: 'go-to-date',
};

/** How long `G` waits for its second key. */
const SEQUENCE_MS = 1_500;

type Press = KeyPress & { readonly altKey: boolean };

const hasModifier = ({ ctrlKey, metaKey, altKey }: Press): boolean => ctrlKey || metaKey || altKey;

/** What a shifted press of a symbol is called: the symbol already says it. */
const withShift = (key: string, shift: boolean): string => (shift && key !== '?' ? `shift ${key}` : key);

/** ⌥ on a Mac goes word by word, as Ctrl does elsewhere. */
const altMeaning = (name: string, focus: Focus): PageCommand | null =>
  (focus === 'article' ? wordsInArticle[name] : undefined) ?? withAlt[name] ?? null;

function withModifier(name: string, { altKey, ctrlKey, metaKey }: Press, focus: Focus): PageCommand | null {
  if (!altKey) return ownModified[focus]?.[name] ?? modified[name] ?? null;
  if (ctrlKey || metaKey) return name === 'n' ? 'toggle-notes' : null;
  return altMeaning(name, focus);
}

/** Where Space presses what has the focus. */
const KEEPS_SPACE: ReadonlySet<Focus> = new Set<Focus>(['control', 'list-tool', 'navigation']);

function meaning(name: string, press: Press, focus: Focus): PageCommand | null {
  if (hasModifier(press)) return withModifier(name, press, focus);
  const own = ownKeys[focus]?.[name];
  const scrolling = KEEPS_SPACE.has(focus) ? undefined : outsideControls[name];
  return own ?? scrolling ?? plain[name] ?? null;
}

/** What a field does by itself with Ctrl/⌘: undo, redo, select all, paste, and what Enter means in it. */
const FIELD_KEYS: ReadonlySet<string> = new Set(['z', 'y', 'a', 'v', 'Enter']);

/** The key a command may be meant by. A field keeps its own undo. */
function commandName(press: Press, focus: Focus): string | null {
  const key = commandKey(press, { editable: focus === 'text' });
  if (key === null) return null;
  return focus === 'text' && FIELD_KEYS.has(key) ? null : withShift(key, press.shiftKey);
}

/** Letters, digits and signs alone or with Shift: they can be switched off, since speech input types them (WCAG 2.1.4). */
const isSingleKey = (name: string, press: Press): boolean =>
  !hasModifier(press) && name.replace(/^shift /, '').trim().length === 1;

interface ReaderOptions {
  readonly now?: () => number;
  readonly areSingleKeysOn?: () => boolean;
}

/** Reads key presses one after the other, so that `G` then `U` is one command. Null for a press that means nothing here. */
export function createShortcutReader({
  now = () => performance.now(),
  areSingleKeysOn = () => true,
}: ReaderOptions = {}): (press: Press, focus: Focus) => PageCommand | null {
  let goSince = Number.NEGATIVE_INFINITY;

  return (press, focus) => {
    const name = commandName(press, focus);
    if (name === null || (isSingleKey(name, press) && !areSingleKeysOn())) return null;
    const second = now() - goSince < SEQUENCE_MS && !hasModifier(press) ? afterG[name] : undefined;
    goSince = name === 'g' && !hasModifier(press) ? now() : Number.NEGATIVE_INFINITY;
    return second ?? meaning(name, press, focus);
  };
}

/** Every command that a key means somewhere. */
export const keyedCommands: ReadonlySet<PageCommand> = new Set(
  [
    modified,
    plain,
    inList,
    modifiedInList,
    inNavigation,
    inArticle,
    wordsInArticle,
    withAlt,
    outsideControls,
    afterG,
    { 'ctrl alt n': 'toggle-notes' } as const,
  ].flatMap((keys) => Object.values(keys)),
);
