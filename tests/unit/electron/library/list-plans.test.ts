import { expect, test } from 'vitest';
import { z } from 'zod';
import { countSql, listSql } from '../../../../electron/library/article-state-table.js';
import { WANTED_SQL } from '../../../../electron/library/highlight-places-table.js';
import { highlightPageSql } from '../../../../electron/library/highlights-table.js';
import { annotatedSql, entriesSql } from '../../../../electron/library/notebook-view.js';
import { INCOMPLETE_SQL } from '../../../../electron/library/incomplete-articles.js';
import { openDatabase } from '../../../../electron/library/database.js';
import { nextUnreadSql, orderSql } from '../../../../electron/library/view-order.js';
import { wholeView } from '../../../../shared/list-filter.js';
import { sortRules } from '../../../../shared/list-sort.js';
import { ListName } from '../../../../shared/model/article.js';
import { ListSort } from '../../../../shared/model/list-filter.js';
import { putEmptyLibrary } from './empty-library.js';
import { temporaryFolder } from './library-for-test.js';

const Step = z.object({ detail: z.string() });

const Operation = z.object({ opcode: z.string(), p1: z.number(), p3: z.number() });

function explain<Row>(
  sql: string,
  row: z.ZodType<Row>,
  values: readonly (number | string)[] = [],
): readonly Row[] {
  const database = openDatabase(putEmptyLibrary(temporaryFolder()));
  const plan = database.all(row, sql, values);
  database.close();
  return plan;
}

const planOf = (sql: string, values: readonly (number | string)[]): readonly string[] =>
  explain(`EXPLAIN QUERY PLAN ${sql}`, Step, values).map(({ detail }) => detail);

const pages = ListName.options.flatMap((view) => [
  { view, page: 'the first page', sql: listSql(view, false), values: [101] },
  { view, page: 'a later page', sql: listSql(view, true), values: [1, 1, 101] },
]);

test.each(pages)('$page of $view walks its own index and sorts nothing', ({ view, sql, values }) => {
  const plan = planOf(sql, values);
  expect(plan.some((step) => step.includes(`INDEX state_${view}`))).toBe(true);
  expect(plan.filter((step) => /TEMP B-TREE|SCAN (?!s USING INDEX)/.test(step))).toEqual([]);
});

