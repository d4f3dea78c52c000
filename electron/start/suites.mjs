import { readFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildApp } from './app-build.mjs';
import { packageScript } from './package-script.mjs';
import { runInView } from './program.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';
import { countPlaywright, countVitest, settle } from './test-counts.mjs';
import { ENGINE_TESTS, otherEngine } from './sqlite-engines.mjs';
import { inTurn } from './turn.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/**
 * @typedef {object} Run
 * @property {NodeJS.ProcessEnv} environment
 * @property {boolean} isNamed whether it was asked for by its name
 * @property {readonly string[]} rest what follows the suite's name on the command line, for its own tool
 */

/**
 * @typedef {object} Suite
 * @property {string} title
 * @property {boolean} opensWindows
 * @property {(run: Run) => Promise<Counts>} run
 */

const reports = join(root, 'node_modules/.cache/reports');

/**
 * @param {string} script
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} environment
 */
function runTool(script, parameters, environment) {
  return runInView(process.execPath, [script, ...parameters], { cwd: root, env: environment });
}

/**
 * The counts out of a report, or null when the suite crashed before writing one.
 *
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Counts} count
 */
function readReport(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** @param {string} name */
async function freshReport(name) {
  const file = join(reports, `${name}.json`);
  await mkdir(reports, { recursive: true });
  await rm(file, { force: true });
  return file;
}

/**
 * A tool that only says yes or no counts as one test.
 *
 * @param {string} script
 * @param {readonly string[]} parameters
 */
function asOneTest(script, parameters) {
  /** @param {Run} run @returns {Promise<Counts>} */
  return async ({ environment, rest }) => {
    const code = await runTool(script, [...parameters, ...rest], environment);
    return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  };
}

/** @param {Pick<Run, 'environment' | 'rest'>} run @param {string} [node] the Node that runs it */
async function runVitest({ environment, rest }, node = process.execPath) {
  const file = await freshReport('vitest');
  const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...rest];
  const code = await runInView(node, [packageScript('vitest'), ...parameters], {
    cwd: root,
    env: environment,
  });
  return settle(code, readReport(file, countVitest));
}

/** The store and the search on the SQLite that the unit tests did not run on. @param {Run} run */
async function runOnOtherEngine({ environment, rest, isNamed }) {
  const other = await otherEngine(isNamed);
  if (other === null) return { passed: 0, failed: 0, skipped: 1 };
  say(other.title);
  const files = rest.length > 0 ? rest : ENGINE_TESTS;
  return runVitest(
    { environment: { ...environment, ...other.environment }, rest: ['--project', 'node', ...files] },
    other.node,
  );
}

/** @param {Run} run */
async function runPlaywright({ environment, rest }) {
  try {
    await inTurn(buildApp);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return settle(1, null);
  }
  const file = await freshReport('playwright');
  const script = packageScript('@playwright/test', 'playwright');
  const code = await runTool(script, ['test', '--reporter=list,json', ...rest], {
    ...environment,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
  });
  return settle(code, readReport(file, countPlaywright));
}

/** All suites by the name they are called with, in the order they run. */
export function allSuites() {
  /** @type {Map<string, Suite>} */
  const suites = new Map([
    [
      'types',
      { title: 'Types', opensWindows: false, run: asOneTest(packageScript('typescript', 'tsc'), ['-b']) },
    ],
    [
      'lint',
      {
        title: 'Lint',
        opensWindows: false,
        run: asOneTest(packageScript('oxlint'), ['--type-aware', '--deny-warnings']),
      },
    ],
    ['unit', { title: 'Unit and renderer tests', opensWindows: false, run: (run) => runVitest(run) }],
    ['engines', { title: 'The library on the other SQLite', opensWindows: false, run: runOnOtherEngine }],
    ['e2e', { title: 'Journeys in the built app', opensWindows: true, run: runPlaywright }],
  ]);
  return suites;
}
