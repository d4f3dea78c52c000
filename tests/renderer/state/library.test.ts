import { expect, test } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import type { Headline } from '../../../shared/model/article.js';
import { wholeView } from '../../../shared/list-filter.js';
import { createLibrary, type Library } from '../../../renderer/state/library.js';
import { article } from '../support/articles.js';
import { createFakeBridge, type FakeBridge } from '../support/fake-bridge.js';

const saved = (minute: number) => `2025-11-23T05:${String(minute).padStart(2, '0')}:00.000Z`;

function libraryOf(fake: FakeBridge): Library {
  return createLibrary(createClient(fake.bridge));
}
function titles(library: Library): readonly (string | undefined)[] {
  const { order, rows } = library.store.get();
  return [...order.rows].map((row) => rows.get(row)?.title);
}

test('A row read while in Unread turns grey and stays until the view is left', async () => {
  const one = article({ title: 'one' });
  const fake = createFakeBridge([one]);
  const library = libraryOf(fake);
  await library.show('unread');
  fake.library.articles = [{ ...one, headline: { ...one.headline, isRead: true } }];
  await library.refresh([one.headline.id]);
  expect([...library.store.get().rows.values()].map(({ isRead }) => isRead)).toEqual([true]);
  expect(library.store.get().counts?.unread).toBe(0);
  await library.show('unread');
  expect(titles(library)).toEqual([]);
});

test('What is archived or deleted leaves the list at once', async () => {
  const [one, two] = [article({ title: 'one' }), article({ title: 'two' })];
  const fake = createFakeBridge([one, two]);
  const library = libraryOf(fake);
  await library.show('unread');
  fake.library.articles = [{ ...one, headline: { ...one.headline, place: 'archive' } }];
  await library.refresh([one.headline.id, two.headline.id]);
  expect(titles(library)).toEqual([]);
});

const savedIn = (minute: number) => article({ title: `at ${minute}`, savedAt: saved(minute) });

test('New rows appear on top, and what comes back stands where it stood', async () => {
  const [old, middle, fresh] = [savedIn(1), savedIn(2), savedIn(3)];
  const fake = createFakeBridge([old, fresh]);
  const library = libraryOf(fake);
  await library.show('unread');
  fake.library.articles = [old, middle, fresh, article({ title: 'newest', savedAt: saved(9) })];
  await library.refresh(fake.library.articles.map(({ headline }) => headline.id));
  expect(titles(library)).toEqual(['newest', 'at 3', 'at 2', 'at 1']);
});

const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    article({ title: `${index}`, savedAt: new Date(Date.UTC(2025, 10, 22) - index * 60_000).toISOString() }),
  );

test('What was read and put elsewhere stands where it stood once that is taken back', async () => {
  const [one, two] = [1, 2].map((minute) => article({ title: `at ${minute}`, savedAt: saved(minute) }));
  if (!one || !two) throw new Error('Two articles were made.');
  const fake = createFakeBridge([one, two]);
  const library = libraryOf(fake);
  await library.show('unread');
  const put = (place: 'later' | 'inbox') => {
    fake.library.articles = [{ ...one, headline: { ...one.headline, isRead: true, place } }, two];
    return library.refresh([one.headline.id]);
  };
  await put('later');
  expect(titles(library)).toEqual(['at 2']);
  await library.refresh([one.headline.id]); // how far it was read is stored only now
  await put('inbox');
  expect(titles(library)).toEqual(['at 2', 'at 1']);
  await put('later');
  await library.reconcile();
  await put('inbox');
  await library.reconcile();
  expect(titles(library)).toEqual(['at 2', 'at 1']);
});

test('A long list knows all its rows by number, and fetches those that are looked at and some around', async () => {
  const fake = createFakeBridge(many(1_300));
  const library = libraryOf(fake);
  await library.show('unread');
  expect(library.store.get().order.rows).toHaveLength(1_300);
  expect(library.store.get().rows.size).toBe(100);
  await library.reach(700, 706);
  expect(titles(library).slice(700, 707)).toEqual(['700', '701', '702', '703', '704', '705', '706']);
  await library.reach(1_290, 1_299);
  expect(titles(library).at(-1)).toBe('1299');
  expect(library.store.get().rows.size).toBeLessThan(1_000);
});

test('The rows before and behind the selected one are found wherever it stands', async () => {
  const fake = createFakeBridge(many(1_300));
  const library = libraryOf(fake);
  await library.show('unread');
  library.select(await library.rowAt(800));
  expect((await library.neighbour(1))?.title).toBe('801');
  expect((await library.neighbour(-1))?.title).toBe('799');
  const archived = fake.library.articles.find(({ headline }) => headline.title === '800');
  if (!archived) throw new Error('It was made.');
  fake.library.articles = fake.library.articles.filter((one) => one !== archived);
  await library.refresh([archived.headline.id]);
  expect(library.store.get().order.rows).toHaveLength(1_299);
  expect((await library.neighbour(1))?.title, 'From the gap it left').toBe('801');
  expect((await library.neighbour(-1))?.title).toBe('799');
  expect(await library.rowAt(1_299)).toBeNull();
});

test('The next unread row is found beyond what was fetched', async () => {
  const fake = createFakeBridge(
    many(1_300).map((one, index) => ({ ...one, headline: { ...one.headline, isRead: index !== 1_200 } })),
  );
  const library = libraryOf(fake);
  await library.show('all');
  expect((await library.nextUnread(1))?.title).toBe('1200');
  library.select(await library.rowAt(1_250));
  expect((await library.nextUnread(1))?.title).toBeUndefined();
  expect((await library.nextUnread(-1))?.title).toBe('1200');
});

