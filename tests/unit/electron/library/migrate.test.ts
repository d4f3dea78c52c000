import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../../electron/library/database.js';
import { type Migration, migrate, schemaVersion } from '../../../../electron/library/migrate.js';
import { NumberRow, TextRow } from '../../../../electron/library/row-values.js';
import { migrations } from '../../../../electron/library/schema.js';
import { SnapshotsTable } from '../../../../electron/library/snapshots-table.js';
import { SiteRulesTable } from '../../../../electron/library/site-rules-table.js';
import { temporaryFolder, testLibrary } from './library-for-test.js';

const NOW = Date.parse('2026-01-02T03:04:05.000Z');

const first: Migration = { version: 1, name: 'first', sql: 'CREATE TABLE words (word TEXT NOT NULL) STRICT' };
const second: Migration = {
  version: 2,
  name: 'second',
  run: (database) => {
    database.exec('ALTER TABLE words ADD COLUMN length INTEGER NOT NULL DEFAULT 0');
    database.run('UPDATE words SET length = length(word)');
  },
};
const breaking: Migration = {
  version: 3,
  name: 'breaking',
  run: (database) => {
    database.exec('DELETE FROM words; CREATE TABLE half (a TEXT)');
    throw new Error('half-way');
  },
};

const withWords = (folder: string): Database => {
  const options = { migrations: [first], backups: folder, now: NOW };
  const database = migrate(openDatabase(join(folder, 'library.db')), options);
  database.run("INSERT INTO words VALUES ('글'), ('문단')");
  return database;
};

const words = (database: Database): readonly string[] =>
  database.all(TextRow, 'SELECT word AS value FROM words ORDER BY rowid').map(({ value }) => value);

const copies = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.startsWith('before-'));

describe('a library file', () => {
  test('that is new gets every step and no copy', () => {
    const folder = temporaryFolder();
    const database = migrate(openDatabase(join(folder, 'library.db')), {
      migrations: [first, second],
      backups: folder,
      now: NOW,
    });
    expect(schemaVersion(database)).toBe(2);
    expect(copies(folder)).toEqual([]);
  });

  test('of an older version is copied first and keeps its rows', () => {
    const folder = temporaryFolder();
    const database = migrate(withWords(folder), { migrations: [first, second], backups: folder, now: NOW });
    expect(words(database)).toEqual(['글', '문단']);
    expect(database.get(NumberRow, 'SELECT SUM(length) AS value FROM words')).toEqual({ value: 3 });
    expect(copies(folder)).toEqual(['before-v2-2026-01-02T03-04-05.000Z.db']);
    const copy = openDatabase(join(folder, copies(folder)[0] ?? ''));
    expect(schemaVersion(copy)).toBe(1);
    expect(words(copy)).toEqual(['글', '문단']);
  });

  test('that is up to date is left alone', () => {
    const folder = temporaryFolder();
    migrate(withWords(folder), { migrations: [first], backups: folder, now: NOW });
    expect(copies(folder)).toEqual([]);
  });

  test('whose step fails half-way is put back as it was, whole', () => {
    const folder = temporaryFolder();
    const database = withWords(folder);
    expect(() =>
      migrate(database, { migrations: [first, second, breaking], backups: folder, now: NOW }),
    ).toThrow('half-way');
    database.close();
    const again = openDatabase(join(folder, 'library.db'));
    expect(schemaVersion(again)).toBe(1);
    expect(words(again)).toEqual(['글', '문단']);
    expect(again.get(NumberRow, "SELECT COUNT(*) AS value FROM sqlite_schema WHERE name = 'half'")).toEqual({
      value: 0,
    });
    expect(copies(folder)).toHaveLength(1);
  });

  test('whose only step fails needs no copy to be whole', () => {
    const folder = temporaryFolder();
    const database = withWords(folder);
    const options = { migrations: [first, { ...breaking, version: 2 }], backups: folder, now: NOW };
    expect(() => migrate(database, options)).toThrow('half-way');
    expect(schemaVersion(database)).toBe(1);
    expect(words(database)).toEqual(['글', '문단']);
  });

  test('is not left with references to nothing', () => {
    const folder = temporaryFolder();
    const broken: Migration = {
      version: 2,
      name: 'broken',
      sql: 'CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a INTEGER REFERENCES a(id)); INSERT INTO b VALUES (7)',
    };
    const database = withWords(folder);
    expect(() => migrate(database, { migrations: [first, broken], backups: folder, now: NOW })).toThrow(
      'broken references',
    );
    expect(schemaVersion(database)).toBe(1);
    expect(database.get(NumberRow, 'SELECT foreign_keys AS value FROM pragma_foreign_keys')).toEqual({
      value: 1,
    });
  });

  test('of a later Offprint is refused and not touched', () => {
    const folder = temporaryFolder();
    const database = withWords(folder);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const before = readFileSync(join(folder, 'library.db'));
    const reopened = openDatabase(join(folder, 'library.db'));
    expect(() => migrate(reopened, { migrations: [first], backups: folder, now: NOW })).toThrow(
      'library-newer',
    );
    reopened.close();
    expect(readFileSync(join(folder, 'library.db')).equals(before)).toBe(true);
  });
});

test('the steps of this version are numbered without a gap', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test('the rules of sites keep what they say when they get numbers', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'library.db');
  const before = { migrations: migrations.slice(0, 13), backups: folder, now: NOW };
  const database = migrate(openDatabase(file), before);
  database.run(`INSERT INTO site_rules VALUES ('news.example', '{"drop":[],"keep":[]}', 7)`);
  const after = migrate(database, { migrations, backups: folder, now: NOW });
  expect(new SiteRulesTable(after).list()).toMatchObject([{ host: 'news.example', rules: { keep: [] } }]);
  expect(new SiteRulesTable(migrate(after, { migrations, backups: folder, now: NOW })).list()).toHaveLength(
    1,
  );
});

test('the sites whose pages are kept whole are the same when they get numbers', () => {
  const folder = temporaryFolder();
  const before = { migrations: migrations.slice(0, 19), backups: folder, now: NOW };
  const database = migrate(openDatabase(join(folder, 'library.db')), before);
  database.run("INSERT INTO whole_page_sites VALUES ('news.example', 7, NULL), ('gone.example', 7, 8)");
  const sites = new SnapshotsTable(migrate(database, { migrations, backups: folder, now: NOW }));
  expect(sites.sites()).toEqual(['news.example']);
});

describe('opening a library', () => {
  test('whose file is damaged sets it aside and begins anew at once', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'library.db'), 'not a database at all'.repeat(500));
    const { ask } = testLibrary({ root });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 0 });
    const kept = readdirSync(root).find((name) => name.startsWith('library.db.damaged-')) ?? '';
    expect(readFileSync(join(root, kept), 'utf8')).toContain('not a database at all');
  });

  test('of a later Offprint leaves the file where it is', () => {
    const root = temporaryFolder();
    const database = openDatabase(join(root, 'library.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => testLibrary({ root })).toThrow('library-newer');
    expect(existsSync(join(root, 'library.db'))).toBe(true);
  });
});
