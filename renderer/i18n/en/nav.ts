import type { ListName } from '../../../shared/model/article.js';
import { number } from './count.js';

const views: Readonly<Record<ListName, string>> = {
  unread: 'Unread',
  later: 'Later',
  starred: 'Starred',
  archive: 'Archive',
  all: 'All',
};

/** The navigation, in English. */
export const nav = {
  library: 'Library',
  views,
  find: 'Find',
  notes: 'Notes',
  saveArticle: 'Save article',
  settings: 'Settings',
  onThisDevice: 'All on this device',
  notWhole: (n: number) => `${number.format(n)} not whole`,
  notWholeHow: 'Show the articles that lack their text or some of their pictures',
  paused: 'Paused',
  offline: 'Offline',
  waiting: (n: number) => `${number.format(n)} waiting`,
  count: (n: number) => number.format(n),
  dividers: 'Pane edges',
  openMenu: 'Navigation',
  navigationWidth: 'Width of the navigation',
  listWidth: 'Width of the list',
  closeMenu: 'Close navigation',
};
