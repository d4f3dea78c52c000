import { assertNever } from '../../shared/assert.js';
import type { Condition, Part, State } from '../../shared/search/query.js';
import type { SqlValue } from '../library/sqlite-driver.js';

/** A condition on a row of article_state, as `s`, in brackets. */
export interface Sql {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export const sqlOf = (sql: string, values: readonly SqlValue[] = []): Sql => ({ sql, values });

const states: Readonly<Record<State, string>> = {
  unread: '(s.read_at IS NULL)',
  read: '(s.read_at IS NOT NULL)',
  starred: '(s.starred_at IS NOT NULL)',
  archived: "(s.place = 'archive')",
  later: "(s.place = 'later')",
  saved: "(s.body = 'saved')",
  failed: "(s.body IN ('failed', 'headline'))",
};

const parts: Readonly<Record<Part, string>> = {
  note: '(s.note_count > 0)',
  highlight: '(s.highlight_count > 0)',
  // The page itself is kept as such a file, too.
  picture: `EXISTS (SELECT 1 FROM library.article_assets x JOIN library.articles a ON a.id = x.article_id
    JOIN library.assets f ON f.hash = x.hash
    WHERE x.article_id = s.article_id AND x.version = a.current_version AND f.mime GLOB 'image/*')`,
  snapshot:
    'EXISTS (SELECT 1 FROM library.snapshots x WHERE x.article_id = s.article_id AND x.deleted_at IS NULL)',
};

/** The date a row shows. */
const SHOWN = 'COALESCE(s.published_at, s.saved_at)';

function dateSql(from: number | null, before: number | null): Sql {
  const bounds = [from === null ? null : `${SHOWN} >= ?`, before === null ? null : `${SHOWN} < ?`];
  return sqlOf(
    `(${bounds.filter((bound) => bound !== null).join(' AND ')})`,
    [from, before].filter((moment) => moment !== null),
  );
}

/** Minutes are shown rounded, and never fewer than one. */
const MINUTES = 'MAX(1, CAST(ROUND(s.reading_seconds / 60.0) AS INTEGER))';

function lengthSql(from: number, to: number | null): Sql {
  const hasText = 's.reading_seconds > 0';
  return to === null
    ? sqlOf(`(${hasText} AND ${MINUTES} >= ?)`, [from])
    : sqlOf(`(${hasText} AND ${MINUTES} BETWEEN ? AND ?)`, [from, to]);
}

type OfState = Extract<Condition, { type: 'color' | 'language' | 'state' | 'part' | 'date' | 'length' }>;

/** A condition that needs no index of words. */
export function stateCondition(condition: OfState): Sql {
  switch (condition.type) {
    case 'state':
      return sqlOf(states[condition.state]);
    case 'part':
      return sqlOf(parts[condition.part]);
    case 'color':
      return sqlOf(
        'EXISTS (SELECT 1 FROM library.highlights x WHERE x.article_id = s.article_id AND x.deleted_at IS NULL AND x.color = ?)',
        [condition.color],
      );
    case 'language':
      return sqlOf("(s.lang = ? OR s.lang GLOB ? || '-*')", [condition.language, condition.language]);
    case 'date':
      return dateSql(condition.from, condition.before);
    case 'length':
      return lengthSql(condition.from, condition.to);
    default:
      return assertNever(condition);
  }
}
