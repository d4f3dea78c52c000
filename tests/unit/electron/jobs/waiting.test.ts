import { describe, expect, test, vi } from 'vitest';
import { AppError } from '../../../../shared/app-error.js';
import type { Fetcher } from '../../../../electron/net/fetcher.js';
import type { ErrorCode } from '../../../../shared/model/failure.js';
import { address } from '../articles/save-requests.js';
import { plainSite, temporaryFolder, testLibrary } from '../library/library-for-test.js';

const MINUTE = 60_000;
const PAGE = address('https://example.com/a');

/** A site that fails until it is mended. */
function brokenSite(code: ErrorCode = 'timeout') {
  const state = { isBroken: true, asked: 0 };
  const fetcher: Fetcher = {
    ...plainSite,
    fetchPage: (url, options) => {
      state.asked += 1;
      return state.isBroken
        ? Promise.reject(new AppError({ code, host: 'example.com' }))
        : plainSite.fetchPage(url, options);
    },
  };
  return { state, fetcher };
}

/** A library whose clock stands where the test puts it. */
function withClock(setting: Parameters<typeof testLibrary>[0] = {}) {
  const time = { now: Date.parse('2026-03-01T09:00:00Z') };
  return { time, ...testLibrary({ ...setting, clock: () => time.now }) };
}
const online = { isOnline: true };
const offline = { isOnline: false };

describe('a save that failed for a reason that passes', () => {
  test('waits, says why, and is done by itself when its time has come', async () => {
    const { state, fetcher } = brokenSite();
    const { time, ask, save, ended, told, library } = withClock({ fetcher });
    const { articleId, jobId } = await save(PAGE);
    expect((await ask('articles.open', { id: articleId })).headline).toMatchObject({
      body: 'failed',
      failure: { code: 'timeout' },
      jobId,
    });
    expect(await ask('jobs.list', undefined), 'Nothing is under way').toEqual([]);

    state.isBroken = false;
    told.length = 0;
    await ask('articles.save', address('https://example.com/b')); // wakes the queue: too early for the first one
    await vi.waitUntil(() => state.asked === 2);
    expect(library.tables.jobs.find(jobId)).toMatchObject({ state: 'waiting', waits: 1 });
    time.now += MINUTE;
    await ask('articles.save', address('https://example.com/c'));
    await ended(jobId);
    expect((await ask('articles.open', { id: articleId })).headline).toMatchObject({
      body: 'saved',
      failure: null,
      jobId: null,
    });
  });

  test('is tried at once when a person asks, and begins its waits anew', async () => {
    const { state, fetcher } = brokenSite();
    const { ask, save, ended, told, library } = withClock({ fetcher });
    const { articleId, jobId } = await save(PAGE);
    told.length = 0;
    expect(await ask('articles.retry', { id: articleId })).toEqual({ jobId });
    await ended(jobId);
    expect(state.asked).toBe(2);
    expect(library.tables.jobs.find(jobId)).toMatchObject({ waits: 1 });
  });

  test('is given up with its reason after its last wait', async () => {
    const { fetcher } = brokenSite();
    const { time, ask, save, told, library } = withClock({ fetcher });
    const { articleId, jobId } = await save(PAGE);
    library.tables.database.run('UPDATE jobs SET waits = 6');
    time.now += MINUTE;
    await ask('jobs.network-changed', online);
    await vi.waitUntil(() => told.some(({ name }) => name === 'job.failed'));
    expect((await ask('articles.open', { id: articleId })).headline).toMatchObject({
      failure: { code: 'timeout' },
      jobId: null,
    });
    expect(library.tables.jobs.find(jobId)).toMatchObject({ state: 'failed' });
  });

  test('does not wait for a moment that the clock, set back, has put out of reach', async () => {
    const { state, fetcher } = brokenSite();
    const { time, ask, save, ended, told } = withClock({ fetcher });
    const { jobId } = await save(PAGE);
    state.isBroken = false;
    time.now -= 365 * 24 * 60 * MINUTE;
    told.length = 0;
    await ask('articles.save', address('https://example.com/b'));
    await ended(jobId);
    expect(told.some(({ name }) => name === 'job.finished')).toBe(true);
  });

  test('waits over a restart', async () => {
    const root = temporaryFolder();
    const { state, fetcher } = brokenSite();
    const before = testLibrary({ root, fetcher });
    const { articleId, jobId } = await before.save(PAGE);
    await before.library.close();
    state.isBroken = false;
    const after = testLibrary({ root, fetcher });
    expect((await after.ask('articles.open', { id: articleId })).headline).toMatchObject({ jobId });
    await after.ask('jobs.network-changed', online);
    await after.ended(jobId);
    expect((await after.ask('articles.open', { id: articleId })).headline.body).toBe('saved');
  });

  test('can be cancelled while it waits', async () => {
    const { fetcher } = brokenSite();
    const { ask, save } = withClock({ fetcher });
    const { articleId, jobId } = await save(PAGE);
    await ask('jobs.cancel', { id: jobId });
    expect((await ask('articles.open', { id: articleId })).headline).toMatchObject({
      failure: { code: 'cancelled' },
      jobId: null,
    });
  });

  test('asks nobody while its article is in the trash, and goes on when that is back', async () => {
    const { state, fetcher } = brokenSite();
    const { ask, save, ended, told } = withClock({ fetcher });
    const { articleId, jobId } = await save(PAGE);
    await ask('articles.delete', { ids: [articleId] });
    state.isBroken = false;
    await ask('jobs.network-changed', online);
    await save(address('https://example.com/b'));
    expect(state.asked).toBe(2);
    await ask('undo.undo', undefined);
    told.length = 0;
    await ask('jobs.network-changed', online);
    await ended(jobId);
    expect((await ask('articles.open', { id: articleId })).headline.body).toBe('saved');
  });
});

describe('while the windows say there is no network', () => {
  test('what the network explains is told as being offline, and runs when it is back', async () => {
    const { state, fetcher } = brokenSite('connection-refused');
    const { ask, save, ended, told } = withClock({ fetcher });
    await ask('jobs.network-changed', offline);
    const { articleId, jobId } = await save(PAGE);
    expect((await ask('articles.open', { id: articleId })).headline.failure).toEqual({
      code: 'offline',
      host: 'example.com',
    });
    state.isBroken = false;
    told.length = 0;
    await ask('jobs.network-changed', online);
    await ended(jobId);
    expect(told.find(({ name }) => name === 'job.finished')).toBeDefined();
    expect((await ask('articles.open', { id: articleId })).headline.body).toBe('saved');
  });

  test('a site that can be reached nevertheless is saved', async () => {
    const { ask, save } = withClock({ fetcher: plainSite });
    await ask('jobs.network-changed', offline);
    const { articleId } = await save(PAGE);
    expect((await ask('articles.open', { id: articleId })).headline.body).toBe('saved');
  });

  test('a busy site is not hurried when the network is back', async () => {
    const fetchPage = vi.fn<Fetcher['fetchPage']>(() =>
      Promise.reject(new AppError({ code: 'http-status', status: 503 })),
    );
    const { ask, save } = withClock({ fetcher: { ...plainSite, fetchPage } });
    await save(PAGE);
    await ask('jobs.network-changed', online);
    await save(address('https://other.example/b'));
    expect(fetchPage).toHaveBeenCalledTimes(2);
  });
});
