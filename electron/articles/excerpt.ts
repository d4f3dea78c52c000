import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';

const LENGTH = 200;
/** A word is not cut off unless that would lose more than this. */
const LONGEST_LOSS = 40;

/** The beginning of a text on one line: about so many code units, ending after a word, never inside a character. */
export function beginning(text: string, length: number): string {
  const flat = text.replace(/\s+/gu, ' ').trim();
  if (flat.length <= length) return flat;
  const cut = flat.slice(0, length).replace(/[\ud800-\udbff]$/u, '');
  const space = cut.lastIndexOf(' ');
  const isWordEnd = /^\s/u.test(flat.slice(cut.length));
  return !isWordEnd && space > cut.length - LONGEST_LOSS ? cut.slice(0, space) : cut.trimEnd();
}

/** The first words of a body, for its row: paragraphs where there are any, not the caption of the first picture. */
export function excerptOf(blocks: readonly Block[]): string {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph').slice(0, LENGTH);
  return beginning(articleText(paragraphs) || articleText(blocks), LENGTH);
}
