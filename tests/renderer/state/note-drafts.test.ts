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

test('The first key of a note is stored at once, and whoever types on has the rest stored each half second', async () => {
  const { drafts, written, takeNext } = slowNotes();
  drafts.type(place, 'x');
  expect(written()).toEqual(['x']);
  takeNext();
  for (let keys = 2; keys <= 12; keys += 1) {
    await vi.advanceTimersByTimeAsync(100); // oxlint-disable-line no-await-in-loop -- one key after the other
    drafts.type(place, 'x'.repeat(keys));
    takeNext();
  }
  expect(written()).toEqual(['x', 'x'.repeat(5), 'x'.repeat(10)]);
});

test('A field that is emptied is no deleted note before half a second', async () => {
  const { drafts, written } = slowNotes();
  drafts.type(place, '');
  await vi.advanceTimersByTimeAsync(300);
  drafts.type(place, 'other words');
  await vi.advanceTimersByTimeAsync(200);
  expect(written()).toEqual(['other words']);
});

test('What could not be stored is unstored until it is, also while it is only underway', async () => {
  const { drafts, takeNext } = slowNotes();
  drafts.type(place, 'one');
  drafts.type(place, 'one two');
  let isSettled = false;
  const settled = drafts.settle().then(() => (isSettled = true));
  await vi.advanceTimersByTimeAsync(0);
  expect([isSettled, drafts.hasUnstored()]).toEqual([false, true]);
  takeNext();
  takeNext();
  await settled;
  expect(drafts.hasUnstored()).toBe(false);
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

test('A field that is left sends the newest words without waiting for a write: what is done next comes after them', async () => {
  const { drafts, written } = slowNotes();
  drafts.type(place, 'one');
  drafts.type(place, 'one two');
  await vi.advanceTimersByTimeAsync(500);
  drafts.type(place, 'one two three');
  drafts.flush(place);
  expect(written()).toEqual(['one', 'one two three']);
  drafts.flush(place);
  expect(written()).toHaveLength(2);
});
