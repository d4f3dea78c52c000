import { Body } from '../../shared/model/block.js';
import type { NewVersion, ShownVersion } from '../library/article-versions-table.js';
import type { Tables } from '../library/tables.js';

/** What a new reading is against the text that is shown. */
export type Verdict = 'same' | 'changed' | 'weaker';

/** Less than this share of the old text is not a better one: a login wall, a notice, half a page. */
const LEAST_SHARE = 0.5;

/** A text as far as two are compared; how it came does not count. */
const essence = (
  version: Pick<
    NewVersion | ShownVersion,
    | 'title'
    | 'authors'
    | 'publisher'
    | 'section'
    | 'language'
    | 'publishedAt'
    | 'modifiedAt'
    | 'blocks'
    | 'related'
  >,
): string => {
  const { title, authors, publisher, section, language, publishedAt, modifiedAt, related } = version;
  // Through the schema, so that the order of keys is one.
  const blocks = Body.parse(version.blocks);
  const heads = { title, authors, publisher, section, language, publishedAt, modifiedAt };
  const headlines = related.map((headline) => [headline.title, headline.url, headline.publishedAt]);
  return JSON.stringify([heads, blocks, headlines]);
};

/** The versions of an article that are this very text. */
function alikeOf(tables: Tables, row: number, next: NewVersion): readonly number[] {
  const alike = tables.history.withHash(row, next.hash);
  if (alike.length === 0) return [];
  const wanted = essence(next);
  return alike.filter((n) => {
    const version = tables.versions.read(row, n);
    return version !== null && essence(version) === wanted;
  });
}

/** Whether one of the versions of an article is this very text. */
export const isThere = (tables: Tables, row: number, next: NewVersion): boolean =>
  alikeOf(tables, row, next).length > 0;

/** Whether a text is so much less than the one that is shown that it must not take its place. */
function isWeaker(tables: Tables, next: NewVersion, present: { readonly row: number; readonly n: number }) {
  const birth = tables.history.birth(present.row, present.n);
  if (!birth || next.quality === 'empty') return true;
  if (birth.quality === 'article' && next.quality !== 'article') return true;
  return next.text.length < birth.length * LEAST_SHARE;
}

/** Judges a new reading of an article against its versions. */
export function judge(
  tables: Tables,
  next: NewVersion,
  present: { readonly row: number; readonly n: number },
): Verdict {
  const alike = alikeOf(tables, present.row, next);
  if (alike.includes(present.n)) return 'same';
  // Also when it came before: the same login page is no news about the article.
  if (isWeaker(tables, next, present)) return 'weaker';
  return alike.length > 0 ? 'same' : 'changed';
}

/** The newest version that is this very text, where another text is shown that is not much more. */
export function earlierAlike(
  tables: Tables,
  next: NewVersion,
  present: { readonly row: number; readonly n: number },
): number | null {
  const alike = alikeOf(tables, present.row, next);
  if (alike.length === 0 || alike.includes(present.n) || isWeaker(tables, next, present)) return null;
  return Math.max(...alike);
}
