import { number } from './count.js';

/** Searches that are kept, in English. */
export const savedSearches = {
  title: 'Saved searches',
  save: 'Save search',
  isSaved: 'Saved',
  count: (n: number, isMore: boolean) => `${number.format(n)}${isMore ? '+' : ''}`,
  named: (name: string, place: string) => `${name} · ${place}`,
  open: 'Open',
  rename: 'Rename…',
  renameTitle: 'Rename the search',
  name: 'Name',
  renameNow: 'Rename',
  cancel: 'Cancel',
  close: 'Close',
  delete: 'Delete',
  recent: 'Recent searches',
  forget: 'Clear recent searches',
};
