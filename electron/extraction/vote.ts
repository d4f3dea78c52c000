import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { Opinion, wordsOf } from './agreement.js';
import type { Opinions } from './opinions.js';
import { endsSentence } from './wrapped-lines.js';

/** Less than this, CJK weighted, is no article: another opinion is better. */
const SHORTEST = 250;
const SHORTEST_PUBLISHER = 400;

/** A block stays when this much of it stands in the other opinion too. */
const AGREED = 0.6;
/** One opinion holds another. */
const CONTAINED = 0.9;

/** Text without captions: pictures and their lines are no matter of these votes. */
const bodyText = (blocks: readonly Block[]): string =>
  articleText(blocks.filter((block) => block.type !== 'figure'));

const lengthOf = (blocks: readonly Block[]): number => weightedLength(bodyText(blocks));

const hasNoWords = (block: Block): boolean =>
  block.type === 'figure' || block.type === 'media' || block.type === 'rule' || block.type === 'footnote';

/** An item whose own line is agreed brings the list in it along: Defuddle drops lists in lists. */
function isAgreed(item: readonly Block[], opinion: Opinion, least: number): boolean {
  const own = item.filter(({ type }) => type !== 'list');
  const isHead = own.length < item.length && bodyText(own) !== '';
  return opinion.shareOf(bodyText(isHead ? own : item)) >= least;
}

/** The block without the parts another opinion lacks; null when little of it is left. Lists are judged item by item. */
function agreed(block: Block, opinion: Opinion, least: number): Block | null {
  if (hasNoWords(block) || block.type === 'code') return block;
  if (block.type === 'list') {
    const items = block.items.filter((item) => isAgreed(item, opinion, least));
    return items.length === 0 ? null : { ...block, items };
  }
  return opinion.shareOf(bodyText([block])) >= least ? block : null;
}

/**
 * The blocks another opinion holds too. Headings go with what follows them: Defuddle rewrites some, and a heading
 * whose text is kept belongs to it (extraction.md §4).
 */
export function keepAgreed(blocks: readonly Block[], opinion: Opinion, least = AGREED): readonly Block[] {
  const kept = blocks.map((block) => agreed(block, opinion, least));
  return blocks.flatMap((block, index) => {
    const own = kept[index] ?? null;
    if (own !== null) return [own];
    if (block.type !== 'heading') return [];
    const next = blocks.findIndex((other, at) => at > index && !hasNoWords(other));
    return next !== -1 && blocks[next]?.type !== 'heading' && kept[next] ? [block] : [];
  });
}

const isProse = (block: Block): boolean => {
  const text = bodyText([block]);
  return wordsOf(text).length >= 15 && endsSentence(text);
};

const countWords = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + wordsOf(bodyText([block])).length, 0);

/** Whether what one opinion has beyond another is running text: the other was cut short. */
function surplusIsProse(longer: readonly Block[], shorter: Opinion): boolean {
  const surplus = longer.filter((block) => !hasNoWords(block) && shorter.shareOf(bodyText([block])) < AGREED);
  const all = countWords(surplus);
  return all > 0 && countWords(surplus.filter(isProse)) / all >= 0.75;
}

function voteOfTwo(readability: readonly Block[], defuddle: readonly Block[]): readonly Block[] {
  const ours = lengthOf(readability);
  const theirs = lengthOf(defuddle);
  if (ours < SHORTEST) return theirs > ours ? defuddle : readability;
  if (theirs < SHORTEST) return readability;

  const base = new Opinion(bodyText(readability));
  const second = new Opinion(bodyText(defuddle));
  const isCutShort = ours < theirs * 0.6 && second.shareOf(bodyText(readability)) >= CONTAINED;
  if (isCutShort && surplusIsProse(defuddle, base)) return defuddle;
  const kept = keepAgreed(readability, second);
  // Two that share so little did not read the same article; the better reader decides.
  return lengthOf(kept) >= ours * 0.5 ? kept : readability;
}

const paragraphs = (text: string): readonly Block[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((value) => ({ type: 'paragraph', inlines: [{ type: 'text', value }] }));

/** Whether a page shows the beginning only of what its publisher tells search engines in full. */
const isBeginning = (text: string, share: number, publisherLength: number): boolean =>
  share >= 0.5 && publisherLength > weightedLength(text) * 2;

/** The publisher's text under the pictures the page shows. */
const filledUp = (chosen: readonly Block[], publisher: string): readonly Block[] => [
  ...chosen.filter(({ type }) => type === 'figure' || type === 'media'),
  ...paragraphs(publisher),
];

/** The publisher's copy as a third vote: it confirms, decides between two, or stands in for both. */
function askPublisher(chosen: readonly Block[], opinions: Opinions): readonly Block[] {
  const { publisher, defuddle } = opinions;
  const length = weightedLength(publisher);
  if (length < SHORTEST_PUBLISHER) return chosen;
  const copy = new Opinion(publisher);
  const text = bodyText(chosen);
  const share = copy.shareOf(text);
  if (isBeginning(text, share, length)) return filledUp(chosen, publisher);
  if (share >= 0.8) return keepAgreed(chosen, copy, 0.3);
  if (share >= 0.3 && new Opinion(text).shareOf(publisher) >= 0.5) return chosen;
  if (copy.shareOf(bodyText(defuddle)) >= 0.7 && lengthOf(defuddle) >= SHORTEST)
    return keepAgreed(defuddle, copy, 0.3);
  return new Opinion(text).shareOf(publisher) < 0.3 && length > lengthOf(chosen)
    ? paragraphs(publisher)
    : chosen;
}

/**
 * One body from three opinions, block by block (extraction.md §4): what Readability and Defuddle agree on, with the
 * publisher's copy as arbiter. On pages in CJK Defuddle keeps widgets, and speaks only when Readability found too little.
 */
export function vote(opinions: Opinions, isCjkPage: boolean): readonly Block[] {
  const { readability, defuddle } = opinions;
  if (!isCjkPage) return askPublisher(voteOfTwo(readability, defuddle), opinions);
  const chosen =
    lengthOf(readability) >= SHORTEST || lengthOf(defuddle) <= lengthOf(readability) ? readability : defuddle;
  return askPublisher(chosen, opinions);
}
