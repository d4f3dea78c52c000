import { expect, test } from 'vitest';
import { fromLocalMoment, toLocalMoment } from '../../../../renderer/reading/mend/local-moment.js';

test('A day without an hour stands in the fields without one, and comes back as it was', () => {
  const day = '2025-12-19T12:00:00.001Z';
  expect(toLocalMoment(day)).toEqual({ day: '2025-12-19', time: '' });
  expect(fromLocalMoment({ day: '2025-12-19', time: '' })).toBe(day);
});

test('A moment stands in the fields to the minute and comes back as that minute', () => {
  const moment = toLocalMoment('2025-12-19T05:30:15.000Z');
  expect(moment.time).toMatch(/:30$/);
  expect(fromLocalMoment(moment)).toBe('2025-12-19T05:30:00.000Z');
});

test('No day is no moment, whatever the time', () => {
  expect(toLocalMoment(null)).toEqual({ day: '', time: '' });
  expect(fromLocalMoment({ day: '', time: '14:32' })).toBeNull();
});
