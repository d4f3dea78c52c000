import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../../electron/library/database.js';
import { NumberRow, TextRow } from '../../../../electron/library/row-values.js';
import { AppError } from '../../../../shared/app-error.js';
import { temporaryFolder } from './library-for-test.js';
import { makeReadOnly, smallDisk } from './small-disk.js';

const newDatabase = (): Database => {
  const database = openDatabase(join(temporaryFolder(), 'library.db'));
  database.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT');
  return database;
};

const texts = (database: Database): readonly string[] =>
  database.all(TextRow, 'SELECT text AS value FROM notes ORDER BY id').map(({ value }) => value);

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : `not an AppError: ${String(error)}`;
  }
  return 'nothing was thrown';
};

describe('a database', () => {
  test('gives rows back as their schema reads them', () => {
    const database = newDatabase();
    expect(database.run('INSERT INTO notes (text) VALUES (?)', ['메모'])).toEqual({ changes: 1, rowId: 1 });
    expect(texts(database)).toEqual(['메모']);
    expect(database.get(NumberRow, 'SELECT 1 AS value WHERE 0')).toBeNull();
    expect(() => database.get(NumberRow, 'SELECT text AS value FROM notes')).toThrow('expected number');
  });

  test.each([
    ['journal_mode', 'wal'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['temp_store', 2],
    ['cache_size', -16_384],
    ['journal_size_limit', 67_108_864],
  ])('keeps %s at %s', (pragma, value) => {
    const database = newDatabase();
    const rows = database.all(TextRow.or(NumberRow), `SELECT ${pragma} AS value FROM pragma_${pragma}`);
    expect(rows).toEqual([{ value }]);
  });

  test('takes back everything of a transaction that fails, nested ones too', () => {
    const database = newDatabase();
    const work = (): void => {
      database.run("INSERT INTO notes (text) VALUES ('one')");
      database.transaction(() => database.run("INSERT INTO notes (text) VALUES ('two')"));
      throw new Error('stop');
    };
    expect(() => database.transaction(work)).toThrow('stop');
    expect(texts(database)).toEqual([]);
    database.transaction(() => database.run("INSERT INTO notes (text) VALUES ('three')"));
    expect(texts(database)).toEqual(['three']);
  });

  test('leaves a broken constraint what it is: a bug of ours', () => {
    const database = newDatabase();
    const insert = (): unknown => database.run("INSERT INTO notes (text) VALUES ('same')");
    insert();
    expect(codeOf(insert)).toContain('constraint');
  });

  test('lives on when only its statements are still in use (storage.md §2)', () => {
    const count = ((): (() => number) => {
      const { get } = newDatabase();
      return () => get(NumberRow, 'SELECT COUNT(*) AS value FROM notes')?.value ?? -1;
    })();
    count();
    setFlagsFromString('--expose_gc');
    const collect: unknown = runInNewContext('gc');
    for (let round = 0; round < 2; round += 1) if (typeof collect === 'function') collect();
    expect(count()).toBe(0);
  });

  test('may be closed twice', () => {
    const database = newDatabase();
    database.close();
    expect(() => database.close()).not.toThrow();
  });
});

describe('a failing disk', () => {
  test('that is full says so, keeps what is there and works again when there is room', () => {
    const database = newDatabase();
    database.run("INSERT INTO notes (text) VALUES ('kept')");
    database.exec('PRAGMA max_page_count = 20');
    const fill = (): void =>
      database.transaction(() => {
        database.run("INSERT INTO notes (text) VALUES ('half')");
        database.run('INSERT INTO notes (text) VALUES (?)', ['x'.repeat(200_000)]);
      });
    expect(codeOf(fill)).toBe('disk-full');
    expect(texts(database)).toEqual(['kept']);
    database.exec('PRAGMA max_page_count = 1000');
    fill();
    expect(texts(database)).toHaveLength(3);
  });

  test('that is really full (a disk of 2 MB) says so too', ({ skip }) => {
    const disk = smallDisk(2_048, skip);
    const database = openDatabase(join(disk, 'library.db'));
    database.exec('CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT');
    database.run("INSERT INTO notes (text) VALUES ('kept')");
    const fill = (): unknown =>
      database.transaction(() =>
        database.run('INSERT INTO notes (text) VALUES (?)', ['x'.repeat(3_000_000)]),
      );
    expect(codeOf(fill)).toBe('disk-full');
    expect(texts(database)).toEqual(['kept']);
    database.close();
  });

  test('that is read-only says so', ({ skip }) => {
    const disk = smallDisk(2_048, skip);
    makeReadOnly(disk, skip);
    expect(codeOf(() => openDatabase(join(disk, 'library.db')))).toBe('library-read-only');
  });

  test.each([
    ['nonsense', 'x'.repeat(10_000)],
    ['a header and nothing behind it', `SQLite format 3\0${'\xff'.repeat(500)}`],
    ['zeroes', '\0'.repeat(8_192)],
  ])('that left %s in the file calls the library damaged', (_, content) => {
    const file = join(temporaryFolder(), 'library.db');
    writeFileSync(file, content, 'latin1');
    expect(codeOf(() => openDatabase(file))).toBe('library-damaged');
  });

  test('that cannot be reached is not mistaken for an empty one', () => {
    expect(codeOf(() => openDatabase(join(temporaryFolder(), 'missing', 'library.db')))).toBe(
      'library-read-only',
    );
  });
});

test('a file another process holds for too long asks to try again', () => {
  const one = newDatabase();
  const other = openDatabase(one.file);
  other.exec('PRAGMA busy_timeout = 20');
  one.transaction(() => {
    expect(codeOf(() => other.run("INSERT INTO notes (text) VALUES ('x')"))).toBe('library-restarting');
  });
  other.run("INSERT INTO notes (text) VALUES ('x')");
  expect(texts(one)).toEqual(['x']);
  other.close();
});
