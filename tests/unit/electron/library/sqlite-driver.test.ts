import { existsSync, readdirSync, readlinkSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/library/database.js';
import { NumberRow, TextRow } from '../../../../electron/library/row-values.js';
import { copyOnline, engine, hasFullTextSearch } from '../../../../electron/library/sqlite-driver.js';
import { temporaryFolder } from './library-for-test.js';

const fileOfNotes = () => {
  const database = openDatabase(join(temporaryFolder(), 'library.db'));
  database.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
  database.run("INSERT INTO notes (text) VALUES ('메모')");
  return database;
};

/** Files under a path that this process has open; none where the system does not tell. */
const openUnder = (path: string): readonly string[] =>
  !existsSync('/proc/self/fd')
    ? []
    : readdirSync('/proc/self/fd').flatMap((descriptor) => {
        try {
          const target = readlinkSync(join('/proc/self/fd', descriptor));
          return target.startsWith(path) ? [target] : [];
        } catch {
          return []; // the descriptor of the listing itself
        }
      });

describe('the SQLite that is used', () => {
  test('is the one built into Node where there is one, else the packaged one', () => {
    const isBuiltIn = process.getBuiltinModule('node:sqlite') !== undefined;
    expect(engine()).toBe(isBuiltIn ? 'built-in' : 'package');
  });

  test('is not one that lacks full-text search, as some builds of Node 22 do', () => {
    class WithoutFullText {
      exec(sql: string): void {
        if (sql.includes('fts5')) throw new Error('no such module: fts5');
      }
      prepare(): never {
        throw new Error('Nothing is asked of it.');
      }
      close(): void {}
    }
    expect(hasFullTextSearch({ DatabaseSync: WithoutFullText })).toBe(false);
  });

  test('has everything we build on', () => {
    const database = fileOfNotes();
    const [version = 0, release = 0] =
      database.get(TextRow, 'SELECT sqlite_version() AS value')?.value.split('.').map(Number) ?? [];
    expect(version * 1_000 + release).toBeGreaterThanOrEqual(3_043); // contentless_delete
    expect(database.get(NumberRow, "SELECT json_array_length('[1, 2]') AS value")).toEqual({ value: 2 });
    database.close();
  });
});

describe('a pitfall of storage.md §2 that is held down:', () => {
  test('rows are deleted from a contentless full-text table without an error after the work', () => {
    const database = fileOfNotes();
    database.exec(
      "CREATE VIRTUAL TABLE found USING fts5(body, content='', contentless_delete=1, tokenize='ascii')",
    );
    for (let row = 1; row <= 300; row += 1)
      database.run('INSERT INTO found (rowid, body) VALUES (?, ?)', [row, `word${row} 소버 버린 린`]);
    for (let row = 1; row <= 299; row += 1)
      expect(database.run('DELETE FROM found WHERE rowid = ?', [row]).changes).toBeGreaterThanOrEqual(1);
    const left = database.all(NumberRow, 'SELECT rowid AS value FROM found WHERE found MATCH ?', ['소버']);
    expect(left).toEqual([{ value: 300 }]);
    database.close();
  });

  test('a closed file is open no more, though statements were used on it, and can be put elsewhere', () => {
    const database = fileOfNotes();
    const { file } = database;
    expect(database.all(TextRow, 'SELECT text AS value FROM notes')).toHaveLength(1);
    database.close();
    expect(openUnder(file)).toEqual([]);
    expect([`${file}-wal`, `${file}-shm`].filter(existsSync)).toEqual([]);
    renameSync(file, `${file}.moved`);
    const again = openDatabase(`${file}.moved`);
    expect(again.get(TextRow, 'SELECT text AS value FROM notes')).toEqual({ value: '메모' });
    again.close();
  });

  test('a file is copied while a connection goes on with it', async () => {
    const database = fileOfNotes();
    const copy = `${database.file}.copy`;
    const copying = copyOnline(database.file, copy);
    database.run("INSERT INTO notes (text) VALUES ('later')");
    await copying;
    const opened = openDatabase(copy);
    expect(opened.get(TextRow, 'SELECT text AS value FROM notes WHERE id = 1')).toEqual({ value: '메모' });
    expect(opened.get(TextRow, 'SELECT integrity_check AS value FROM pragma_integrity_check')).toEqual({
      value: 'ok',
    });
    opened.close();
    database.close();
  });
});
