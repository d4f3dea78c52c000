import { count } from './count.js';

/** Whole pages kept beside articles, in English. */
export const wholePage = {
  views: 'View',
  reading: 'Reading',
  page: 'Whole page',
  pane: 'Whole page. Enter goes in, Esc comes back.',
  keep: 'Keep the whole page too',
  keepHint: 'Also keeps the page as it looks, with its own styling.',
  always: (host: string) => `Always for ${host}`,
  alwaysOn: (host: string) => `Pages of ${host} are always kept whole.`,
  keeping: 'Keeping the whole page',
  keepingCount: (done: number, total: number) => `Keeping the whole page: ${done} of ${total} files`,
  stop: 'Stop',
  begun: 'The whole page is being kept. W shows it when it is ready.',
  keptOf: (title: string) => `Whole page kept: ${title}`,
  kept: 'The whole page is kept.',
  show: 'Show',
  failed: (title: string, reason: string) => `The whole page of “${title}” was not kept: ${reason}`,
  keptOn: (date: string, size: string) => `Kept on ${date} · ${size}`,
  missing: (missing: number, pieces: number) =>
    `${missing} of its ${count(pieces, 'file', 'files')} could not be fetched.`,
  again: 'Get them again',
  sight: {
    blank: 'This page is blank when it is shown.',
    textless: 'The text of the article is not seen in this page.',
  },
  getPageAgain: 'Get it again',
  keptUnseen: {
    blank: (title: string) => `The whole page was kept, but it is blank when it is shown: ${title}`,
    textless: (title: string) =>
      `The whole page was kept, but its text is not seen when it is shown: ${title}`,
  },
  stays: 'Not every file came this time. The whole page you have stays as it is.',
  export: 'Export whole page (.html)…',
  exportShort: 'Export…',
  exported: (fileName: string) => `Whole page written: ${fileName}`,
  remove: 'Delete the whole page',
  lost: 'The file of this page is gone from this device or damaged.',
  lostHint: 'The text of the article is here as before. The page can be kept anew.',
  keepAnew: 'Keep it anew',
  notKept: 'The whole page of this article is not kept. W keeps it.',
  none: 'There is no page to keep: this article was handed over as text.',
  find: 'Find in the page',
  sites: 'Whole pages',
  sitesHint:
    'Of every article you save from these sites the page is kept whole as well, as it looks. Others are kept whole when you ask for it as you save.',
  noSites: 'No sites yet. Choose “Always for …” when you keep a page whole.',
  removeSite: (host: string) => `No longer for ${host}`,
};
