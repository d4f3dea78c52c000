import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { openDatabase } from '../../../../electron/library/database.js';
import { NumberRow, TextRow } from '../../../../electron/library/row-values.js';
import { isRetriable } from '../../../../electron/jobs/retriable.js';
import type { ErrorCode } from '../../../../shared/model/failure.js';
import { loopbackSite, plainFetcher } from '../articles/loopback-site.js';
import {
  figure,
  noNetwork,
  parsed,
  plainSite,
  temporaryFolder,
  testLibrary,
} from '../library/library-for-test.js';
import { smallDisk } from '../library/small-disk.js';

const address = (url: string) => ({ source: { kind: 'address', address: url } }) as const;
const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;

/** A parser whose answers wait until they are let go. */
function heldParser(): { readonly parser: Parser; readonly open: () => number; readonly letGo: () => void } {
  const waiting: (() => void)[] = [];
  return {
    parser: { parse: () => new Promise((resolve) => void waiting.push(() => resolve(parsed()))) },
    open: () => waiting.length,
    letGo: () => {
      for (const resolve of waiting.splice(0)) resolve();
    },
  };
}

describe('the queue', () => {
  test('works on four jobs at once and on the rest as room comes', async () => {
    const { parser, open, letGo } = heldParser();
    const { ask, ended } = testLibrary({ parser });
    const jobs = await Promise.all(
      Array.from({ length: 6 }, (_, index) => ask('articles.save', text(`${index}`))),
    );
    await vi.waitUntil(() => open() === 4);
    const steps = (await ask('jobs.list', undefined)).map(({ step }) => step);
    expect(
      steps.filter((step) => step === 'turn'),
      'Two are in line',
    ).toHaveLength(2);
    expect(steps).toHaveLength(6);
    letGo();
    await vi.waitUntil(() => open() === 2);
    letGo();
    await Promise.all(jobs.map(({ jobId }) => ended(jobId)));
    expect(await ask('jobs.list', undefined)).toEqual([]);
  });

  test('tells each step of a save in order', async () => {
    const site = await loopbackSite({ '/a': { body: 'page' }, '/p.png': { body: 'xxxx' } });
    const parser: Parser = { parse: async () => parsed({ blocks: [figure(site.address('/p.png'))] }) };
    const { save, told } = testLibrary({ fetcher: plainFetcher, parser });
    const { jobId, articleId } = await save(address(site.address('/a')));
    const steps = told
      .filter(({ name }) => name.startsWith('job.'))
      .map(({ name, payload }) => ({ name, payload }));
    const at = (step: string, done = 0, total = 0) => ({
      name: 'job.progress',
      payload: { jobId, articleId, step, done, total },
    });
    expect(steps).toEqual([
      at('address'),
      at('text'),
      at('pictures', 0, 1),
      at('pictures', 1, 1),
      at('storing'),
      { name: 'job.finished', payload: { jobId, articleId, kind: 'save-article' } },
    ]);
  });

  test('cancels a job while its page is on the way; the address stays', async () => {
    const site = await loopbackSite({}, ['/slow']);
    const { ask, ended } = testLibrary({ fetcher: plainFetcher });
    const { articleId, jobId } = await ask('articles.save', address(site.address('/slow')));
    await vi.waitUntil(() => site.asked.length === 1);
    await ask('jobs.cancel', { id: jobId });
    await ended(jobId);
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      url: site.address('/slow'),
      headline: { body: 'failed', failure: { code: 'cancelled' }, jobId: null },
    });
    expect(await ask('jobs.list', undefined)).toEqual([]);
  });

  test('cancels a job while its pictures are on the way: nothing of it is shown', async () => {
    const site = await loopbackSite({ '/a': { body: 'page' } }, ['/p.png']);
    const parser: Parser = { parse: async () => parsed({ blocks: [figure(site.address('/p.png'))] }) };
    const { ask, ended } = testLibrary({ fetcher: plainFetcher, parser });
    const { articleId, jobId } = await ask('articles.save', address(site.address('/a')));
    await vi.waitUntil(() => site.asked.includes('/p.png'));
    await ask('jobs.cancel', { id: jobId });
    await ended(jobId);
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      version: 0,
      headline: { body: 'failed' },
    });
  });

  test('cancels a job that waits, leaves an ended one alone and knows no stranger', async () => {
    const { parser, open, letGo } = heldParser();
    const { ask, ended, told } = testLibrary({ parser });
    const jobs = await Promise.all(
      Array.from({ length: 5 }, (_, index) => ask('articles.save', text(`${index}`))),
    );
    await vi.waitUntil(() => open() === 4);
    const last = jobs[4]?.jobId ?? '';
    await ask('jobs.cancel', { id: last });
    await ended(last);
    letGo();
    await Promise.all(jobs.map(({ jobId }) => ended(jobId)));
    const before = told.length;
    await ask('jobs.cancel', { id: jobs[0]?.jobId ?? '' });
    await ask('jobs.cancel', { id: '0198f7a0-0000-7000-8000-000000000000' });
    expect(told).toHaveLength(before);
    expect(await ask('articles.open', { id: jobs[0]?.articleId ?? '' })).toMatchObject({ version: 1 });
  });

  test('cancelled while an older text is shown goes on showing it', async () => {
    const { parser, open, letGo } = heldParser();
    const { ask, ended } = testLibrary({ parser });
    const { articleId, jobId } = await ask('articles.save', text('제목\n글'));
    await vi.waitUntil(() => open() === 1);
    letGo();
    await ended(jobId);
    const again = await ask('articles.save', { ...text('제목\n다른 글'), into: articleId });
    expect((await ask('articles.open', { id: articleId })).headline).toMatchObject({
      body: 'saved',
      jobId: again.jobId,
    });
    await ask('jobs.cancel', { id: again.jobId });
    expect(await ask('articles.open', { id: articleId })).toMatchObject({
      version: 1,
      headline: { body: 'saved', failure: null },
    });
  });

  test('asked to try again what it is still trying names that very job', async () => {
    const { parser } = heldParser();
    const { ask } = testLibrary({ parser });
    const { articleId, jobId } = await ask('articles.save', text('제목\n글'));
    expect(await ask('articles.retry', { id: articleId })).toEqual({ jobId });
  });
});

