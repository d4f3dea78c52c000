import type { UndoLabel } from '../../../shared/ipc/contract/undo.js';
import { count } from './count.js';

/** What was done, as it is told with Undo beside it. */
export const acts: Readonly<Record<UndoLabel, (n: number) => string>> = {
  'mark-read': (n) => `${count(n, 'article', 'articles')} marked as read`,
  'mark-unread': (n) => `${count(n, 'article', 'articles')} marked as unread`,
  star: (n) => `${count(n, 'article', 'articles')} starred`,
  unstar: (n) => `${count(n, 'star', 'stars')} removed`,
  'move-to-inbox': (n) => `${count(n, 'article', 'articles')} moved back to the inbox`,
  'move-to-later': (n) => `${count(n, 'article', 'articles')} moved to Later`,
  'move-to-archive': (n) => `${count(n, 'article', 'articles')} archived`,
  'delete-articles': (n) => `${count(n, 'article', 'articles')} deleted`,
  'add-highlight': (n) => `${count(n, 'highlight', 'highlights')} added`,
  'recolor-highlight': () => 'highlight colour changed',
  'delete-highlight': (n) => `${count(n, 'highlight', 'highlights')} deleted`,
  'write-note': () => 'note written',
  'delete-note': () => 'note deleted',
  'delete-entries': (n) => `${count(n, 'highlight or note', 'highlights and notes')} deleted`,
  'restore-from-trash': (n) => `${count(n, 'thing', 'things')} restored from Trash`,
  'remove-page': () => 'whole page deleted',
  'extract-again': (n) => `new text extracted for ${count(n, 'article', 'articles')}`,
  'fetch-again': () => 'new version fetched and shown',
  'show-version': () => 'other version shown',
  'mend-article': () => 'article mended',
  'remove-media': () => 'media file deleted',
};

/** The same acts as they are named when undone and done again. */
export const verbs: Readonly<Record<UndoLabel, (n: number) => string>> = {
  'mark-read': (n) => `mark ${count(n, 'article', 'articles')} as read`,
  'mark-unread': (n) => `mark ${count(n, 'article', 'articles')} as unread`,
  star: (n) => `star ${count(n, 'article', 'articles')}`,
  unstar: (n) => `remove ${count(n, 'star', 'stars')}`,
  'move-to-inbox': (n) => `move ${count(n, 'article', 'articles')} back to the inbox`,
  'move-to-later': (n) => `move ${count(n, 'article', 'articles')} to Later`,
  'move-to-archive': (n) => `archive ${count(n, 'article', 'articles')}`,
  'delete-articles': (n) => `delete ${count(n, 'article', 'articles')}`,
  'add-highlight': (n) => `add ${count(n, 'highlight', 'highlights')}`,
  'recolor-highlight': () => 'change the highlight colour',
  'delete-highlight': (n) => `delete ${count(n, 'highlight', 'highlights')}`,
  'write-note': () => 'write the note',
  'delete-note': () => 'delete the note',
  'delete-entries': () => 'delete highlights and notes',
  'restore-from-trash': (n) => `restore ${count(n, 'thing', 'things')} from Trash`,
  'remove-page': () => 'delete the whole page',
  'extract-again': (n) => `extract ${count(n, 'article', 'articles')} again`,
  'fetch-again': () => 'fetch the article again',
  'show-version': () => 'show another version',
  'mend-article': () => 'mend the article',
  'remove-media': () => 'delete the media file',
};
