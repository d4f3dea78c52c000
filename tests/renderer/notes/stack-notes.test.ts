import { array, check, integer, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { stackNotes } from '../../../renderer/notes/stack-notes.js';

test('A note stands beside its line when there is room', () => {
  expect(
    stackNotes([
      { top: 0, height: 40 },
      { top: 100, height: 40 },
    ]),
  ).toEqual([0, 100]);
});

test('Notes on neighbouring lines are pushed down, eight pixels apart', () => {
  expect(
    stackNotes([
      { top: 10, height: 40 },
      { top: 20, height: 30 },
      { top: 30, height: 30 },
    ]),
  ).toEqual([10, 58, 96]);
});

test('No two notes ever cover each other, and none rises above its line', () => {
  const notes = array(record({ top: nat(5_000), height: integer({ min: 1, max: 400 }) }));
  const isPlaced = property(notes, (unordered) => {
    const wanted = unordered.toSorted((one, other) => one.top - other.top);
    const tops = stackNotes(wanted);
    return wanted.every(({ top, height }, index) => {
      const placed = tops[index] ?? -1;
      return placed >= top && (tops[index + 1] ?? Number.POSITIVE_INFINITY) >= placed + height + 8;
    });
  });
  expect(check(isPlaced).counterexample).toBeNull();
});
