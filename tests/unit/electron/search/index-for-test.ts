import { connect } from '../../../../electron/library/sqlite-driver.js';
import { compileQuery } from '../../../../electron/search/compile.js';
import { matchExpression } from '../../../../electron/search/match-expression.js';
import { termOf } from '../../../../electron/search/term.js';
import { indexText } from '../../../../electron/search/index-text.js';
import { parseQuery } from '../../../../shared/search/parse.js';

/** A real FTS5 index, in memory, of these texts: answers with the numbers of those that a word, or a query of words, finds. */
export function indexOf(texts: readonly string[]): {
  readonly find: (word: string, isOpen?: boolean) => readonly number[];
  readonly ask: (query: string, isOpen?: boolean) => readonly number[];
  readonly close: () => void;
} {
  const connection = connect(':memory:');
  connection.exec(
    "CREATE VIRTUAL TABLE found USING fts5(title, body, notes, highlights, author, source, tags, initials, content='', contentless_delete=1, prefix='1', tokenize='ascii')",
  );
  const insert = connection.prepare('INSERT INTO found(rowid, body) VALUES (?, ?)');
  texts.forEach((text, number) => insert.run(number, indexText(text)));
  const select = connection.prepare('SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid');
  const matching = (expression: string | null): readonly number[] =>
    (expression === null ? [] : select.all(expression)).map((row) =>
      typeof row === 'object' && row !== null && 'rowid' in row ? Number(row.rowid) : -1,
    );
  return {
    find: (word, isOpen = false) => {
      const term = termOf(word, isOpen);
      return matching(term && matchExpression(term));
    },
    ask: (query, isOpen = false) => {
      const names = { tags: () => [], feeds: () => [] };
      return matching(compileQuery(parseQuery(query, new Date(0)), { names, isOpen }).match);
    },
    close: () => connection.close(),
  };
}
