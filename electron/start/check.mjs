// `npm run check`: types, lint and the quick tests at the same time. The tests of the Electron side are seen as they run;
// what the others have to say comes after them, whole, so that it is not lost among them.
import { availableParallelism } from 'node:os';
import { runToTheEnd } from './entry.mjs';
import { moduleCache } from './module-cache.mjs';
import { packageScript } from './package-script.mjs';
import { runInView, runQuietly } from './program.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';

/** The checker of typed rules works for seconds: memory is cheaper there than to tidy it up, as far as there is enough. */
const UNTIDIED = { GOGC: 'off', GOMEMLIMIT: '2GiB' };

/** @param {string} script @param {readonly string[]} parameters */
const quietly = (script, parameters) =>
  runQuietly(process.execPath, [script, ...parameters], { cwd: root, env: { ...process.env, ...UNTIDIED } });

/**
 * Both kinds of tests at once, since each waits a third of its time for a disk, another program or the page; the page
 * alone in one process, as to load it takes longer than most of its tests.
 *
 * @param {string} project @param {number} workers
 */
const tests = (project, workers) => [
  packageScript('vitest'),
  'run',
  '--project',
  project,
  '--maxWorkers',
  String(workers),
];

await runToTheEnd(async () => {
  const env = { ...process.env, OFFPRINT_CHECK: 'quick', OFFPRINT_MODULE_CACHE: moduleCache(root) };
  const electronSide = runInView(process.execPath, tests('node', availableParallelism()), { cwd: root, env });
  const [page, types, lint] = await Promise.all([
    runQuietly(process.execPath, tests('renderer', 1), { cwd: root, env }),
    quietly(packageScript('typescript', 'tsc'), ['-b']),
    quietly(packageScript('oxlint'), ['--type-aware', '--deny-warnings']),
  ]);
  const electronCode = await electronSide;
  say(page.output);
  for (const [name, { code, output }] of /** @type {const} */ ([
    ['Types', types],
    ['Lint', lint],
  ]))
    say(code === 0 ? `${name}: good` : `\n${name}\n${output}`);
  const testsCode = electronCode || page.code;
  say(`Tests: ${testsCode === 0 ? 'good' : 'failed, see above'}`);
  return types.code || lint.code || testsCode;
});
