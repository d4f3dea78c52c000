import { Wall } from '../../shared/model/wall.js';
import { standardName } from '../../shared/text/encodings.js';
import type { ParsedArticle } from '../extraction/contract.js';

type Headers = Readonly<Record<string, string>>;

/** The encoding a page was read in, beside its version. */
export const READ_AS_HEADER = 'x-offprint-read-as';
/** What the site answered with in place of the article, beside its version. */
export const WALL_HEADER = 'x-offprint-wall';

/** The wall that a page was read as; null for an article, and for a page whose scripts have yet to draw it. */
export const wallOf = ({ obstacle, quality }: ParsedArticle): Wall | null =>
  quality === 'article' ? null : (Wall.safeParse(obstacle).data ?? null);

/** The wall that a version was noted as. */
export const wallNoted = (headers: Headers | null): Wall | null =>
  Wall.safeParse(headers?.[WALL_HEADER]).data ?? null;

/** What a page answered, with what this reading of it found; what an earlier one noted of it goes. */
export function withNotes(article: ParsedArticle, headers: Headers | null): Headers | null {
  const { [READ_AS_HEADER]: _encoding, [WALL_HEADER]: _wall, ...answered } = headers ?? {};
  const wall = wallOf(article);
  const noted = {
    ...answered,
    ...(article.encoding !== null && { [READ_AS_HEADER]: standardName(article.encoding) }),
    ...(wall !== null && { [WALL_HEADER]: wall }),
  };
  return headers === null && Object.keys(noted).length === 0 ? null : noted;
}
