import { number } from './count.js';

/** Finding words in an article, in English. */
export const find = {
  title: 'Find in article',
  count: (at: number, found: number, most: number) =>
    found === 0 ? 'Not found' : `${number.format(at)} / ${number.format(found)}${found >= most ? '+' : ''}`,
  told: (at: number, found: number, isInNote: boolean) =>
    found === 0
      ? 'Not found'
      : `Match ${number.format(at)} of ${number.format(found)}${isInNote ? ', in a note' : ''}`,
  next: 'Next match',
  previous: 'Previous match',
  close: 'Close find',
};
