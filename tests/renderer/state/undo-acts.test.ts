import { expect, test, vi } from 'vitest';
import { words } from '../../../renderer/i18n/words.js';
import { createClient } from '../../../renderer/lib/client.js';
import { createSession } from '../../../renderer/state/session.js';
import { undoCommands } from '../../../renderer/state/undo-acts.js';
import { article } from '../support/articles.js';
import { createFakeBridge } from '../support/fake-bridge.js';

test('Undo pressed twice is told twice, in the order of the keys, however long it takes to name what came back', async () => {
  const moved = article({ title: 'moved' });
  const fake = createFakeBridge([moved]);
  const session = createSession(createClient(fake.bridge));
  const steps = [
    { step: 2, label: 'star', count: 1, articleId: moved.headline.id },
    { step: 1, label: 'add-highlight', count: 1, articleId: null },
  ] as const;
  let next = 0;
  fake.answer('undo.undo', () => steps[next++] ?? null);
  let name = (): void => undefined;
  const named = new Promise<void>((done) => (name = done));
  fake.answer('articles.headlines', () => named.then(() => [moved.headline]));
  const told: (string | undefined)[] = [];
  session.toasts.store.subscribe(() => {
    const sentence = session.toasts.store.get().announced?.message(words.en);
    if (sentence !== told.at(-1)) told.push(sentence);
  });

  const { undo } = undoCommands(session);
  undo();
  undo();
  await vi.waitUntil(() => fake.requestsOf('undo.undo').length === 2);
  name();
  await vi.waitUntil(() => told.length === 2);
  expect(told).toEqual(['Undid: star 1 article (“moved”).', 'Undid: add 1 highlight.']);
});