test('After more changed than is worth naming, what was read stays and what went is gone', async () => {
  const fake = createFakeBridge(many(150));
  const library = libraryOf(fake);
  await library.show('unread');
  library.pick([...library.store.get().order.rows]);
  fake.library.articles = fake.library.articles.map((one, index) => ({
    ...one,
    headline: { ...one.headline, isRead: true, place: index < 50 ? 'archive' : 'inbox' },
  }));
  await library.reconcile();
  expect(titles(library).slice(0, 2)).toEqual(['50', '51']);
  expect(library.store.get().order.rows).toHaveLength(100);
  expect(library.store.get().picked.size).toBe(100);
  expect(library.store.get().rows.get(library.store.get().order.rows[0] ?? 0)?.isRead).toBe(true);
});

test('A filtered view lists what passes, takes in only that, and each view keeps its own filter', async () => {
  const [korean, english] = [article({ language: 'ko' }), article({ language: 'en' })] as const;
  const fake = createFakeBridge([korean, english]);
  const library = libraryOf(fake);
  await library.show('unread');
  await library.narrow({ ...wholeView, language: 'ko' });
  expect([...library.store.get().order.rows]).toEqual([korean.headline.row]);
  const more = [article({ language: 'ko' }), article({ language: 'en' })];
  fake.library.articles = [korean, english, ...more];
  await library.refresh(more.map(({ headline }) => headline.id));
  expect([...library.store.get().order.rows]).toHaveLength(2);
  await library.show('all');
  expect(library.store.get().order.rows).toHaveLength(4);
  await library.show('unread');
  expect(library.store.get().order.rows).toHaveLength(2);
});

test('A view sorted oldest first is walked, added to and reconciled in that order', async () => {
  const [old, middle, fresh] = [savedIn(1), savedIn(2), savedIn(3)];
  const fake = createFakeBridge([old, fresh]);
  const library = libraryOf(fake);
  await library.show('unread');
  await library.narrow({ ...wholeView, sort: 'oldest' });
  expect(titles(library)).toEqual(['at 1', 'at 3']);
  fake.library.articles = [old, middle, fresh];
  await library.refresh([middle.headline.id]);
  expect(titles(library)).toEqual(['at 1', 'at 2', 'at 3']);
  library.select(middle.headline);
  expect((await library.nextUnread(1))?.title).toBe('at 3');
  await library.reconcile();
  expect(titles(library)).toEqual(['at 1', 'at 2', 'at 3']);
});

test('The answer for a view that was left meanwhile is dropped', async () => {
  const fake = createFakeBridge([article({ title: 'unread' }), article({ title: 'later', place: 'later' })]);
  const library = libraryOf(fake);
  const first = library.show('unread');
  const second = library.show('later');
  await Promise.all([first, second]);
  expect(titles(library)).toEqual(['later']);
});

test('Sorted by progress, a row stays where it is while it is read, and goes to its place when the list is asked for anew', async () => {
  const [one, two, three] = [0.1, 0.6, 0].map((progress, at) =>
    article({ title: `at ${at + 1}`, savedAt: saved(at + 1), progress }),
  );
  const fake = createFakeBridge([one, two, three].filter((each) => each !== undefined));
  const library = libraryOf(fake);
  await library.show('all');
  await library.narrow({ ...wholeView, sort: 'most-read' });
  expect(titles(library)).toEqual(['at 2', 'at 1', 'at 3']);
  const [first] = fake.library.articles;
  const read = article({ ...first?.headline, progress: 1 });
  fake.library.articles = [read, ...fake.library.articles.slice(1)];
  await library.refresh([read.headline.id]);
  library.select(read.headline);
  expect(titles(library)).toEqual(['at 2', 'at 1', 'at 3']);
  expect((await library.neighbour(1))?.title).toBe('at 3');
  await library.reconcile();
  expect(titles(library)).toEqual(['at 1', 'at 2', 'at 3']);
});

test.each([
  ['published-oldest', ['at 3', 'at 1', 'at 2', 'at 4']],
  ['shortest', ['at 2', 'at 4', 'at 1', 'at 3']],
  ['source', ['at 4', 'at 3', 'at 2', 'at 1']],
] as const)(
  'Sorted by %s, what comes stands where it belongs, and what goes leaves the rest in order',
  async (sort, expected) => {
    const of = (minute: number, part: Partial<Headline>) =>
      article({ title: `at ${minute}`, savedAt: saved(minute), ...part });
    const all = [
      of(1, { publishedAt: saved(30), readingSeconds: 300, publisher: '한결데일리' }),
      of(2, { publishedAt: saved(40), readingSeconds: 60, publisher: '물결과학' }),
      of(3, { publishedAt: null, readingSeconds: 900, publisher: 'The Harbor Review' }),
      of(4, { publishedAt: saved(50), readingSeconds: 90, publisher: 'Letterform Weekly' }),
    ];
    const fake = createFakeBridge(all.slice(0, 2));
    const library = libraryOf(fake);
    await library.show('all');
    await library.narrow({ ...wholeView, sort });
    fake.library.articles = all;
    await library.refresh(all.map(({ headline }) => headline.id));
    await library.reach(0, 4);
    expect(titles(library)).toEqual(expected);
    fake.library.articles = all.slice(1);
    await library.refresh(all.map(({ headline }) => headline.id));
    expect(titles(library)).toEqual(expected.filter((title) => title !== 'at 1'));
    await library.reconcile();
    expect(titles(library)).toEqual(expected.filter((title) => title !== 'at 1'));
  },
);
