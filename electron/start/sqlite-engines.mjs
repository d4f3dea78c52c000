import { cachedNode24, fetchNode24 } from './node-24.mjs';
import { say } from './say.mjs';

/** What runs on both engines (docs/why/storage-driver.md). */
export const ENGINE_TESTS = [
  'tests/unit/electron/library/sqlite-driver.test.ts',
  'tests/unit/electron/library/database.test.ts',
  'tests/unit/electron/library/migrate.test.ts',
  'tests/unit/electron/library/read-only.test.ts',
  'tests/unit/electron/library/list-plans.test.ts',
  'tests/unit/electron/search',
];

/** @typedef {{ title: string, node: string, environment: NodeJS.ProcessEnv }} Engine */

/**
 * How to run tests on the SQLite that this Node does not use by itself: one with `node:sqlite` is told to do without,
 * one that lacks it hands over to a Node 24. Null, and said plainly, when there is none here.
 *
 * @param {boolean} mayFetch
 * @returns {Promise<Engine | null>}
 */
export async function otherEngine(mayFetch) {
  if (process.getBuiltinModule('node:sqlite') !== undefined) {
    const options = `${process.env['NODE_OPTIONS'] ?? ''} --no-experimental-sqlite`.trim();
    return {
      title: 'The packaged SQLite, on this Node',
      node: process.execPath,
      environment: { NODE_OPTIONS: options },
    };
  }
  const node = mayFetch ? await fetchNode24() : cachedNode24();
  if (node !== undefined) return { title: 'The SQLite built into Node 24', node, environment: {} };
  say(
    'This Node has no SQLite of its own and no Node 24 was fetched: the library was tested on the packaged SQLite only. `npm test -- engines` fetches one and tests on it.',
  );
  return null;
}
