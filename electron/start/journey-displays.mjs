import { availableParallelism } from 'node:os';
import { needsOwnDisplay, startVirtualDisplay } from './display.mjs';

/** @typedef {{ readonly DISPLAY: string, readonly XAUTHORITY: string }} Display */

const VARIABLE = 'OFFPRINT_DISPLAYS';

/** Each journey has some ten processes: more at a time than there are processors for would only wait for each other. */
const MOST = 2;

/**
 * Further displays for journeys, and the variable that tells of all of them, one for each that may run at a time: on one
 * display they would take the focus and the clipboard from each other. None where a person's own display is used.
 *
 * @param {NodeJS.ProcessEnv} first environment that leads onto the first, if that is one nobody sees
 * @param {NodeJS.ProcessEnv} given environment that the tests were started in
 */
export async function displaysForJourneys({ DISPLAY, XAUTHORITY }, given = process.env) {
  if (!needsOwnDisplay(given)) return {};
  const more = Math.min(MOST, availableParallelism()) - 1;
  const others = await Promise.all(Array.from({ length: more }, startVirtualDisplay));
  return { [VARIABLE]: JSON.stringify([{ DISPLAY, XAUTHORITY }, ...others]) };
}

/** @param {NodeJS.ProcessEnv} environment @returns {readonly Display[]} */
const displaysIn = (environment) => JSON.parse(environment[VARIABLE] ?? '[]');

/** How many journeys may run at a time. */
export const countJourneys = (environment = process.env) => Math.max(1, displaysIn(environment).length);

/** Has everything a worker starts from now on open its windows on the worker's own display. */
export function takeOwnDisplay(environment = process.env) {
  Object.assign(environment, displaysIn(environment)[Number(environment['TEST_PARALLEL_INDEX'] ?? 0)]);
}
