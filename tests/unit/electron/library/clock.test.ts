import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../../electron/library/database.js';
import { testLibrary } from './library-for-test.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-03-01T09:00:00.000Z');

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;

function libraryWithClock() {
  const time = { now: START };
  const opened = testLibrary({ clock: () => time.now });
  const titles = async (): Promise<readonly string[]> =>
    (await opened.ask('articles.list', { view: 'all', after: null, limit: 100 })).rows.map(
      ({ title }) => title,
    );
  return { ...opened, time, titles };
}

describe('a clock that is put back', () => {
  test('leaves the order of the list the order of saving', async () => {
    const { save, time, titles } = libraryWithClock();
    for (const [title, step] of [
      ['첫째', 0],
      ['둘째', -HOUR],
      ['셋째', -400 * DAY],
      ['넷째', 0],
    ] as const) {
      time.now += step;
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await save(text(`${title}\n글`));
    }
    expect(await titles()).toEqual(['넷째', '셋째', '둘째', '첫째']);
  });

  test('brings an article that is saved again to the head, though newer ones lie in the trash', async () => {
    const { ask, save, time, titles } = libraryWithClock();
    const source = { kind: 'address', address: 'https://example.com/a' } as const;
    const first = await ask('articles.save', { source });
    await ask('articles.delete', { ids: [first.articleId] });
    time.now += DAY;
    const newer = await save(text('새 글\n글'));
    await ask('articles.delete', { ids: [newer.articleId] });
    time.now -= 2 * DAY;
    await save(text('다른 글\n글'));
    await ask('articles.save', { source });
    await ask('trash.restore', { keys: [{ kind: 'article', id: newer.articleId }] });
    expect(await titles()).toEqual(['example.com/a', '다른 글', '새 글']);
  });

  test('makes no step of Undo out of two notes that were written far apart', async () => {
    const { ask, save, time } = libraryWithClock();
    const { articleId } = await save(text('첫째\n글'));
    const write = (value: string) => ask('notes.write', { articleId, highlightId: null, text: value });
    await write('먼저');
    time.now -= DAY;
    await write('나중');
    await ask('undo.undo', undefined);
    expect((await ask('highlights.list', { articleId })).notes).toMatchObject([{ text: '먼저' }]);
  });

  test('does not keep a job from being taken over whose lease reaches years ahead', async () => {
    const held = { parse: () => new Promise<never>(() => undefined) };
    const first = testLibrary({ parser: held, clock: () => START });
    const { jobId } = await first.ask('articles.save', text('첫째\n글'));
    await first.library.close();
    const database = openDatabase(join(first.root, 'library.db'));
    // Process 1 always lives.
    database.run("UPDATE jobs SET state = 'running', lease_owner = '1:other', lease_until = ?", [
      START + 900 * DAY,
    ]);
    database.close();
    const second = testLibrary({ root: first.root, clock: () => START });
    await second.ended(jobId);
    expect(await second.ask('articles.counts', undefined)).toMatchObject({ all: 1 });
  });
});
