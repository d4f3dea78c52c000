import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { FirstAnswers } from '../../../../electron/app/first-answers.js';
import { temporaryFolder } from '../library/library-for-test.js';

const HEAD = { view: 'unread', after: null, limit: 100 };

/** An app over one library: each run is a start, and answers what the library holds then. */
function appOver() {
  const folder = temporaryFolder();
  const [database, code] = [join(folder, 'library.db'), join(folder, 'library.js')];
  writeFileSync(database, 'a library');
  writeFileSync(code, 'code');
  const holds = { counts: { all: 1 } as unknown };
  const run = () => {
    const told = { begun: 0, asked: [] as string[], different: 0 };
    const first = new FirstAnswers({
      file: join(folder, 'first-answers.json'),
      database,
      code,
      begin: () => void (told.begun += 1),
      ask: (name) => {
        told.asked.push(name);
        return Promise.resolve({ ok: true, value: name === 'articles.counts' ? holds.counts : [name] });
      },
      onDifferent: () => void (told.different += 1),
      report: (error) => {
        throw error;
      },
    });
    return { first, told };
  };
  const lastRun = async (): Promise<void> => {
    const { first } = run();
    await Promise.all([first.ask('articles.list', HEAD), first.ask('articles.counts', undefined)]);
    (await first.gather())();
  };
  return { folder, database, code, holds, run, lastRun };
}

test('The first start waits for the library', async () => {
  const { first, told } = appOver().run();
  expect(await first.ask('articles.counts', undefined)).toEqual({ ok: true, value: { all: 1 } });
  expect(told).toMatchObject({ begun: 1, asked: ['articles.counts'] });
});

test('The next draws its list before the library is opened, which answers everything after', async () => {
  const app = appOver();
  await app.lastRun();
  const { first, told } = app.run();
  const later = first.ask('tags.list', undefined);
  expect(await first.ask('articles.list', HEAD)).toEqual({ ok: true, value: ['articles.list'] });
  expect(await first.ask('articles.counts', undefined)).toEqual({ ok: true, value: { all: 1 } });
  expect(told).toEqual({ begun: 0, asked: [], different: 0 });
  first.begin();
  expect(await later).toEqual({ ok: true, value: ['tags.list'] });
  app.holds.counts = { all: 2 };
  expect(await first.ask('articles.counts', undefined)).toEqual({ ok: true, value: { all: 2 } });
  expect(told.begun).toBe(1);
});

test.each<[string, (app: ReturnType<typeof appOver>) => void]>([
  ['the library has changed', ({ database }) => writeFileSync(database, 'another library')],
  ['a journal lies beside it', ({ database }) => writeFileSync(`${database}-wal`, 'what came since')],
  ['another build answers', ({ code }) => writeFileSync(code, 'other code')],
  [
    'the answers are cut off',
    ({ folder }) => writeFileSync(join(folder, 'first-answers.json'), '{"stamp":"'),
  ],
])('Nothing of the last run is shown when %s', async (_, change) => {
  const app = appOver();
  await app.lastRun();
  change(app);
  expect(app.run().told.begun).toBe(1);
});

test('What a person does, or asks that was not kept, opens the library at once', async () => {
  const app = appOver();
  await app.lastRun();
  for (const [name, request] of [
    ['articles.change', { ids: [] }],
    ['articles.list', { ...HEAD, view: 'later' }],
  ] as const) {
    const { first, told } = app.run();
    // oxlint-disable-next-line no-await-in-loop -- a start each
    expect(await first.ask(name, request)).toEqual({ ok: true, value: [name] });
    expect(told.begun).toBe(1);
  }
});

test('A library that answers otherwise than was shown has everything asked anew', async () => {
  const app = appOver();
  await app.lastRun();
  const { first, told } = app.run();
  await first.ask('articles.counts', undefined);
  app.holds.counts = { all: 0 };
  first.begin();
  await vi.waitUntil(() => told.different > 0);
  expect(told.different).toBe(1);
});

test('A page that never draws keeps nobody from the library', async () => {
  const app = appOver();
  await app.lastRun();
  vi.useFakeTimers();
  try {
    const { told } = app.run();
    expect(told.begun).toBe(0);
    vi.advanceTimersByTime(5_000);
    expect(told.begun).toBe(1);
  } finally {
    vi.useRealTimers();
  }
});

test('A run that never opened the library leaves the answers as they are, and one that lost it writes none', async () => {
  const app = appOver();
  await app.lastRun();
  const { first } = app.run();
  (await first.gather())();
  expect(app.run().told.begun).toBe(0);
  const other = app.run();
  other.first.begin();
  await other.first.ask('articles.counts', undefined);
  const write = await other.first.gather();
  writeFileSync(`${app.database}-wal`, 'not closed in order');
  write();
  expect(existsSync(join(app.folder, 'first-answers.json'))).toBe(false);
  rmSync(app.database);
  write();
  expect(existsSync(join(app.folder, 'first-answers.json'))).toBe(false);
});
