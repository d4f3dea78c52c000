import { count, number } from './count.js';

/** Several articles at once, and the menu of a row, in English. */
export const pick = {
  tools: 'Selected articles',
  selected: (n: number) => `${number.format(n)} selected`,
  read: 'Read / unread',
  star: 'Star',
  later: 'Read later',
  archive: 'Archive',
  delete: 'Delete',
  end: 'Clear the selection',
  open: 'Open',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  aboveRead: 'Mark everything above as read',
  belowRead: 'Mark everything below as read',
  copyAddress: 'Copy address',
  openOriginal: 'Open original',
  export: 'Export notes…',
  deleteTitle: (n: number) => `Delete ${count(n, 'article', 'articles')}?`,
  deleteText: 'Undo brings them back.',
  deleteNow: 'Delete',
};
