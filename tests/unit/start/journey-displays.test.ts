import { expect, test } from 'vitest';
import {
  countJourneys,
  displaysForJourneys,
  takeOwnDisplay,
} from '../../../electron/start/journey-displays.mjs';

const [one, other] = [
  { DISPLAY: ':7', XAUTHORITY: '/one' },
  { DISPLAY: ':8', XAUTHORITY: '/other' },
];
const told = { OFFPRINT_DISPLAYS: JSON.stringify([one, other]) };

test('As many journeys run at a time as there are displays made for them; one where there is a display already', () => {
  expect(countJourneys(told)).toBe(2);
  expect(countJourneys({ DISPLAY: ':0' })).toBe(1);
});

test('Each worker opens its windows on a display of its own', () => {
  const environments = ['0', '1'].map((index) => ({ ...one, ...told, TEST_PARALLEL_INDEX: index }));
  for (const environment of environments) takeOwnDisplay(environment);
  expect(environments.map(({ DISPLAY, XAUTHORITY }) => [DISPLAY, XAUTHORITY])).toEqual([
    [':7', '/one'],
    [':8', '/other'],
  ]);
});

test('Where there is a display already, it stays the only one', async () => {
  const environment = { DISPLAY: ':0', TEST_PARALLEL_INDEX: '1' };
  takeOwnDisplay(environment);
  expect(environment.DISPLAY).toBe(':0');
  expect(await displaysForJourneys(environment, environment)).toEqual({});
});
