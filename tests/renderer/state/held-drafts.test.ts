import { expect, test, vi } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { holdDrafts, joinedText } from '../../../renderer/state/held-drafts.js';
import { createSession } from '../../../renderer/state/session.js';
import { createFakeBridge, Refusal } from '../support/fake-bridge.js';

const place = { articleId: '019a0000-0000-7000-8000-000000000001', highlightId: null };
const HELD_AT = '2026-03-01T09:00:00.000Z';

test('Words the library refuses are held, and forgotten once they are stored', async () => {
  const fake = createFakeBridge();
  const held: string[][] = [];
  fake.answer('drafts.hold', ({ drafts }) => void held.push(drafts.map(({ text }) => text)));
  fake.answer('notes.write', () => new Refusal({ code: 'library-read-only' }));
  const session = createSession(createClient(fake.bridge));
  await holdDrafts(session);
  session.drafts.type(place, 'word');
  await vi.waitUntil(() => held.length === 1);
  fake.answer('notes.write', () => null);
  session.drafts.flush(place);
  await vi.waitUntil(() => held.length === 2);
  expect(held).toEqual([['word'], []]);
});

test('Words held by an earlier run stand in their note again, which is told; those of no article can be copied', async () => {
  const fake = createFakeBridge();
  const gone = { articleId: '019a0000-0000-7000-8000-000000000002', highlightId: null, text: 'stray' };
  fake.answer('drafts.held', () => ({ heldAt: HELD_AT, drafts: [{ ...place, text: 'back' }, gone] }));
  fake.answer('highlights.list', ({ articleId }) =>
    articleId === gone.articleId
      ? new Refusal({ code: 'not-found' })
      : { version: 1, highlights: [], notes: [] },
  );
  fake.answer('notes.write', () => new Refusal({ code: 'library-read-only' }));
  const session = createSession(createClient(fake.bridge));
  await holdDrafts(session);
  expect([...session.drafts.store.get().drafts.values()].map(({ text }) => text)).toEqual(['back']);
  expect(session.toasts.store.get().shown.map(({ kind, way }) => [kind, way !== undefined])).toEqual([
    ['info', true],
    ['error', true],
  ]);
});

test.each([
  ['held', null, 'held'],
  ['held', { text: 'older', updatedAt: '2026-03-01T08:00:00.000Z' }, 'held'],
  ['held', { text: 'newer', updatedAt: '2026-03-01T10:00:00.000Z' }, 'newer\n\nheld'],
  ['held', { text: 'held, and more', updatedAt: '2026-03-01T10:00:00.000Z' }, 'held, and more'],
])('Held words %j over %j give %j', (held, stored, text) => {
  expect(joinedText(held, HELD_AT, stored)).toBe(text);
});
