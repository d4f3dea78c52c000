import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { BodyPacking, UNPACKED_SQL } from '../../../../electron/library/body-packing.js';
import { unpackBody } from '../../../../electron/library/packed-body.js';
import { text } from '../articles/save-requests.js';
import { testLibrary, type TestLibrary } from './library-for-test.js';

const Row = z.object({ article_id: z.int(), n: z.int(), blocks: z.string(), text: z.string() });
const rows = ({ library }: TestLibrary) =>
  library.tables.database.all(Row, 'SELECT article_id, n, blocks, text FROM article_versions');
const isPacked = ({ blocks }: z.infer<typeof Row>): boolean => !blocks.startsWith('[');

/** A library with some articles as an earlier Offprint stored them. */
async function olderLibrary() {
  const opened = testLibrary();
  const ids: string[] = [];
  for (const n of Array.from({ length: 3 }, (_, index) => index)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person saves
    const { articleId } = await opened.save(text(`제목 ${n}\n${`소버린 클라우드 ${n} `.repeat(30)}\n끝.`));
    ids.push(articleId);
  }
  expect(rows(opened).every(isPacked)).toBe(true);
  for (const row of rows(opened))
    opened.library.tables.database.run('UPDATE article_versions SET blocks = ? WHERE article_id = ?', [
      unpackBody(row.blocks, row.text),
      row.article_id,
    ]);
  const { tables } = opened.library;
  const packing = (isIdle = () => true) =>
    new BodyPacking({ tables, isIdle, report: (error) => opened.reported.push(error) });
  return { opened, ids, packing };
}

describe('bodies of before', () => {
  test('are packed, and every article opens as it did; the index of words has nothing to read anew', async () => {
    const { opened, ids, packing } = await olderLibrary();
    const open = () => Promise.all(ids.map((id) => opened.ask('articles.open', { id })));
    const before = await open();
    const revisions = () =>
      opened.library.tables.database.all(z.unknown(), 'SELECT article_id, rev FROM search_revisions');
    const known = revisions();
    await packing().all();
    expect(rows(opened).every(isPacked)).toBe(true);
    expect(await open()).toEqual(before);
    expect(revisions()).toEqual(known);
  });

  test('stay as they are where their text does not fit them any more', async () => {
    const { opened, packing } = await olderLibrary();
    const { database } = opened.library.tables;
    database.run("UPDATE article_versions SET text = ''");
    const before = rows(opened);
    await packing().all();
    expect(rows(opened)).toEqual(before);
  });

  test('wait while there is something else to do, and are left when the library is closed', async () => {
    const { opened, packing } = await olderLibrary();
    const waiting = packing(() => false);
    const done = waiting.all();
    waiting.stop();
    await done;
    expect(rows(opened).some(isPacked)).toBe(false);
    await packing().all();
    expect(rows(opened).every(isPacked)).toBe(true);
  });

  test('are found without reading the whole table', async () => {
    const { opened } = await olderLibrary();
    const Step = z.object({ detail: z.string() });
    const plan = opened.library.tables.database.all(Step, `EXPLAIN QUERY PLAN ${UNPACKED_SQL}`, [0, 20]);
    expect(plan).toEqual([
      { detail: expect.stringMatching(/^SEARCH article_versions USING INDEX .*article_id>/) },
    ]);
  });
});
