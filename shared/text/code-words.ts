import type { Block } from '../model/block.js';
import type { TextPosition } from '../model/highlight.js';
import type { ArticleText, TextOwner } from './article-text.js';
import { normalText, toSourceOffset } from './white-space.js';

type Code = Extract<Block, { type: 'code' }>;

const isCode = (owner: TextOwner): owner is Code => 'type' in owner && owner.type === 'code';

/** Without the indent that all lines have in common. */
function outdented(text: string): string {
  const indents = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => /^[^\S\n]*/u.exec(line)?.[0] ?? '');
  const [first = ''] = indents;
  const shared = Array.from(first).findIndex(
    (_, at) => !indents.every((one) => one.startsWith(first.slice(0, at + 1))),
  );
  const common = first.slice(0, shared === -1 ? first.length : shared);
  return text
    .split('\n')
    .map((line) => (line.startsWith(common) ? line.slice(common.length) : line))
    .join('\n');
}

/** A stretch from one offset to another as it was written; of a line it begins with, the indent, too. */
function written(source: string, from: number, to: number): string {
  const words = source.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const indent = /(?<=^|\n)[^\S\n]*$/u.exec(source.slice(0, start))?.[0] ?? '';
  return outdented(indent + words.trim());
}

/**
 * Finds the code at places of an article's text, where white space is folded, as its block has it: its lines and how they
 * are set in against each other. Null for a place that is not all in one block of code.
 */
export function codeFinder({ starts }: ArticleText): (place: TextPosition) => Code | null {
  const blocks = [...starts].flatMap(([owner, start]) =>
    isCode(owner) ? { owner, start, end: start + normalText(owner.text).length } : [],
  );
  return ({ start, end }) => {
    const block = blocks.find((one) => one.start <= start && end <= one.end);
    if (!block) return null;
    const { text } = block.owner;
    const [from, to] = [start, end].map((place) => toSourceOffset(text, place - block.start));
    return { ...block.owner, text: written(text, from ?? 0, to ?? text.length) };
  };
}
