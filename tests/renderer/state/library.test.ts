import { expect, test } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { createLibrary, type Library } from '../../../renderer/state/library.js';
import { article } from '../support/articles.js';
import { createFakeBridge, type FakeBridge } from '../support/fake-bridge.js';

const saved = (minute: number) => `2025-11-23T05:${String(minute).padStart(2, '0')}:00.000Z`;

function libraryOf(fake: FakeBridge): Library {
  return createLibrary(createClient(fake.bridge));
}
const titles = (library: Library) => library.store.get().rows.map(({ title }) => title);

test('A row read while in Unread turns grey and stays until the view is left', async () => {
  const one = article({ title: 'one' });
  const fake = createFakeBridge([one]);
  const library = libraryOf(fake);
  await library.show('unread');
  fake.library.articles = [{ ...one, headline: { ...one.headline, isRead: true } }];
  await library.refresh([one.headline.id]);
  expect(library.store.get().rows[0]?.isRead).toBe(true);
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

test('New rows appear on top, and what comes back stands where it stood', async () => {
  const [old, middle, fresh] = [1, 2, 3].map((minute) =>
    article({ title: `at ${minute}`, savedAt: saved(minute) }),
  );
  if (!old || !middle || !fresh) throw new Error('Three articles were made.');
  const fake = createFakeBridge([old, fresh]);
  const library = libraryOf(fake);
  await library.show('unread');
  fake.library.articles = [old, middle, fresh, article({ title: 'newest', savedAt: saved(9) })];
  await library.refresh(fake.library.articles.map(({ headline }) => headline.id));
  expect(titles(library)).toEqual(['newest', 'at 3', 'at 2', 'at 1']);
});

test('A row older than all that is loaded waits for its page', async () => {
  const many = Array.from({ length: 130 }, (_, index) =>
    article({
      title: `${index}`,
      savedAt: `2025-11-22T${String(10 + Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00.000Z`,
    }),
  );
  const fake = createFakeBridge(many);
  const library = libraryOf(fake);
  await library.show('unread');
  expect(library.store.get().rows).toHaveLength(100);
  const ancient = article({ title: 'ancient', savedAt: '2020-01-01T00:00:00.000Z' });
  fake.library.articles = [...many, ancient];
  await library.refresh([ancient.headline.id]);
  expect(titles(library)).not.toContain('ancient');
  await library.loadMore();
  expect(library.store.get().rows).toHaveLength(131);
  expect(titles(library).at(-1)).toBe('ancient');
});

test('The answer for a view that was left meanwhile is dropped', async () => {
  const fake = createFakeBridge([article({ title: 'unread' }), article({ title: 'later', place: 'later' })]);
  const library = libraryOf(fake);
  const first = library.show('unread');
  const second = library.show('later');
  await Promise.all([first, second]);
  expect(titles(library)).toEqual(['later']);
});