test('a page still on its way does not replace what was pasted in its place', async () => {
  const site = await loopbackSite({}, ['/slow']);
  const { ask, save, ended } = testLibrary({ fetcher: plainFetcher });
  const fetched = await ask('articles.save', address(site.address('/slow')));
  await vi.waitUntil(() => site.asked.length === 1);
  await save({ ...text('붙인 제목\n글'), into: fetched.articleId });
  await ended(fetched.jobId);
  expect(await ask('articles.open', { id: fetched.articleId })).toMatchObject({
    version: 1,
    title: '붙인 제목',
    headline: { body: 'saved', failure: null, jobId: null },
  });
});

describe('after a restart', () => {
  test('work that was under way when the library closed is done again, and costs no try', async () => {
    const root = temporaryFolder();
    const { parser, open } = heldParser();
    const before = testLibrary({ root, parser });
    const { articleId, jobId } = await before.ask('articles.save', text('제목\n본문'));
    await vi.waitUntil(() => open() === 1);
    await before.library.close();
    const after = testLibrary({ root });
    await after.ended(jobId);
    expect(await after.ask('articles.open', { id: articleId })).toMatchObject({ version: 1, title: '제목' });
  });

  test('work of a process that died is taken over at once', async () => {
    const root = temporaryFolder();
    const { jobId } = await leaveOpenJob(root, { leaseOwner: `${deadProcess()}:x`, tries: 1 });
    const { ended, told } = testLibrary({ root });
    await ended(jobId);
    expect(told.some(({ name }) => name === 'job.finished')).toBe(true);
  });

  test('work of a process that lives is left to it', async () => {
    const root = temporaryFolder();
    const { jobId } = await leaveOpenJob(root, { leaseOwner: `${process.ppid}:x`, tries: 1 });
    const { ask } = testLibrary({ root });
    await new Promise((passed) => setTimeout(passed, 50));
    expect(await ask('jobs.list', undefined)).toMatchObject([{ jobId }]);
  });

  test('work that killed its process three times is given up, and the article says so', async () => {
    const root = temporaryFolder();
    const { jobId, articleId } = await leaveOpenJob(root, { leaseOwner: `${deadProcess()}:x`, tries: 3 });
    const { ended, ask } = testLibrary({ root });
    await ended(jobId);
    expect((await ask('articles.open', { id: articleId })).headline).toMatchObject({
      body: 'failed',
      failure: { code: 'internal' },
    });
  });
});

