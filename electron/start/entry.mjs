import { endServers, endTogether } from './children.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';

/**
 * Runs an entry script to its end and leaves with its exit code, taking along whatever was started on the way.
 * A {@link Stop} shows its words and nothing else.
 *
 * @param {() => Promise<number>} script
 */
export async function runToTheEnd(script) {
  endTogether();
  try {
    process.exitCode = await script();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(`\n${error.message}`);
    process.exitCode = 1;
  } finally {
    await endServers();
  }
}
