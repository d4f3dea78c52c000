import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import type { ParsedArticle } from './contract.js';
import { figuresIn, namedCover } from './cover.js';
import type { PageFacts } from './metadata.js';
import type { Obstacle } from './obstacle.js';
import { isSamePicture } from './picture-address.js';
import { pictureStory } from './picture-story.js';

/** A page that says more, CJK weighted, has a text that was not found. */
const MOST_SAID = 400;
/** So many pictures are a story, whatever scripts run beside it. */
const SURELY_WHOLE = 4;

type Quality = ParsedArticle['quality'];

interface Known {
  readonly title: string;
  readonly found: Quality;
  readonly obstacle: Obstacle | null;
  /** Whether its scripts draw all of it, as far as its markup tells. */
  readonly isShell: boolean;
}

/**
 * What a page without a text shows: several pictures that tell its story, or the one that it names as its own and prints,
 * as a page of a cartoon does; nothing when there is none, or when something keeps the text away. And how much of an
 * article the page is then.
 */
export function shownAlone(
  page: readonly Block[],
  facts: PageFacts,
  { title, found, obstacle, isShell }: Known,
): { readonly alone: readonly Block[]; readonly quality: Quality } {
  const isKeptAway = obstacle !== null && obstacle !== 'scripts';
  if (found !== 'empty' || isKeptAway) return { alone: [], quality: found };
  const story = pictureStory(facts.document.body, { base: facts.base, title });
  if (story.length > 0) {
    // Scripts may have a text still: where they may, it is asked for.
    const isWhole = obstacle === null || (!isShell && figuresIn(story).length >= SURELY_WHOLE);
    return { alone: story, quality: isWhole ? 'article' : 'weak' };
  }
  return obstacle === null ? lonePicture(page, facts) : { alone: [], quality: found };
}

function lonePicture(
  page: readonly Block[],
  facts: PageFacts,
): { readonly alone: readonly Block[]; readonly quality: Quality } {
  const cover = namedCover(facts);
  const picture = figuresIn(page).find(
    ({ address }) => cover !== null && address !== null && isSamePicture(address, cover),
  );
  if (!picture) return { alone: [], quality: 'empty' };
  const isWhole = weightedLength(articleText(page)) <= MOST_SAID;
  return { alone: [picture], quality: isWhole ? 'article' : 'weak' };
}
