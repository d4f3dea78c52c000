import type { RelatedHeadline } from '../../shared/model/article.js';
import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { withoutStart } from './inline-cut.js';
import {
  type Byline,
  type Signature,
  readLeadingByline,
  readMailLine,
  readNameLine,
} from './korean-byline.js';
import { isNewsroomLine } from './korean-lines.js';
import { type Imprint, readImprintLine } from './pasted-head.js';
import { cutRelatedTail } from './related-tail.js';

/** A body without what a Korean newsroom prints around it, and what those lines told. */
export interface CleanBody {
  readonly blocks: readonly Block[];
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly related: readonly RelatedHeadline[];
}

const lineOf = (block: Block): string => ('inlines' in block ? normalText(inlineText(block.inlines)) : '');

/** A summary of so many lines may stand above the line that says who reports. */
const MOST_ABOVE_BYLINE = 3;

function takeByline(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly byline: Byline | null;
} {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph').slice(0, MOST_ABOVE_BYLINE);
  const [beginning] = paragraphs;
  const isSigned = (block: Block): boolean => (readLeadingByline(lineOf(block))?.authors.length ?? 0) > 0;
  const first = paragraphs.find(isSigned) ?? beginning;
  const index = first ? blocks.indexOf(first) : -1;
  const byline = first ? readLeadingByline(lineOf(first)) : null;
  if (first?.type !== 'paragraph' || byline === null) return { blocks, byline: null };
  const inlines = withoutStart(first.inlines, byline.length);
  return {
    byline,
    blocks: inlines.length === 0 ? blocks.toSpliced(index, 1) : blocks.with(index, { ...first, inlines }),
  };
}

/** Who signs in a line that leaves the text. */
const signatureIn = (line: string): Signature | null =>
  readNameLine(line) ?? readMailLine(line) ?? (line.startsWith('[') ? readLeadingByline(line) : null);

/** Stamps and reporters stand in so many lines above a text at most. */
const MOST_IMPRINTS = 3;

/** Lines of stamps and reporters above the text leave it; a text of nothing else keeps them. */
function takeImprints(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly imprints: readonly Imprint[];
} {
  const imprints: Imprint[] = [];
  let left = blocks;
  while (imprints.length < MOST_IMPRINTS) {
    const index = left.findIndex((block) => lineOf(block) !== '');
    const first = left[index];
    const imprint = first?.type === 'paragraph' ? readImprintLine(lineOf(first)) : null;
    const next = left.toSpliced(index, 1);
    if (imprint === null || next.every((block) => lineOf(block) === '')) break;
    imprints.push(imprint);
    left = next;
  }
  return { blocks: left, imprints };
}

const RELATED_MARK = /^[▶▷☞►]/u;

/** A line that points elsewhere as headlines under a text do: a mark, and no sentence. */
const isPointer = (line: string): boolean =>
  RELATED_MARK.test(line) && line.length <= 240 && !/[.。!?！？…]["'”’)\]]?$/u.test(line);

/** A body without the headlines that are pointed at below its last line; a mark with anything below it is a heading. */
function withoutPointers(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex((block) => block.type !== 'rule' && !isPointer(lineOf(block)));
  return blocks.filter((block, index) => index <= last || !isPointer(lineOf(block)));
}

/** A list of nothing but words behind a hash. */
const isTags = (block: Block): boolean =>
  block.type === 'list' &&
  block.items.every((item) => item.every((line) => /^#[^\s#]+$/u.test(lineOf(line))));

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
 * lines, stamps, calls to subscribe, the tail of other headlines (extraction.md §4, the rules that cost no sentence anywhere).
 */
export function cleanKorean(body: readonly Block[]): CleanBody {
  const { blocks: withoutTail, related } = takeRelated(body);
  const { blocks: withoutHead, imprints } = takeImprints(withoutTail);
  const { blocks: withoutByline, byline } = takeByline(withoutHead);
  const dropped = withoutByline.filter((block) => isNewsroomLine(lineOf(block)));
  const blocks = withoutPointers(
    withoutByline.filter((block) => !isNewsroomLine(lineOf(block)) && !isTags(block)),
  );
  const signatures = dropped.flatMap((block) => signatureIn(lineOf(block)) ?? []);
  return {
    // A page of nothing but such lines keeps them: something is better than nothing.
    blocks: blocks.length === 0 ? body : blocks,
    publisher:
      [byline, ...imprints, ...signatures].find((signature) => signature?.publisher)?.publisher ?? null,
    authors: [
      ...new Set([byline, ...imprints, ...signatures].flatMap((signature) => signature?.authors ?? [])),
    ],
    related,
  };
}
