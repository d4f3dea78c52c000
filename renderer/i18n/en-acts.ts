import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import { count } from './en-count.js';

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
};
