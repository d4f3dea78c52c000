import { say } from './say.mjs';

/**
 * The end of the road, told in words for the person at the keyboard.
 * Any other error is a bug here, and keeps its stack.
 */
export class Stop extends Error {
  /** @param {string} message @param {ErrorOptions} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'Stop';
  }
}

/**
 * Runs an entry script to its end and leaves with its exit code. A {@link Stop} shows its words and nothing else.
 *
 * @param {() => Promise<number>} script
 */
export async function runToTheEnd(script) {
  try {
    process.exitCode = await script();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(`\n${error.message}`);
    process.exitCode = 1;
  }
}
