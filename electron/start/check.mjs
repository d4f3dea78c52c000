// `npm run check`: types, lint and the quick tests at the same time. The tests are seen as they run; what types and lint
// have to say comes after them, whole, so that it is not lost among them.
import { runToTheEnd } from './entry.mjs';
import { packageScript } from './package-script.mjs';
import { runInView, runQuietly } from './program.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';

/** The checker of typed rules works for seconds: memory is cheaper there than to tidy it up, as far as there is enough. */
const UNTIDIED = { GOGC: 'off', GOMEMLIMIT: '2GiB' };

/** @param {string} script @param {readonly string[]} parameters */
const quietly = (script, parameters) =>
  runQuietly(process.execPath, [script, ...parameters], { cwd: root, env: { ...process.env, ...UNTIDIED } });

await runToTheEnd(async () => {
  const tests = runInView(
    process.execPath,
    [packageScript('vitest'), 'run', '--project', 'node', '--project', 'renderer'],
    { cwd: root, env: { ...process.env, OFFPRINT_CHECK: 'quick' } },
  );
  const [types, lint] = await Promise.all([
    quietly(packageScript('typescript', 'tsc'), ['-b']),
    quietly(packageScript('oxlint'), ['--type-aware', '--deny-warnings']),
  ]);
  const testsCode = await tests;
  for (const [name, { code, output }] of /** @type {const} */ ([
    ['Types', types],
    ['Lint', lint],
  ]))
    say(code === 0 ? `${name}: good` : `\n${name}\n${output}`);
  say(`Tests: ${testsCode === 0 ? 'good' : 'failed, see above'}`);
  return types.code || lint.code || testsCode;
});
