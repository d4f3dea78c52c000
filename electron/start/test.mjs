// `npm test`: sets up whatever is missing, runs every suite to its end, and adds up what passed and failed.
// `npm test -- unit` (or types, lint, engines, e2e) runs one; what follows the name goes to that suite's own tool.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runToTheEnd } from './entry.mjs';
import { electronEnvironment, prepareElectron, prepareTools } from './prepare.mjs';
import { displaysForJourneys } from './journey-displays.mjs';
import { findProgram } from './program.mjs';
import { root } from './root.mjs';
import { canSandbox } from './sandbox.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';
import { allSuites } from './suites.mjs';
import { isGood, sum, summary } from './test-counts.mjs';

const NAMES = ['types', 'lint', 'unit', 'engines', 'e2e'];

/** @param {string | undefined} name */
function chosen(name) {
  if (name === undefined) return NAMES;
  if (NAMES.includes(name)) return [name];
  throw new Stop(
    `There is no suite called ${name}. There are ${NAMES.join(', ')}; without a name all of them run.`,
  );
}

/** The environment of suites with windows, where a test can see what is missing here and say so. */
async function windowEnvironment() {
  const electron = await prepareElectron({ strace: true });
  const environment = await electronEnvironment(electron);
  if (!(await canSandbox(electron.folder))) {
    say('Chromium can have no sandbox here (root, or no namespaces): the journeys run without it.');
    environment['OFFPRINT_SANDBOX'] = 'impossible';
  }
  if (process.platform === 'linux' && findProgram('strace') === undefined) {
    say('strace is not here: the test that watches system calls is skipped.');
    environment['OFFPRINT_STRACE'] = 'missing';
  }
  return { ...environment, ...(await displaysForJourneys(environment)) };
}

/** @param {readonly string[]} names @param {readonly string[]} rest */
async function runSuites(names, rest) {
  await prepareTools();
  const suites = allSuites();
  const wanted = names.flatMap((name) => suites.get(name) ?? []);
  const environment = wanted.some(({ opensWindows }) => opensWindows)
    ? await windowEnvironment()
    : process.env;
  const counts = [];
  for (const { title, run } of wanted) {
    say(`\n${title}`);
    counts.push(await run({ environment, rest, isNamed: names.length === 1 }));
  }
  return sum(counts);
}

await runToTheEnd(async () => {
  const [name, ...rest] = process.argv.slice(2);
  const total = await runSuites(chosen(name), rest);
  if (!existsSync(join(root, '../shared/seed'))) {
    say("\n../shared/seed is not here: the tests on the owner's own files did not run.");
  }
  process.stdout.write(`\n${summary(total)}`);
  return isGood(total) ? 0 : 1;
});
