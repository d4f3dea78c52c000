import { expect, test } from 'vitest';
import { keyCaps } from '../../../renderer/lib/key-caps.js';
import type { PageCommand } from '../../../renderer/lib/page-command.js';
import { createShortcutReader, type Focus, keyedCommands } from '../../../renderer/lib/shortcuts.js';
import { shortcutGroups } from '../../../renderer/ui/shortcut-groups.js';

/** What the sheet calls keys that events call otherwise. */
const eventKeys: Readonly<Record<string, string>> = {
  '↓': 'ArrowDown',
  '↑': 'ArrowUp',
  '→': 'ArrowRight',
  '←': 'ArrowLeft',
  Esc: 'Escape',
  Del: 'Delete',
  Space: ' ',
  PgDn: 'PageDown',
  PgUp: 'PageUp',
  '−': '-',
};
const focuses: readonly Focus[] = ['list', 'article', 'elsewhere'];

/** Keys that are the browser's own and not on the map. */
const native: ReadonlySet<string> = new Set(['Tab', 'Shift F10']);

function press(keys: string) {
  const names = keys.split(' ');
  const key = names.at(-1) ?? '';
  return {
    key: eventKeys[key] ?? key,
    code: '',
    isComposing: false,
    ctrlKey: names.includes('Ctrl'),
    metaKey: false,
    altKey: names.includes('Alt'),
    shiftKey: names.includes('Shift'),
  };
}

/** Every command that keys of the sheet mean, wherever the focus is. */
function commandsOf(keys: string): readonly PageCommand[] {
  return focuses.flatMap((focus) => {
    const reader = createShortcutReader();
    return keys.split(' then ').reduce<PageCommand | null>((_, one) => reader(press(one), focus), null) ?? [];
  });
}

const ways = shortcutGroups.flatMap(({ rows }) =>
  rows.flatMap(([what, keys]) =>
    keys.split(' · ').map((way) => [what, way.replace(/^G /u, 'G then ')] as const),
  ),
);

test.each(ways.filter(([, keys]) => !native.has(keys)))('The sheet is true: %s by %s', (_, keys) => {
  expect(commandsOf(keys)).not.toEqual([]);
});

test('The sheet is complete: every command that has a key is on it', () => {
  const shown = new Set(ways.flatMap(([, keys]) => commandsOf(keys)));
  expect([...keyedCommands].filter((command) => !shown.has(command))).toEqual([]);
});

test('On a Mac the sheet shows the keys of a Mac', () => {
  expect(keyCaps('Ctrl Shift → · Ctrl →', true)).toBe('⌘ ⇧ → · ⌘ →');
  expect(keyCaps('Ctrl+,', true)).toBe('⌘+,');
  expect(keyCaps('Ctrl N', false)).toBe('Ctrl N');
});
