import type { Block } from '../../../shared/model/block.js';
import { count } from './count.js';

const kinds: Readonly<Record<Exclude<Block['type'], 'paragraph'>, string>> = {
  heading: 'Heading:',
  list: 'List:',
  quote: 'Quote:',
  code: 'Code:',
  table: 'Table:',
  figure: 'Picture:',
  media: 'Media:',
  footnote: 'Footnote:',
  rule: 'Line:',
};

/** Mending an article, in English. */
export const mend = {
  open: 'Mend this article…',
  dialog: 'Mend this article',
  reading: 'Reading the page again…',
  title: 'Title',
  authors: 'Authors',
  authorsHint: 'Separated by commas',
  publisher: 'Publisher',
  date: 'Published',
  time: 'Time, if known',
  parts: 'Parts of the page',
  partsHint:
    'Clear what does not belong to the article; open what was left out to bring it back. The text you have now stays as a version.',
  leftOut: (n: number) => `${count(n, 'part', 'parts')} of the page left out here`,
  kinds,
  noWords: '(without words)',
  always: (host: string) => `Always on ${host}`,
  cancel: 'Cancel',
  save: 'Show it so',
  rulesTitle: 'Sites read as you mended them',
  rulesHint:
    'What you removed or brought back with “Always” is done to every page of these sites that is read from then on.',
  noRules: 'No sites yet. Choose “Always on …” when you mend an article.',
  rule: (drops: number, keeps: number) =>
    [
      drops > 0 ? `${count(drops, 'part', 'parts')} left out` : '',
      keeps > 0 ? `${count(keeps, 'part', 'parts')} brought back` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  deleteRule: (host: string) => `Delete the rules for ${host}`,
};
