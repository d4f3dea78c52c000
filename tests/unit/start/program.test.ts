import { describe, expect, test } from 'vitest';
import { findProgram, runQuietly } from '../../../electron/start/program.mjs';

function run(script: string, until?: AbortSignal) {
  return runQuietly(process.execPath, ['-e', script], until ? { until } : {});
}

describe('a program run out of sight', () => {
  test('answers with its exit code and all it said', async () => {
    const outcome = await run('console.log("out"); console.error("err"); process.exitCode = 3');
    expect(outcome.code).toBe(3);
    expect(outcome.stdout).toBe('out\n');
    expect(outcome.output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
  });

  test('that does not exist answers 127, as a shell would', async () => {
    expect((await runQuietly('offprint-no-such-program', [])).code).toBe(127);
  });

  test('that dies of a signal answers 128 and its number', async () => {
    expect((await run('process.kill(process.pid, "SIGKILL")')).code).toBe(137);
  });

  test('ends when it is given up', async () => {
    const soon = AbortSignal.timeout(300);
    expect((await run('setInterval(() => {}, 1000)', soon)).code).toBe(143);
  });
});

test('a program is found on the search path or not at all', () => {
  expect(findProgram('sh')).toMatch(/\/sh$/);
  expect(findProgram('offprint-no-such-program')).toBeUndefined();
});
