import type { Block, Inline } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { pageWords } from './page-words.js';

/** Words of a page with a bar between, behind the last sentence of a line. */
const TOOLS = /(?<=(?:^|[.!?。])\s*)(?<tools>[^.!?。|]{2,30}(?:\s?\|\s?[^.!?。|]{2,30}){1,5})\s*$/u;

/** A run without so much at its end, whatever marks it wears. */
function withoutEnd(inlines: readonly Inline[], length: number): readonly Inline[] {
  let left = length;
  const cut = (inline: Inline): readonly Inline[] => {
    if (left <= 0 || inline.type === 'footnote-ref') return [inline];
    if (inline.type === 'break') {
      left -= 1;
      return [];
    }
    if (inline.type === 'text') {
      const value = inline.value.slice(0, Math.max(0, inline.value.length - left));
      left -= inline.value.length;
      return value === '' ? [] : [{ ...inline, value }];
    }
    const children = cutAll(inline.children);
    return children.length === 0 ? [] : [{ ...inline, children }];
  };
  const cutAll = (run: readonly Inline[]): readonly Inline[] => run.toReversed().flatMap(cut).toReversed();
  return cutAll(inlines);
}

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
