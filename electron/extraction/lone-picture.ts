import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import type { ParsedArticle } from './contract.js';
import { figuresIn, namedCover } from './cover.js';
import type { PageFacts } from './metadata.js';
import type { Obstacle } from './obstacle.js';
import { isSamePicture } from './picture-address.js';

/** A page that says more, CJK weighted, has a text that was not found. */
const MOST_SAID = 400;

type Quality = ParsedArticle['quality'];

/**
 * What a page without a text shows: the picture that it names as its own and prints, as a page of a cartoon does; nothing
 * when there is none, or when something keeps the text away. And how much of an article the page is then.
 */
export function lonePicture(
  page: readonly Block[],
  facts: PageFacts,
  { found, obstacle }: { readonly found: Quality; readonly obstacle: Obstacle | null },
): { readonly alone: readonly Block[]; readonly quality: Quality } {
  if (found !== 'empty' || obstacle !== null) return { alone: [], quality: found };
  const cover = namedCover(facts);
  const picture = figuresIn(page).find(
    ({ address }) => cover !== null && address !== null && isSamePicture(address, cover),
  );
  if (!picture) return { alone: [], quality: found };
  const isWhole = weightedLength(articleText(page)) <= MOST_SAID;
  return { alone: [picture], quality: isWhole ? 'article' : 'weak' };
}
