import { expect, test, vi } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { plainSite, testLibrary } from '../library/library-for-test.js';
import { address } from './save-requests.js';

/** Reads nothing for ever, so that what is queued stays queued. */
const stuck: Parser = { parse: () => new Promise(() => {}) };

test('Many addresses are queued at once; one that is here or stands there twice is named, and spoils no other', async () => {
  const { ask, save } = testLibrary({ fetcher: plainSite });
  const { articleId } = await save(address('https://a.example/1'));
  const addresses = [
    'https://www.a.example/1?utm_source=x',
    'https://a.example/2',
    'https://a.example/2#top',
  ];
  expect(await ask('articles.find-many', { addresses })).toEqual({ fresh: 1, here: 1, repeated: 1 });
  const results = await ask('articles.save-many', { addresses });
  expect(results[0]).toEqual({ kind: 'duplicate', articleId });
  expect(results[1]).toMatchObject({ kind: 'saved' });
  expect(results[2]).toEqual({ ...results[1], kind: 'duplicate' });
  expect(await ask('articles.counts', undefined)).toMatchObject({ all: 2 });
});

test('More addresses than are written at once are all there, and the windows hear of them chunk by chunk', async () => {
  const { ask, told } = testLibrary({ fetcher: plainSite, parser: stuck });
  const addresses = Array.from({ length: 120 }, (_, n) => `https://a.example/${n}`);
  const results = await ask('articles.save-many', { addresses });
  expect(results.every(({ kind }) => kind === 'saved')).toBe(true);
  expect(await ask('articles.counts', undefined)).toMatchObject({ all: 120 });
  expect(told.filter(({ name }) => name === 'articles.changed')).toHaveLength(3);
});

test('Everything under way can be stopped at once, and started again together', async () => {
  const { ask, told } = testLibrary({ fetcher: plainSite, parser: stuck });
  const addresses = Array.from({ length: 12 }, (_, n) => `https://a.example/${n}`);
  await ask('articles.save-many', { addresses });
  const counts = async () => (await ask('jobs.activity', { limit: 0 })).counts;
  await vi.waitUntil(async () => (await counts()).running === 4);
  expect(await counts()).toEqual({ running: 4, waiting: 8, deferred: 0, failed: 0 });
  told.length = 0;
  const ids = await ask('jobs.cancel-all', undefined);
  expect(ids).toHaveLength(12);
  expect(await counts()).toEqual({ running: 0, waiting: 0, deferred: 0, failed: 0 });
  expect(told.filter(({ name }) => name === 'articles.changed')).toHaveLength(1);
  expect(await ask('jobs.retry-many', { ids })).toBe(12);
  expect(await counts()).toMatchObject({ running: 4, waiting: 8 });
});
