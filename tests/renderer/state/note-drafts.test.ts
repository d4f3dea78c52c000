import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { createNoteDrafts } from '../../../renderer/state/note-drafts.js';
import { createFakeBridge, newId } from '../support/fake-bridge.js';

const place = { articleId: newId(), highlightId: null };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Notes over a library that takes a write only when the test lets it. */
function slowNotes() {
  const fake = createFakeBridge();
  const waiting: (() => void)[] = [];
  fake.answer('notes.write', () => new Promise((taken) => waiting.push(() => taken(null))));
  const drafts = createNoteDrafts(createClient(fake.bridge), () => {});
  const written = (): unknown =>
    fake.requestsOf('notes.write').map((one) => Reflect.get(Object(one), 'text'));
  return { drafts, written, takeNext: () => waiting.shift()?.() };
}

test('Whoever types on without a pause has a note stored half a second after the first key', async () => {
  const { drafts, written } = slowNotes();
  for (let keys = 1; keys <= 6; keys += 1) {
    drafts.type(place, 'x'.repeat(keys));
    await vi.advanceTimersByTimeAsync(100); // oxlint-disable-line no-await-in-loop -- one key after the other
  }
  expect(written()).toEqual(['xxxxx']);
});

test('While a note is being written no second write begins, and the newest words follow at once', async () => {
  const { drafts, written, takeNext } = slowNotes();
  drafts.type(place, 'one');
  await vi.advanceTimersByTimeAsync(500);
  drafts.type(place, 'one two');
  await vi.advanceTimersByTimeAsync(500);
  drafts.type(place, 'one two three');
  await vi.advanceTimersByTimeAsync(500);
  expect(written()).toEqual(['one']);
  takeNext();
  await vi.advanceTimersByTimeAsync(0);
  expect(written()).toEqual(['one', 'one two three']);
  takeNext();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(written()).toHaveLength(2);
  expect(drafts.store.get().drafts.size).toBe(0);
});

test('A page that goes away sends the newest words without waiting for a write', async () => {
  const { drafts, written } = slowNotes();
  drafts.type(place, 'one');
  await vi.advanceTimersByTimeAsync(500);
  drafts.type(place, 'one two');
  await vi.advanceTimersByTimeAsync(500);
  drafts.flushAll();
  await vi.advanceTimersByTimeAsync(0);
  expect(written()).toEqual(['one', 'one two']);
});
