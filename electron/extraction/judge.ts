import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { Opinion, pairsOf } from './agreement.js';
import { addressesShown, onlyKept } from './kept-blocks.js';
import { withBareLines } from './kept-bare.js';
import { withFoldNames } from './kept-folds.js';
import { withAsides } from './kept-asides.js';
import { withWholeLists } from './kept-lists.js';
import { withWholePosts } from './kept-posts.js';
import { withRecipeFacts } from './kept-recipe.js';
import { withRest } from './kept-rest.js';
import { withWholeThreads } from './kept-threads.js';
import type { Passage, WholePage } from './passages.js';
import { withSiblings } from './kept-siblings.js';
import { dividedAt, withEntryHeads } from './live-entries.js';
import { standingMedia } from './standing-media.js';

/** A passage stands in the ground when this much of it does. */
const HELD = 0.8;
/** A ground of which so much is not in the page came from elsewhere: the page cannot replace it. */
const LEAST_SHOWN = 0.85;
/** A judge that drops more of the ground, or adds more to it, may not have understood the page. */
const MOST_DROPPED = 0.45;
const MOST_ADDED = 0.5;
/** Log-odds, averaged over words, at which it is sure enough to drop more: of what it keeps, and of what it drops. */
const SURELY_KEPT = 2;
const SURELY_DROPPED = -1;

/** Less than this may be said twice; more is a second copy. */
const SHORTEST_COPY = 15;
const COPIED = 0.9;
/** What stands in a page so often is a refrain, as the questions of an interview are. */
const MOST_COPIES = 2;

const countWords = (passages: Iterable<Passage>): number => {
  let sum = 0;
  for (const { words } of passages) sum += words.length;
  return sum;
};

/** The odds of passages, averaged over their words; 0 for none. */
function meanOdds(passages: Iterable<Passage>, odds: ReadonlyMap<Passage, number>): number {
  let sum = 0;
  for (const passage of passages) sum += (odds.get(passage) ?? 0) * passage.words.length;
  return sum / Math.max(1, countWords(passages));
}

/** Passages without those that only say again what stands above them, as pages do that hold a text in two sizes. */
function withoutCopies(passages: readonly Passage[]): readonly Passage[] {
  const times = new Map<string, number>();
  for (const { text } of passages) times.set(text, (times.get(text) ?? 0) + 1);
  const known = new Set<string>();
  return passages.filter(({ words, text }) => {
    const pairs = pairsOf(words);
    const held = pairs.filter((pair) => known.has(pair)).length;
    const isCopy =
      words.length >= SHORTEST_COPY && (times.get(text) ?? 0) <= MOST_COPIES && held >= pairs.length * COPIED;
    if (!isCopy) for (const pair of pairs) known.add(pair);
    return !isCopy;
  });
}

/** Whether the page shows nearly all of a text. */
function isShown(text: string, { passages }: WholePage): boolean {
  const shown = new Opinion(passages.map((passage) => passage.text).join('\n'));
  return shown.shareOf(text) >= LEAST_SHOWN;
}

/**
 * A body judged passage by passage, by the odds of each passage of the page to be of the article. The body as it was
 * found, its ground, is kept when much of it is not of this page, and when the judge would turn it inside out. Pictures
 * stay as they were.
 * @param isGrown whether the ground was grown by its kin, of which the odds know nothing: however sure, much of it is then not dropped
 */
export function judged(
  ground: readonly Block[],
  page: WholePage,
  odds: readonly number[],
  isGrown = false,
): readonly Block[] {
  const text = articleText(ground.filter(({ type }) => type !== 'figure'));
  if (text === '' || !isShown(text, page)) return ground;
  const opinion = new Opinion(text);
  const held = page.passages.filter(({ words }) => opinion.shareOfWords(words) >= HELD);
  const likely = withoutCopies(page.passages.filter((_, index) => (odds[index] ?? 0) > 0));
  const { passages } = page;
  const known = new Map(passages.map((passage, index) => [passage, odds[index] ?? 0]));
  const isHeld = new Set(held);
  const posts = withWholeThreads(passages, withWholePosts(passages, new Set(likely)), isHeld);
  const lists = withWholeLists(passages, withSiblings(passages, posts, known));

  const dropped = held.filter((passage) => !lists.has(passage));
  const added = [...lists].filter((passage) => !isHeld.has(passage));
  const isSure =
    !isGrown && meanOdds(lists, known) > SURELY_KEPT && meanOdds(dropped, known) < SURELY_DROPPED;
  const all = countWords(held);
  if (countWords(added) > all * MOST_ADDED) return ground;
  if (countWords(dropped) > all * MOST_DROPPED && !isSure) return ground;
  const bare = withBareLines(passages, withAsides(passages, lists), known);
  const short = withRest(page, bare, known);
  // What was added may have a list, or a quote, between its lines.
  const grown =
    short.size === lists.size ? short : withSiblings(passages, withRest(page, short, known), known);
  const rest = withWholePosts(passages, grown);
  const named = withRecipeFacts(passages, withFoldNames(passages, rest));
  const { kept, starts } = withEntryHeads(passages, named);
  const blocks = new Set([...kept].map(({ block }) => block));
  const addresses = new Set([...addressesShown(ground), ...standingMedia(page, blocks)]);
  return dividedAt(onlyKept(page, blocks, addresses), starts);
}
