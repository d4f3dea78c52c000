import { expect, test } from 'vitest';
import { z } from 'zod';
import { LargeStep, SLICE_ROWS } from '../../../../electron/library/large-step.js';
import { bulkChange } from '../../../../electron/library/bulk-change.js';
import { NumberRow } from '../../../../electron/library/row-values.js';
import { temporaryFolder, testLibrary, type TestLibrary } from '../library/library-for-test.js';

const COUNT = SLICE_ROWS * 2 + 500;

/** A library of more articles than one slice holds, every third of them read. */
function large(root = temporaryFolder()): TestLibrary & { readonly rows: Uint32Array<ArrayBuffer> } {
  const opened = testLibrary({ root });
  opened.library.tables.database.exec(`
    WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < ${COUNT})
    INSERT INTO articles (id, uid, created_at) SELECT n, 'u' || n, 0 FROM n;
    INSERT INTO article_state (article_id, read_at, saved_at, updated_at, title, body)
    SELECT id, CASE WHEN id % 3 = 0 THEN id END, id, 0, 'Title', 'saved' FROM articles`);
  return { ...opened, rows: Uint32Array.from({ length: COUNT }, (_, at) => COUNT - at) };
}

const State = z.object({ place: z.string(), read: z.int().nullable() });
const states = ({ library }: TestLibrary) =>
  library.tables.database.all(State, 'SELECT place, read_at AS read FROM article_state ORDER BY article_id');
const steps = ({ library }: TestLibrary) =>
  library.tables.database.get(NumberRow, 'SELECT COUNT(*) AS value FROM undo_log')?.value;

test('An act on very many is one step, others are answered meanwhile, and what writes waits for its end', async () => {
  const opened = large();
  const { ask, rows, told } = opened;
  const before = states(opened);
  const order: string[] = [];
  const note = <Value>(name: string, answer: Promise<Value>): Promise<Value> =>
    answer.finally(() => order.push(name));
  const act = note(
    'archive',
    ask('articles.change-rows', { rows, change: { place: 'archive', read: true } }),
  );
  const star = note(
    'star',
    ask('articles.change', { ids: [], change: { starred: true } }).catch(() => null),
  );
  const counts = note('counts', ask('articles.counts', undefined));
  await Promise.all([act, star, counts]);
  expect(order).toEqual(['counts', 'archive', 'star']);
  expect(await act).toMatchObject({ count: COUNT });
  expect(steps(opened)).toBe(1);
  expect(told.filter(({ name }) => name === 'articles.changed-many')).toHaveLength(1);
  expect((await ask('articles.counts', undefined)).archive).toBe(COUNT);

  expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'move-to-archive', count: COUNT });
  expect(states(opened)).toEqual(before);
  expect(await ask('undo.redo', undefined)).toMatchObject({ count: COUNT });
  expect(new Set(states(opened).map(({ place }) => place))).toEqual(new Set(['archive']));
  expect(await ask('undo.undo', undefined)).toMatchObject({ count: COUNT });
  expect(states(opened)).toEqual(before);
});

/** A step of three slices, written down and begun; `root` can be opened by another process then. */
function begun(root: string) {
  const opened = large(root);
  const { tables } = opened.library;
  const before = states(opened);
  const step = new LargeStep(tables);
  const ascending = [...opened.rows].toReversed();
  const slices = [0, 1, 2].flatMap((at) => {
    const rows = ascending.slice(at * SLICE_ROWS, (at + 1) * SLICE_ROWS);
    return bulkChange(tables.database, { rows, column: 'place', after: 'later' }) ?? [];
  });
  step.begin('move-to-later', slices, 1);
  step.advance(1);
  return { opened, before, step };
}

const placesIn = (opened: TestLibrary) => new Set(states(opened).map(({ place }) => place));

test('A process that dies in the middle of such an act leaves no half of it: the next one goes on with it', async () => {
  const root = temporaryFolder();
  const { opened, before } = begun(root);
  expect(placesIn(opened).size, 'Half of it').toBe(2);
  await opened.library.close();
  const again = testLibrary({ root });
  expect(placesIn(again)).toEqual(new Set(['later']));
  expect(await again.ask('undo.undo', undefined)).toMatchObject({ count: COUNT });
  expect(states(again)).toEqual(before);
});

test('So does one that dies while it takes the act back', async () => {
  const root = temporaryFolder();
  const { opened, before, step } = begun(root);
  while (!step.advance(1).isLast);
  const next = step.next('before');
  if (!next) throw new Error('There is a step.');
  step.beginWalk(next, 'before', 2);
  step.advance(2);
  expect(placesIn(opened).size, 'Half of it').toBe(2);
  await opened.library.close();
  expect(states(testLibrary({ root }))).toEqual(before);
});

test('A slice that cannot be written takes the ones before it back, and leaves no step', async () => {
  const opened = large();
  const { ask, rows, library } = opened;
  const before = states(opened);
  library.tables.database.exec(`CREATE TRIGGER refuse BEFORE UPDATE OF place ON article_state
    WHEN OLD.article_id = ${COUNT - 1} AND NEW.place = 'later' BEGIN SELECT RAISE(ABORT, 'no room'); END`);
  await expect(ask('articles.change-rows', { rows, change: { place: 'later' } })).rejects.toMatchObject({
    code: 'internal',
  });
  expect(states(opened)).toEqual(before);
  expect(steps(opened)).toBe(0);
  expect(
    await ask('articles.change-rows', { rows: rows.slice(2), change: { place: 'later' } }),
  ).toMatchObject({
    count: COUNT - 2,
  });
});
