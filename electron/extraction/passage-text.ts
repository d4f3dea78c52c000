import type { Passage } from './passages.js';
import { endsSentence } from './wrapped-lines.js';

/** Figures that something is judged by, with their names. */
export type Figures = Readonly<Record<string, number>>;

const SENTENCE_END = /[.!?…]["'”’)\]»]*(?:\s|$)|[。！？]/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many sentences end in a text. */
export const countSentences = (text: string): number => countOf(text, SENTENCE_END);

/** What kind of line a passage is, headings by their level. */
function kindOf({ block }: Passage): number {
  if (block.type === 'heading') return block.level;
  return block.type === 'paragraph' ? 0 : 8;
}

const INSIDE = { list: 1, quote: 2, footnote: 3 } as const;

/** What a passage is by itself. */
export function textFigures(passage: Passage): Figures {
  const { text, words, linked, stressed, inside } = passage;
  const sentences = countSentences(text);
  return {
    words: words.length,
    sentences,
    perSentence: words.length / Math.max(1, sentences),
    ends: Number(endsSentence(text)),
    colon: Number(/[:：]$/u.test(text)),
    commas: countOf(text, /[,，、;]/gu) / words.length,
    linked,
    stressed,
    digits: countOf(text, /\d/g) / text.length,
    capitals: countOf(text, /\p{Lu}/gu) / text.length,
    marks: countOf(text, /[|•·»›→]/gu),
    startsMark: Number(/^[^\p{L}\p{N}"'“‘「『(¿¡]/u.test(text)),
    wordLength: text.length / words.length,
    kind: kindOf(passage),
    inside: inside === null ? 0 : INSIDE[inside],
  };
}
