import { expect, test, vi } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { openArticle } from '../../../renderer/state/reading.js';
import { createSession } from '../../../renderer/state/session.js';
import { article } from '../support/articles.js';
import { createFakeBridge } from '../support/fake-bridge.js';

const text = (words: string) => [
  { type: 'paragraph' as const, inlines: [{ type: 'text' as const, value: words }] },
];

/** The pane with the first of two versions open. */
async function opened() {
  const first = { ...article(), version: 1, blocks: text('As it was.') };
  const second = { ...first, version: 2, blocks: text('As it is now.'), versionCount: 2 };
  const fake = createFakeBridge([first]);
  const { reading } = createSession(createClient(fake.bridge));
  await reading.open(first.headline.id);
  const shown = (): number | undefined => openArticle(reading.store.get().page)?.version;
  const show = (now: typeof first): void => {
    fake.library.articles = [now];
  };
  const newer = (): number | null => {
    const { page } = reading.store.get();
    return page.kind === 'open' ? page.newer : null;
  };
  const { id } = first.headline;
  return { fake, reading, first, second, id, shown, show, newer };
}

test('A text that another process put in the place of the one that is read waits until it is asked for', async () => {
  const { fake, reading, second, id, shown, show, newer } = await opened();
  const asked: unknown[] = [];
  fake.answer('highlights.list', (request) => {
    asked.push(request);
    return { version: request.version ?? 2, highlights: [], notes: [] };
  });
  show(second);
  fake.emit('articles.changed-many', { isForeign: true });
  await vi.waitUntil(() => newer() === 2);
  expect(shown()).toBe(1);
  expect(asked.at(-1), 'What is marked is that of the text that is read').toEqual({
    articleId: id,
    version: 1,
  });

  show({ ...second, headline: { ...second.headline, isStarred: true } });
  fake.emit('articles.changed', { ids: [id] });
  fake.emit('highlights.changed', { articleId: id });
  await vi.waitUntil(() => openArticle(reading.store.get().page)?.headline.isStarred === true);
  expect([shown(), newer()], 'No news of anything else brings it').toEqual([1, 2]);

  await reading.showNewer();
  expect([shown(), newer()]).toEqual([2, null]);
});

test('A text that waits is forgotten once the one that is read is shown again, and what a window asked for does not wait', async () => {
  const { fake, first, second, id, shown, show, newer } = await opened();
  show(second);
  fake.emit('articles.changed-many', { isForeign: true });
  await vi.waitUntil(() => newer() === 2);
  show(first);
  fake.emit('articles.changed', { ids: [id] });
  await vi.waitUntil(() => newer() === null);
  show(second);
  fake.emit('articles.changed', { ids: [id] });
  await vi.waitUntil(() => shown() === 2);
  expect(newer()).toBeNull();
});
