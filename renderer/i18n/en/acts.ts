import type { UndoLabel } from '../../../shared/ipc/contract/undo.js';
import { count } from './count.js';
import { acts as names, verbs } from './act-names.js';

/** Files of an export, and the folder they are in. */
export interface Exported {
  readonly written: number;
  readonly unchanged: number;
  readonly total: number;
  readonly name: string;
}

/** What was done, undone and written, in English. */
export const acts = {
  done: (label: UndoLabel, n: number) => {
    const text = names[label](n);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  },
  undone: (label: UndoLabel, n: number, title: string | null) =>
    `Undid: ${verbs[label](n)}${title === null ? '' : ` (“${title}”)`}.`,
  redone: (label: UndoLabel, n: number, title: string | null) =>
    `Did again: ${verbs[label](n)}${title === null ? '' : ` (“${title}”)`}.`,
  undo: 'Undo',
  show: 'Show',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to do again.',
  exported: (fileName: string) => `Notes written to ${fileName}.`,
  exportedFiles: ({ written, unchanged, name }: Exported) =>
    [
      `${count(written, 'file', 'files')} written to the folder “${name}”.`,
      unchanged > 0 ? `${count(unchanged, 'file was', 'files were')} there already.` : '',
    ]
      .join(' ')
      .trim(),
  exportedPartly: ({ written, total, name }: Exported, reason: string) =>
    `${written} of ${count(total, 'file', 'files')} written to the folder “${name}”, then it stopped: ${reason}. The notes are intact here.`,
  exportStopped: ({ written, total, name }: Exported) =>
    `Export stopped. ${written} of ${count(total, 'file', 'files')} written to the folder “${name}”.`,
  nothingExported: 'Export stopped. Nothing was written.',
  copied: 'Copied.',
  noHighlights: 'There are no highlights in this article.',
  headSelected: 'A title or byline cannot be highlighted, only the text of the article.',
  nothingSelected: 'Select words in the article first, or go to a paragraph with Alt ↓.',
  nothingUnread: 'There is nothing unread there.',
  addressCopied: 'Address copied.',
  noOriginal: 'This article has no address.',
  diskFull:
    'The disk is full, so nothing was changed. Everything saved so far is intact. Please make some room and try again.',
  notifications: 'Notifications',
  dismiss: 'Dismiss',
};
