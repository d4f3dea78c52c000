import type { Block, Inline } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { inlineText } from '../../shared/text/inline-text.js';

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

const NOTE_NUMBER = /^\s*[[(（]?\s*(?:\d{1,3}|[*†‡§¶]{1,3})\s*[\])）]?\s*$/u;
/** What the number of a note follows: a sentence or a word; that of a power follows a figure, a unit or a bracket. */
const ENDS_IN_WORDS =
  /(?:[^\P{P})\]}]|\s|\p{Script=Hangul}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{L}{4})$/u;

/** A line without the raised numbers of notes: in a row there is nothing they could lead to. */
const withoutNoteNumbers = (inlines: readonly Inline[]): readonly Inline[] =>
  inlines.filter((inline, index) => {
    if (inline.type !== 'sup' || !NOTE_NUMBER.test(inlineText(inline.children))) return true;
    const isLink = inline.children.some(({ type }) => type === 'link');
    return !isLink && !ENDS_IN_WORDS.test(inlineText(inlines.slice(0, index)));
  });

const forRow = (block: Block): Block =>
  block.type === 'paragraph' ? { ...block, inlines: withoutNoteNumbers(block.inlines) } : block;

/** The first words of a body, for its row: paragraphs where there are any, not the caption of the first picture. */
export function excerptOf(blocks: readonly Block[]): string {
  const paragraphs = blocks.filter(({ type }) => type === 'paragraph').slice(0, LENGTH);
  return beginning(articleText(paragraphs.map(forRow)) || articleText(blocks), LENGTH);
}