test.each(ListName.options)(
  'a later page of %s begins in the middle of its index, not at the head',
  (view) => {
    expect(planOf(listSql(view, true), [1, 1, 101])[0]).toMatch(/^SEARCH s USING INDEX \w+ \(\(?saved_at/);
  },
);

test.each(ListName.options)('the count of %s walks its own index and reads no row of the table', (view) => {
  expect(planOf(countSql(view), [])).toEqual([`SCAN s USING INDEX state_${view}`]);
  // SQLite speaks of a covering index only where the condition's columns are in it; it reads none of them all the same.
  const program = explain(`EXPLAIN ${countSql(view)}`, Operation);
  expect(program.filter(({ opcode }) => opcode === 'Column')).toEqual([]);
});

test('Articles that are not whole are counted from an index that holds no others', () => {
  expect(planOf(INCOMPLETE_SQL, [])).toEqual([
    expect.stringMatching(/^SCAN s USING (?:COVERING )?INDEX state_incomplete$/),
  ]);
});

const steps = ListName.options.flatMap((view) => [
  { view, step: 'behind', sql: nextUnreadSql(view, 1) },
  { view, step: 'before', sql: nextUnreadSql(view, -1) },
]);

test.each(steps)(
  'the nearest unread row $step a place in $view is searched for in its own index',
  ({ view, sql }) => {
    const plan = planOf(sql, [1, 1]);
    expect(plan.some((step) => step.includes(`SEARCH s USING INDEX state_${view} `))).toBe(true);
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  },
);

test.each(ListName.options)(
  'the order of %s walks its own index, sorts nothing and reads no row of the table',
  (view) => {
    for (const [sql, values] of [
      [orderSql({ view, filter: wholeView, after: false, isStaying: false }), [50_000]],
      [orderSql({ view, filter: wholeView, after: true, isStaying: false }), [1, 1, 50_000]],
    ] as const) {
      expect(planOf(sql, values).filter((step) => /TEMP B-TREE/.test(step))).toEqual([]);
      const program = explain(`EXPLAIN ${sql}`, Operation, values);
      const table = program.find(({ opcode }) => opcode === 'DeferredSeek')?.p3;
      expect(program.filter(({ opcode, p1 }) => opcode === 'Column' && p1 === table)).toEqual([]);
    }
  },
);

test.each(ListName.options)(
  '%s under a filter, oldest first, walks its own index and sorts nothing',
  (view) => {
    const filter = {
      unread: true,
      annotated: true,
      missing: true,
      length: 'long',
      language: 'other',
      sort: 'oldest',
    } as const;
    const plan = planOf(orderSql({ view, filter, after: true, isStaying: false }), [1, 1, 50_000]);
    expect(plan.some((step) => step.includes(`SEARCH s USING INDEX state_${view} (`))).toBe(true);
    expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  },
);

const otherSorts = ListName.options.flatMap((view) =>
  ListSort.options
    .filter((sort) => sortRules[sort].by !== 'saved')
    .map((sort) => ({ view, sort, index: `state_${view}_${sortRules[sort].by}` })),
);

test.each(otherSorts)(
  '$view sorted by $sort walks an index of its own from where a part begins, and sorts nothing',
  ({ view, sort, index }) => {
    const filter = { ...wholeView, sort };
    const first = planOf(orderSql({ view, filter, after: false, isStaying: false }), [50_000]);
    expect(first.some((step) => step.includes(`INDEX ${index}`))).toBe(true);
    const later = planOf(orderSql({ view, filter, after: true, isStaying: false }), [1, 1, 1, 50_000]);
    expect(later.some((step) => step.includes(`SEARCH s USING INDEX ${index} (`))).toBe(true);
    const next = planOf(nextUnreadSql(view, 1, filter), [1, 1, 1]);
    expect(next.some((step) => step.includes(`SEARCH s USING INDEX ${index} (`))).toBe(true);
    for (const plan of [first, later, next])
      expect(plan.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  },
);

const filters = [
  { filter: { colors: [], withNote: false }, colors: [] },
  { filter: { colors: ['blue', 'green'], withNote: false }, colors: ['["blue"]'] },
  { filter: { colors: [], withNote: true }, colors: [] },
  { filter: { colors: ['blue'], withNote: true }, colors: ['["blue"]'] },
] as const;
const sorts = (plan: readonly string[]) =>
  plan.filter((step) => /TEMP B-TREE|SCAN (?!s USING INDEX|json_each)/.test(step));

test.each(filters)(
  'the notebook under $filter walks its index from where a page begins',
  ({ filter, colors }) => {
    const plan = planOf(annotatedSql(filter, true), [1, 1, ...colors, 101]);
    expect(plan[0]).toMatch(/^SEARCH s USING INDEX state_annotated \(\(?annotated_at/);
    expect(sorts(plan)).toEqual([]);
  },
);

test.each(filters)(
  'the entries of an article under $filter come from its index in their order',
  ({ filter, colors }) => {
    const plan = planOf(highlightPageSql(filter), [1, -1, 0, ...colors, 201]);
    expect(plan.join(' / ')).toContain('SEARCH h USING INDEX highlights_by_article (article_id=?');
    expect(sorts(plan)).toEqual([]);
  },
);

test.each(
  [false, true].flatMap(
    (withNote) =>
      [
        { section: 'blue', withNote, index: 'INDEX highlights_by_color_date (color=? AND ' },
        { section: 'note', withNote, index: 'INDEX notes_on_articles_by_date (' },
      ] as const,
  ),
)(
  'a later page of single $section entries begins in the middle of its index, with a note: $withNote',
  (asked) => {
    const { section, withNote, index } = asked;
    const color = section === 'note' ? [] : [section];
    const plan = planOf(entriesSql(section, withNote, true), [...color, 1, 'id', 201]);
    expect(plan[0]).toContain(`SEARCH h USING ${index}`);
    expect(plan[0]).toMatch(/\(created_at,uid\)</);
    expect(sorts(plan)).toEqual([]);
  },
);

test('the highlights of an article that have no place in a version yet are looked for among its own only', () => {
  const plan = planOf(WANTED_SQL, [1, 1, 1]);
  expect(plan[0]).toContain('SEARCH h USING INDEX highlights_with_deleted (article_id=?)');
});

test('what goes with an article for good is searched for, not scanned for', () => {
  for (const [sql, table] of [
    ['DELETE FROM highlights WHERE article_id = ?', 'highlights'],
    ['DELETE FROM notes WHERE article_id = ?', 'notes'],
    ['DELETE FROM notes WHERE highlight_id = ?', 'notes'],
  ] as const)
    expect(planOf(sql, [1])[0]).toMatch(new RegExp(`^SEARCH ${table} USING .*INDEX`));
});
