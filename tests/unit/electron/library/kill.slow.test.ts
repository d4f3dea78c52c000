import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { AnyRow, NumberRow, TextRow } from '../../../../electron/library/row-values.js';
import type { Library } from '../../../../electron/library/open-library.js';
import { builtScript } from './built-script.js';
import { figure, parsed, plainSite, temporaryFolder, testLibrary } from './library-for-test.js';

const ROUNDS = 20;
let script = '';

beforeAll(async () => {
  script = await builtScript('tests/unit/electron/library/saving-child.ts');
  return () => rmSync(dirname(script), { recursive: true, force: true });
}, 60_000);

/** Lets a process save, kills it with SIGKILL some time after its first save, and counts what it acknowledged. */
function saveAndKill(root: string, afterMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, root], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
      said += data.toString();
    });
    child.once('error', reject);
    child.once('exit', (_, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').filter((line) => line === 'acknowledged').length);
      else reject(new Error(`The child ended by itself: ${said.slice(-500)}`));
    });
  });
}

/** Every rule by which something half would show. */
function expectNothingHalf({ tables: { database } }: Library, root: string): void {
  const count = (sql: string): number =>
    database.get(NumberRow, `SELECT COUNT(*) AS value FROM ${sql}`)?.value ?? -1;
  expect(database.get(TextRow, 'SELECT integrity_check AS value FROM pragma_integrity_check')).toEqual({
    value: 'ok',
  });
  expect(database.all(AnyRow, 'PRAGMA foreign_key_check')).toEqual([]);
  expect(
    count('articles a LEFT JOIN article_state s ON s.article_id = a.id WHERE s.article_id IS NULL'),
  ).toBe(0);
  expect(
    count(
      "article_state s JOIN articles a ON a.id = s.article_id WHERE s.body = 'saved' AND a.current_version IS NULL",
    ),
  ).toBe(0);
  expect(count('article_versions WHERE n > 1')).toBe(0);
  expect(
    count(`article_state s WHERE s.body = 'saving' AND NOT EXISTS
      (SELECT 1 FROM jobs j WHERE j.article_id = s.article_id AND j.state IN ('waiting', 'running'))`),
  ).toBe(0);
  expect(
    count(
      `article_versions v WHERE (SELECT COUNT(*) FROM article_assets x WHERE x.article_id = v.article_id) <> 3`,
    ),
  ).toBe(0);
  expect(
    count(
      `article_versions v WHERE NOT EXISTS (SELECT 1 FROM related_headlines r WHERE r.article_id = v.article_id)`,
    ),
  ).toBe(0);
  for (const { hash, bytes } of database.all(
    z.object({ hash: z.string(), bytes: z.number() }),
    'SELECT hash, bytes FROM assets',
  )) {
    expect(readFileSync(join(root, 'assets', hash.slice(0, 2), hash)).byteLength).toBe(bytes);
  }
}

test(`a process killed with -9 while saving, ${ROUNDS} times, leaves nothing half and loses nothing`, async () => {
  const root = temporaryFolder();
  let acknowledged = 0;
  const moments = Array.from({ length: ROUNDS }, (_, round) => (round * 37) % 160);
  await moments.reduce(async (before, afterMs) => {
    await before;
    acknowledged += await saveAndKill(root, afterMs);
  }, Promise.resolve());

  expect(acknowledged).toBeGreaterThan(ROUNDS);

  // Opened undisturbed: what was left is finished by itself.
  const last = testLibrary({
    root,
    fetcher: {
      ...plainSite,
      fetchPicture: async (address) => {
        const bytes = new TextEncoder().encode(address);
        return { ok: true, bytes, mime: 'image/png', width: 300, height: 200 };
      },
    },
    parser: {
      parse: async () =>
        parsed({ blocks: ['a', 'b'].map((name) => figure(`https://example.com/${name}/${uuid()}`)) }),
    },
  });
  const left = (await last.ask('jobs.list', undefined)).length;
  await expect.poll(async () => (await last.ask('jobs.list', undefined)).length, { timeout: 20_000 }).toBe(0);
  expectNothingHalf(last.library, root);
  // A job whose process died three times is given up, with its address kept: asking again must bring it too.
  const given = last.library.tables.database.all(
    TextRow,
    `SELECT a.uid AS value FROM article_state s JOIN articles a ON a.id = s.article_id
     WHERE s.body = 'failed' AND (SELECT tries FROM jobs j WHERE j.article_id = a.id) > 3`,
  );
  const again = await Promise.all(given.map(({ value }) => last.ask('articles.retry', { id: value })));
  await Promise.all(again.map(({ jobId }) => last.ended(jobId)));
  const { all } = await last.ask('articles.counts', undefined);
  expect(all).toBeGreaterThanOrEqual(acknowledged);
  const saved = last.library.tables.database.get(
    NumberRow,
    "SELECT COUNT(*) AS value FROM article_state WHERE body = 'saved'",
  );
  expect(saved?.value).toBe(all);
  console.info(
    `kill -9: ${ROUNDS} rounds, ${acknowledged} saves acknowledged, ${left} jobs left at the end, ${given.length} given up after three kills and asked for again, 0 lost`,
  );

  const whole = readdirSync(join(root, 'assets'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const file of whole) {
    const path = join(file.parentPath, file.name);
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(basename(path));
  }
}, 120_000);
