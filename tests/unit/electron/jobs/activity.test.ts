import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../shared/app-error.js';
import type { FailureFacts } from '../../../../shared/model/failure.js';
import type { Fetcher } from '../../../../electron/net/fetcher.js';
import { address, finds, text } from '../articles/save-requests.js';
import { plainSite, testLibrary } from '../library/library-for-test.js';

/** A site whose pages fail as they are told, until they are mended. */
function site(failures: Record<string, FailureFacts>) {
  const fetcher: Fetcher = {
    ...plainSite,
    fetchPage: (url, options) => {
      const failure = failures[new URL(url).pathname];
      return failure ? Promise.reject(new AppError(failure)) : plainSite.fetchPage(url, options);
    },
  };
  return { failures, fetcher };
}
const page = (path: string) => address(`https://example.com${path}`);

/** One page of each end: refused, put off, saved. */
async function threeEnds() {
  const { failures, fetcher } = site({
    '/refused': { code: 'http-status', status: 403, host: 'example.com' },
    '/slow': { code: 'timeout', host: 'example.com' },
  });
  const library = testLibrary({ fetcher });
  const refused = await library.save(page('/refused'));
  const slow = await library.save(page('/slow'));
  const good = await library.save(page('/good'));
  const activity = (limit = 10) => library.ask('jobs.activity', { limit });
  return { ...library, failures, refused, slow, good, activity };
}

describe('Activity', () => {
  test('lists what waits with its reason and its next try, and how the rest ended', async () => {
    const { refused, slow, good, activity } = await threeEnds();
    const { counts, open, ended } = await activity();
    expect(counts).toEqual({ running: 0, waiting: 0, deferred: 1, failed: 1 });
    expect(open).toMatchObject([
      { ...slow, state: 'deferred', failure: { code: 'timeout' }, nextTryAt: expect.any(String) },
    ]);
    expect(ended).toMatchObject([
      { ...good, state: 'done', failure: null, address: 'https://example.com/good' },
      { ...refused, state: 'failed', failure: { status: 403 }, nextTryAt: null },
    ]);
  });

  test('counts all, but lists only as much as is asked for', async () => {
    const { activity } = await threeEnds();
    expect(await activity(0)).toMatchObject({ counts: { deferred: 1, failed: 1 }, open: [], ended: [] });
    expect((await activity()).retriable, 'The refusal is not worth another try').toBe(1);
  });

  test('lists of each article the newest work only', async () => {
    const { ask, refused, ended: isEnded, told, failures, activity } = await threeEnds();
    delete failures['/refused'];
    told.length = 0;
    const { jobId } = await ask('articles.retry', { id: refused.articleId });
    await isEnded(jobId);
    const { counts, ended } = await activity();
    expect(counts.failed).toBe(0);
    expect(ended.filter(({ articleId }) => articleId === refused.articleId)).toMatchObject([
      { jobId, state: 'done' },
    ]);
  });

  test('lists nothing of an article in the trash', async () => {
    const { ask, refused, slow, activity } = await threeEnds();
    await ask('articles.delete', { ids: [refused.articleId, slow.articleId] });
    const { counts, open, ended } = await activity();
    expect(counts).toEqual({ running: 0, waiting: 0, deferred: 0, failed: 0 });
    expect([open.length, ended.length]).toEqual([0, 1]);
  });

  test('forgets what is dismissed, and its article stays', async () => {
    const { ask, refused, activity } = await threeEnds();
    await ask('jobs.dismiss', { id: refused.jobId });
    expect((await activity()).counts.failed).toBe(0);
    await ask('jobs.dismiss', { id: null });
    const { open, ended } = await activity();
    expect([open.length, ended.length], 'What waits is not ended').toEqual([1, 0]);
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 3 });
  });

  test('forgets all that is finished at once, and nothing that failed', async () => {
    const { ask, refused, activity } = await threeEnds();
    await ask('jobs.dismiss', { id: null });
    expect((await activity()).ended).toMatchObject([{ ...refused, state: 'failed' }]);
  });

  test('tells a file without text as its row does: its headline is there', async () => {
    const { save, ask, told } = testLibrary({ parser: finds({ quality: 'empty' }) });
    const { jobId } = await save(text('nothing'));
    const { counts, ended } = await ask('jobs.activity', { limit: 10 });
    expect(counts.failed).toBe(0);
    expect(ended).toMatchObject([
      { jobId, state: 'partial', body: 'headline', failure: { code: 'unreadable-file' } },
    ]);
    expect(told.find(({ name }) => name === 'job.failed')?.payload).toMatchObject({ isKept: true });
  });

  test('shows what went well for a day', async () => {
    const time = { now: Date.parse('2026-03-01T09:00:00Z') };
    const { ask, save } = testLibrary({ fetcher: plainSite, clock: () => time.now });
    await save(page('/good'));
    time.now += 25 * 60 * 60 * 1_000;
    expect((await ask('jobs.activity', { limit: 10 })).ended).toEqual([]);
  });
});

