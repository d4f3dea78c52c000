import { expect, test, vi } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { createSession } from '../../../renderer/state/session.js';
import { article } from '../support/articles.js';
import { createFakeBridge, newId, Refusal } from '../support/fake-bridge.js';

test('That the library is starting again is no longer said once it is back', async () => {
  const fake = createFakeBridge();
  const { toasts, attempt, client } = createSession(createClient(fake.bridge));
  const shown = (): number => toasts.store.get().shown.length;
  fake.answer('undo.undo', () => new Refusal({ code: 'library-restarting' }));
  attempt(client.call('undo.undo'));
  await vi.waitUntil(() => shown() === 1);
  fake.emit('library.restarted', {});
  expect(shown()).toBe(0);
});

test('The page of notes lists anew what it shows when much has changed, and is not emptied meanwhile', async () => {
  const noted = article();
  const fake = createFakeBridge([noted]);
  const { notebook, panes } = createSession(createClient(fake.bridge));
  panes.change({ surface: 'notes' });
  const write = (text: string): void => {
    const [articleId, at] = [noted.headline.id, '2026-11-27T05:00:00.000Z'];
    fake.library.notes = [{ id: newId(), articleId, highlightId: null, text, createdAt: at, updatedAt: at }];
    fake.emit('articles.changed-many', {});
  };
  const seen: (string | undefined)[] = [];
  notebook.store.subscribe(() => seen.push(notebook.entries()[0]?.entry.note?.text));
  write('before');
  await vi.waitUntil(() => seen.includes('before'));
  seen.length = 0;
  write('after');
  await vi.waitUntil(() => seen.includes('after'));
  expect(seen).not.toContain(undefined);
});
