import { connect } from '../../../../electron/library/sqlite-driver.js';
import { matchExpression } from '../../../../electron/search/match-expression.js';
import { termOf } from '../../../../electron/search/term.js';
import { indexText } from '../../../../electron/search/index-text.js';

/** A real FTS5 index, in memory, of these texts: answers with the numbers of those that a word finds. */
export function indexOf(texts: readonly string[]): {
  readonly find: (query: string, isOpen?: boolean) => readonly number[];
  readonly close: () => void;
} {
  const connection = connect(':memory:');
  connection.exec(
    "CREATE VIRTUAL TABLE found USING fts5(title, body, notes, highlights, author, source, tags, initials, content='', contentless_delete=1, prefix='1', tokenize='ascii')",
  );
  const insert = connection.prepare('INSERT INTO found(rowid, body) VALUES (?, ?)');
  texts.forEach((text, number) => insert.run(number, indexText(text)));
  const select = connection.prepare('SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid');
  return {
    find: (query, isOpen = false) => {
      const term = termOf(query, isOpen);
      if (!term) return [];
      return select
        .all(matchExpression(term))
        .map((row) => (typeof row === 'object' && row !== null && 'rowid' in row ? Number(row.rowid) : -1));
    },
    close: () => connection.close(),
  };
}