/** A process id that was in use a moment ago and is not any more. */
const deadProcess = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** Leaves a job behind as a killed process does: running, its lease not yet over. */
async function leaveOpenJob(root: string, left: { readonly leaseOwner: string; readonly tries: number }) {
  const { parser, open } = heldParser();
  const library = testLibrary({ root, parser });
  const requested = await library.ask('articles.save', text('제목\n본문'));
  await vi.waitUntil(() => open() === 1);
  await library.library.close();
  const database = openDatabase(join(root, 'library.db'));
  database.run("UPDATE jobs SET state = 'running', tries = ?, lease_owner = ?, lease_until = ?", [
    left.tries,
    left.leaseOwner,
    Date.now() + 30_000,
  ]);
  database.close();
  return requested;
}

test('two libraries on one folder share the work and do nothing twice', { timeout: 30_000 }, async () => {
  const root = temporaryFolder();
  const one = testLibrary({ root });
  const other = testLibrary({ root });
  const count = 20;
  const jobs = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      (index % 2 ? one : other).ask('articles.save', text(`글 ${index}\n본문`)),
    ),
  );
  const isDone = (): boolean =>
    [...one.told, ...other.told].filter(({ name }) => name === 'job.finished').length >= count;
  await vi.waitUntil(isDone, { timeout: 10_000 });
  const versions = one.library.tables.database.get(
    NumberRow,
    'SELECT COUNT(*) AS value FROM article_versions',
  );
  expect(versions?.value).toBe(count);
  expect(jobs).toHaveLength(count);
});

test('a full disk fails the save in words, loses nothing, and the next one works when there is room', async ({
  skip,
}) => {
  const disk = smallDisk(3_000, skip);
  const noise = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  let picture = noise(60_000);
  const { ask, save } = testLibrary({
    root: disk,
    parser: { parse: async () => parsed({ blocks: [figure('https://example.com/p')] }) },
    fetcher: {
      ...plainSite,
      fetchPicture: async () => ({ ok: true, bytes: picture, mime: 'image/png', width: 300, height: 200 }),
    },
  });
  const kept = await save(address('https://example.com/1'));
  picture = Buffer.concat(Array.from({ length: 60 }, () => noise(65_536)));
  const failed = await save(address('https://example.com/2'));
  expect((await ask('articles.open', { id: failed.articleId })).headline.failure).toEqual({
    code: 'disk-full',
  });
  expect((await ask('articles.open', { id: kept.articleId })).headline.body).toBe('saved');
  picture = noise(1_000);
  const last = await save(address('https://example.com/3'));
  expect((await ask('articles.open', { id: last.articleId })).headline.body).toBe('saved');
});

test.each<[ErrorCode, number | undefined, boolean]>([
  ['offline', undefined, true],
  ['timeout', undefined, true],
  ['http-status', 503, true],
  ['http-status', 429, true],
  ['http-status', 404, false],
  ['private-address', undefined, false],
  ['unreadable-page', undefined, false],
])('whether %s (%s) may pass by itself: %s', (code, status, retriable) => {
  expect(isRetriable(status === undefined ? { code } : { code, status })).toBe(retriable);
});

test('whether a failure may pass is kept with the job', async () => {
  const { save, library } = testLibrary({ fetcher: noNetwork });
  await save(address('https://example.com/a'));
  const sql = "SELECT state || ' ' || retriable || ' ' || failure AS value FROM jobs";
  expect(library.tables.database.get(TextRow, sql)).toEqual({ value: 'waiting 1 {"code":"offline"}' });
});