describe('the tries of an article', () => {
  test('are told while it waits, when it failed for good, and not when all went well', async () => {
    const { ask, refused, slow, good } = await threeEnds();
    const tries = ({ articleId }: { readonly articleId: string }) => ask('jobs.tries', { articleId });
    expect(await tries(refused)).toEqual({ made: 1, most: 1, nextAt: null });
    expect(await tries(slow)).toEqual({ made: 1, most: 7, nextAt: expect.any(String) });
    expect(await tries(good)).toBeNull();
  });
});

describe('trying again', () => {
  test('one job begins that very job, whatever it failed for', async () => {
    const { ask, ended, told, refused, failures } = await threeEnds();
    delete failures['/refused'];
    told.length = 0;
    await ask('jobs.retry', { id: refused.jobId });
    await ended(refused.jobId);
    expect((await ask('articles.open', { id: refused.articleId })).headline.body).toBe('saved');
  });

  test('everything takes what may go better and leaves a refusal alone', async () => {
    const { ask, ended, told, refused, slow, failures } = await threeEnds();
    delete failures['/slow'];
    told.length = 0;
    expect(await ask('jobs.retry-failed', undefined)).toBe(1);
    await ended(slow.jobId);
    expect((await ask('articles.open', { id: slow.articleId })).headline.body).toBe('saved');
    expect((await ask('articles.open', { id: refused.articleId })).headline.body).toBe('failed');
  });

  test('what is done, gone or unknown is refused', async () => {
    const { ask, good, refused } = await threeEnds();
    await ask('articles.delete', { ids: [refused.articleId] });
    const unknown = '0198f7a0-0000-7000-8000-000000000000';
    for (const id of [good.jobId, refused.jobId, unknown]) {
      // oxlint-disable-next-line no-await-in-loop -- three calls
      await expect(ask('jobs.retry', { id })).rejects.toMatchObject({ facts: { code: 'not-found' } });
    }
  });
});

describe('a save refused for a private address', () => {
  const refused: FailureFacts = { code: 'private-address', host: 'Nas.home:8080' };

  test('is left alone until that very address is allowed, and then tried again by itself', async () => {
    const { failures, fetcher } = site({ '/router': refused });
    const allowed: string[] = ['nas.home:80'];
    const { ask, save, ended, told, library } = testLibrary({ fetcher, allowedHosts: () => allowed });
    const { articleId, jobId } = await save(page('/router'));
    library.retryAllowed();
    expect(await ask('jobs.retry-failed', undefined)).toBe(0);
    expect((await ask('jobs.activity', { limit: 10 })).retriable).toBe(0);
    delete failures['/router'];
    told.length = 0;
    allowed.push('nas.home:8080');
    library.retryAllowed();
    await ended(jobId);
    expect((await ask('articles.open', { id: articleId })).headline.body).toBe('saved');
  });

  test('is among what a person tries again once the address is allowed', async () => {
    const { fetcher } = site({ '/router': refused });
    const { ask, save } = testLibrary({ fetcher, allowedHosts: () => ['nas.home:8080'] });
    await save(page('/router'));
    expect(await ask('jobs.retry-failed', undefined)).toBe(1);
  });
});

describe('a paused queue', () => {
  test('begins nothing, also after a restart, until it is resumed', async () => {
    const { fetcher } = site({});
    const first = testLibrary({ fetcher });
    await first.ask('jobs.pause', { isPaused: true });
    const { articleId, jobId } = await first.ask('articles.save', page('/good'));
    expect(await first.ask('jobs.activity', { limit: 10 })).toMatchObject({
      isPaused: true,
      open: [{ jobId, state: 'waiting' }],
    });
    await first.library.close();

    const second = testLibrary({ root: first.root, fetcher });
    expect(await second.ask('jobs.list', undefined)).toMatchObject([{ jobId, step: 'turn' }]);
    expect((await second.ask('jobs.activity', { limit: 0 })).isPaused).toBe(true);
    await second.ask('jobs.pause', { isPaused: false });
    await second.ended(jobId);
    expect((await second.ask('articles.open', { id: articleId })).headline.body).toBe('saved');
  });

  test('begins with what was moved to the front, whatever was asked for before it', async () => {
    const { ask } = testLibrary({ fetcher: site({}).fetcher });
    await ask('jobs.pause', { isPaused: true });
    const jobs: string[] = [];
    for (const path of ['/1', '/2', '/3']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      jobs.push((await ask('articles.save', page(path))).jobId);
    }
    const [first = '', second = '', third = ''] = jobs;
    const inOrder = async () => (await ask('jobs.activity', { limit: 10 })).open.map(({ jobId }) => jobId);
    await ask('jobs.move-to-front', { id: third });
    expect(await inOrder()).toEqual([third, first, second]);
    await ask('jobs.move-to-front', { id: second });
    expect(await inOrder()).toEqual([second, third, first]);
    expect((await ask('jobs.list', undefined)).map(({ jobId }) => jobId)).toEqual([second, third, first]);
  });

  test('names a save by the link it came from until its page is here', async () => {
    const { ask } = testLibrary({ fetcher: site({}).fetcher });
    await ask('jobs.pause', { isPaused: true });
    const source = { kind: 'address', address: 'https://example.com/a1', title: 'The  tide clock' } as const;
    const { articleId } = await ask('articles.save', { source });
    expect((await ask('articles.open', { id: articleId })).headline.title).toBe('The tide clock');
  });
});
