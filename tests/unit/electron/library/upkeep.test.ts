import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type TestLibrary, testLibrary } from './library-for-test.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const START = Date.parse('2026-03-01T09:00:00.000Z');

const text = (value: string) => ({ source: { kind: 'text', text: value } }) as const;
const names = (root: string): readonly string[] => readdirSync(join(root, 'backups')).toSorted();

describe('the daily copy', () => {
  test('is made once a day, of a library that holds something, also after the clock was put back', async () => {
    const time = { now: START };
    const { library, root, save } = testLibrary({ clock: () => time.now });
    await library.tend();
    expect(names(root)).toEqual([]);
    await save(text('첫째\n글'));
    const steps = [0, DAY - 1, 1, -3 * DAY, 1_000 * DAY];
    const made: number[] = [];
    for (const step of steps) {
      time.now += step;
      // oxlint-disable-next-line no-await-in-loop -- one day after the other
      await library.tend();
      made.push(names(root).length);
    }
    expect(made).toEqual([1, 1, 2, 3, 4]);
  });
});

describe('a copy between the days', () => {
  test('is made once ten articles came and the last copy is an hour old', async () => {
    const time = { now: START };
    const { library, root, save } = testLibrary({ clock: () => time.now });
    await save(text('첫째\n글'));
    await library.tend();
    time.now += HOUR;
    let saved = 0;
    const kindsAfter = async (more: number): Promise<readonly string[]> => {
      for (const goal = saved + more; saved < goal; saved += 1)
        library.tables.articles.insert({ id: `article ${saved}`, url: null, now: time.now });
      await library.tend();
      return names(root).map((name) => name.slice(0, name.indexOf('-')));
    };
    expect(await kindsAfter(9)).toEqual(['daily']);
    expect(await kindsAfter(1)).toEqual(['changed', 'daily']);
    time.now += HOUR - 1;
    expect(await kindsAfter(10)).toEqual(['changed', 'daily']);
  });

  test('is made at a quit when anything changed since the last one, and not when nothing did', async () => {
    const time = { now: START };
    const first = testLibrary({ clock: () => time.now });
    await first.save(text('첫째\n글'));
    await first.library.closeCopied();
    const quit = async (act: (opened: TestLibrary) => Promise<unknown>): Promise<number> => {
      time.now += 60_000;
      const opened = testLibrary({ root: first.root, clock: () => time.now });
      await act(opened);
      time.now += 60_000;
      await opened.library.closeCopied();
      return names(first.root).length;
    };
    expect(await quit(({ ask }) => ask('articles.counts', undefined))).toBe(1);
    const star = async ({ ask }: TestLibrary): Promise<void> => {
      const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 1 });
      await ask('articles.change', { ids: rows.map(({ id }) => id), change: { starred: true } });
    };
    expect(await quit(star)).toBe(2);
    expect(names(first.root).every((name) => name.startsWith('changed-'))).toBe(true);
  });
});
