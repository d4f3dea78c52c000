import type { Block } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { withoutEnd } from './inline-cut.js';
import { pageWords } from './page-words.js';

/** Words of a page with a bar between, behind the last sentence of a line. */
const TOOLS = /(?<=(?:^|[.!?。])\s*)(?<tools>[^.!?。|]{2,30}(?:\s?\|\s?[^.!?。|]{2,30}){1,5})\s*$/u;

/** A body whose last line does not end in words of the page, as `Order Reprints | Today’s Paper | Subscribe`. */
export function withoutClosingTools(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (last?.type !== 'paragraph' || blocks.length === 1) return blocks;
  const tools = TOOLS.exec(inlineText(last.inlines))?.groups?.['tools'] ?? '';
  if (tools === '' || !tools.split('|').every((words) => pageWords(words.trim()) !== null)) return blocks;
  const { length } = inlineText(last.inlines);
  const inlines = withoutEnd(last.inlines, length - inlineText(last.inlines).lastIndexOf(tools));
  return inlines.length === 0 ? blocks.slice(0, -1) : [...blocks.slice(0, -1), { ...last, inlines }];
}
