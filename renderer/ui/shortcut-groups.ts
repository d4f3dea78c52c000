import type { Words } from '../i18n/words.js';

type Keys = Words['keys'];
type Row = readonly [what: Exclude<keyof Keys, 'groups'>, keys: string];

interface ShortcutGroup {
  readonly title: keyof Keys['groups'];
  readonly rows: readonly Row[];
}

/** Every key and what it does, as the sheet shows it: ` · ` stands between ways to do the same, or the two directions. A test holds it against the map. */
export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'move',
    rows: [
      ['next', 'J · ↓'],
      ['previous', 'K · ↑'],
      ['nextUnread', 'N · P'],
      ['ends', 'Home · End'],
      ['pages', 'PgDn · PgUp'],
      ['open', 'Enter · →'],
      ['back', 'Esc · ←'],
      ['page', 'Space · Shift Space'],
      ['refresh', 'R · F5'],
      ['panes', 'F6 · Shift F6'],
      ['listPane', '['],
      ['navigation', 'Ctrl B'],
    ],
  },
  {
    title: 'views',
    rows: [
      ['goUnread', 'G U'],
      ['goLater', 'G L'],
      ['goStarred', 'G S'],
      ['goArchive', 'G A'],
      ['goAll', 'G I'],
      ['goNotes', 'G N'],
      ['goTrash', 'G T'],
      ['goDate', 'G D'],
    ],
  },
  {
    title: 'article',
    rows: [
      ['read', 'M'],
      ['star', 'S'],
      ['later', 'L'],
      ['archive', 'E'],
      ['tags', 'T'],
      ['delete', 'Del'],
      ['find', 'Ctrl F'],
      ['search', '/ · Ctrl Shift F'],
      ['findNext', 'F3 · Ctrl G'],
      ['findPrevious', 'Shift F3 · Ctrl Shift G'],
      ['original', 'B · Ctrl Enter'],
      ['wholePage', 'W'],
      ['copyAddress', 'Ctrl Shift C'],
      ['focusReading', 'F'],
      ['undo', 'Z · Ctrl Z'],
      ['redo', 'Shift Z · Ctrl Y'],
    ],
  },
  {
    title: 'several',
    rows: [
      ['pick', 'X'],
      ['extendDown', 'Shift J · Shift ↓'],
      ['extendUp', 'Shift K · Shift ↑'],
      ['pickAll', 'Ctrl A'],
      ['markBelow', 'O'],
      ['markAll', 'Shift A'],
    ],
  },
  {
    title: 'notes',
    rows: [
      ['highlight', 'H'],
      ['colors', '1 · 2 · 3 · 4 · 5'],
      ['note', 'N'],
      ['nextHighlight', '] · Shift ]'],
      ['blocks', 'Alt ↓ · Alt ↑'],
      ['select', 'Shift → · Shift ←'],
      ['selectLines', 'Shift ↓ · Shift ↑'],
      ['words', 'Ctrl Shift → · Ctrl Shift ←'],
      ['otherWord', 'Ctrl → · Ctrl ←'],
      ['selectAll', 'Ctrl A'],
      ['selectionBar', 'Tab'],
      ['deleteHighlight', 'Del'],
      ['articleNote', 'Shift N'],
      ['notesPanel', 'Ctrl Alt N'],
      ['export', 'Ctrl E'],
    ],
  },
  {
    title: 'app',
    rows: [
      ['save', 'Ctrl N'],
      ['saveClipboard', 'Ctrl Shift V'],
      ['activity', 'Ctrl Shift A'],
      ['retryFailed', 'Shift R'],
      ['cycleTheme', 'V'],
      ['type', 'Shift V'],
      ['typeSize', 'Ctrl + · Ctrl − · Ctrl 0'],
      ['settings', 'Ctrl ,'],
      ['menu', 'Shift F10'],
      ['shortcuts', '?'],
    ],
  },
];
