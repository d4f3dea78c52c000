import type { SqlValue } from '../library/sqlite-driver.js';
import type { Compiled } from './compile.js';

/** Where the articles that a query finds are read from: what stands behind FROM, and the column of their numbers. */
export interface FoundRows {
  readonly from: string;
  readonly values: readonly SqlValue[];
  readonly row: string;
}

/** Few are in the trash: leaving those out costs less than looking each one up. */
const NOT_DELETED =
  'rowid NOT IN (SELECT article_id FROM library.article_state WHERE deleted_at IS NOT NULL)';

/** The articles a query finds, none of the trash. */
export function foundRows({ match, where }: Compiled): FoundRows {
  const conditions = where.map(({ sql }) => ` AND ${sql}`).join('');
  const values = where.flatMap((condition) => condition.values);
  if (match === null)
    return {
      from: `library.article_state s INDEXED BY state_all WHERE s.deleted_at IS NULL${conditions}`,
      values,
      row: 's.article_id',
    };
  if (where.length === 0)
    return { from: `found WHERE found MATCH ? AND ${NOT_DELETED}`, values: [match], row: 'rowid' };
  return {
    from: `found CROSS JOIN library.article_state s ON s.article_id = found.rowid
      WHERE found MATCH ? AND s.deleted_at IS NULL${conditions}`,
    values: [match, ...values],
    row: 'found.rowid',
  };
}
