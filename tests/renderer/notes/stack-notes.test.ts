import { array, boolean, check, integer, nat, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { stackNotes, type WantedNote } from '../../../renderer/notes/stack-notes.js';

const note = (top: number, height: number): WantedNote => ({ top, height, isMark: false });
const mark = (top: number): WantedNote => ({ top, height: 28, isMark: true });
const topsOf = (wanted: readonly WantedNote[]): readonly number[] => stackNotes(wanted).map(({ top }) => top);

test('A note stands beside its line when there is room', () => {
  expect(topsOf([note(0, 40), note(100, 40)])).toEqual([0, 100]);
});

test('Notes on neighbouring lines are pushed down, eight pixels apart', () => {
  expect(topsOf([note(10, 40), note(20, 30), note(30, 30)])).toEqual([10, 58, 96]);
});

test('Marks of one line stand in a row, six at most, and those of the next line under it', () => {
  const line = Array.from({ length: 7 }, () => mark(10));
  expect(stackNotes([...line, mark(46), mark(79)])).toEqual([
    ...[0, 1, 2, 3, 4, 5].map((column) => ({ top: 10, column })),
    { top: 46, column: 0 },
    { top: 46, column: 1 },
    { top: 82, column: 0 },
  ]);
});

test('A mark after a note stands under it', () => {
  expect(stackNotes([note(10, 40), mark(10), mark(10), note(10, 40)])).toEqual([
    { top: 10, column: 0 },
    { top: 58, column: 0 },
    { top: 58, column: 1 },
    { top: 94, column: 0 },
  ]);
});

test('No two notes ever cover each other, and none rises a line above its own', () => {
  const notes = array(
    record({ top: nat(3_000), height: integer({ min: 1, max: 400 }), isMark: boolean() }).map((one) =>
      one.isMark ? mark(one.top) : one,
    ),
  );
  const isPlaced = property(notes, (unordered) => {
    const wanted = unordered.toSorted((one, other) => one.top - other.top);
    const placed = stackNotes(wanted);
    return wanted.every(({ top, height, isMark }, index) => {
      const place = placed[index] ?? { top: -1, column: -1 };
      const next = placed[index + 1] ?? { top: Number.POSITIVE_INFINITY, column: 0 };
      const isBeside = next.top === place.top && next.column === place.column + 1 && next.column < 6;
      return place.top >= top - (isMark ? 22 : 0) && (isBeside || next.top >= place.top + height + 8);
    });
  });
  expect(check(isPlaced).counterexample).toBeNull();
});
