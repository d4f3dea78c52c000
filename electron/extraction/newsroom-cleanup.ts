import type { RelatedHeadline } from '../../shared/model/article.js';
import type { Block, Inline } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { type Byline, readLeadingByline, readNameLine } from './korean-byline.js';
import { isNewsroomLine } from './korean-lines.js';
import { cutRelatedTail } from './related-tail.js';

/** A body without what a Korean newsroom prints around it, and what those lines told. */
export interface CleanBody {
  readonly blocks: readonly Block[];
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly related: readonly RelatedHeadline[];
}

const lineOf = (block: Block): string => ('inlines' in block ? normalText(inlineText(block.inlines)) : '');

/** Cuts so much off the front of a run, whatever marks it wears. */
export function withoutStart(inlines: readonly Inline[], length: number): readonly Inline[] {
  let left = length;
  const cut = (inline: Inline): readonly Inline[] => {
    if (left <= 0 || inline.type === 'footnote-ref') return [inline];
    if (inline.type === 'break') {
      left -= 1;
      return [];
    }
    if (inline.type !== 'text') {
      const children = inline.children.flatMap(cut);
      return children.length === 0 ? [] : [{ ...inline, children }];
    }
    const value = inline.value.slice(left);
    left -= inline.value.length;
    return value === '' ? [] : [{ ...inline, value }];
  };
  return inlines.flatMap(cut);
}

function takeByline(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly byline: Byline | null;
} {
  const index = blocks.findIndex((block) => block.type === 'paragraph');
  const first = blocks[index];
  const byline = first ? readLeadingByline(lineOf(first)) : null;
  if (first?.type !== 'paragraph' || byline === null) return { blocks, byline: null };
  const inlines = withoutStart(first.inlines, byline.length);
  return {
    byline,
    blocks: inlines.length === 0 ? blocks.toSpliced(index, 1) : blocks.with(index, { ...first, inlines }),
  };
}

/** Headlines with stamps at the end of the text, as lines of their own or glued together: they leave the body as data. */
function takeRelated(blocks: readonly Block[]): Pick<CleanBody, 'blocks' | 'related'> {
  const start = blocks.findLastIndex((block) => block.type !== 'paragraph') + 1;
  const tail = blocks.slice(start);
  const { text, related } = cutRelatedTail(articleText(tail));
  if (related.length === 0) return { blocks, related };
  const kept = text === '' ? 0 : text.split('\n').length;
  return { blocks: blocks.slice(0, start + kept), related };
}

/**
 * Takes out of a Korean body what is not the article: the bracket with publisher and reporter, copyright and mail
 * lines, calls to subscribe, the tail of other headlines (extraction.md §4, the rules that cost no sentence anywhere).
 */
export function cleanKorean(body: readonly Block[]): CleanBody {
  const { blocks: withoutTail, related } = takeRelated(body);
  const { blocks: withoutByline, byline } = takeByline(withoutTail);
  const dropped = withoutByline.filter((block) => isNewsroomLine(lineOf(block)));
  const blocks = withoutByline.filter((block) => !isNewsroomLine(lineOf(block)));
  const signatures = dropped.flatMap((block) => readNameLine(lineOf(block)) ?? []);
  return {
    // A page of nothing but such lines keeps them: something is better than nothing.
    blocks: blocks.length === 0 ? body : blocks,
    publisher: [byline, ...signatures].find((signature) => signature?.publisher)?.publisher ?? null,
    authors: [...new Set([byline, ...signatures].flatMap((signature) => signature?.authors ?? []))],
    related,
  };
}
