/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests?: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors?: unknown[] }} PlaywrightReport */

/**
 * What Vitest's JSON report says. A file that failed without a failed test, because it could not be
 * loaded or a hook of it threw, counts as one failed.
 *
 * @param {VitestReport} report
 * @returns {Counts}
 */
export function countVitest(report) {
  const failedOutsideTests = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + failedOutsideTests.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/**
 * What Playwright's JSON report says. Errors outside any test, such as a spec that cannot be loaded, count as failed.
 *
 * @param {PlaywrightReport} report
 * @returns {Counts}
 */
export function countPlaywright({ stats, errors = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * What counts for a suite that has ended: its report, unless it wrote none or its exit code denies it.
 * A crash, an error outside the tests and a suite without a single test each count as one failed.
 *
 * @param {number} exitCode
 * @param {Counts | null} reported
 * @returns {Counts}
 */
export function settle(exitCode, reported) {
  const { passed, failed, skipped } = reported ?? { passed: 0, failed: 0, skipped: 0 };
  const isSilentFailure = failed === 0 && (exitCode !== 0 || passed + skipped === 0);
  return { passed, failed: isSilentFailure ? 1 : failed, skipped };
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * Whether a run may be called good: nothing failed, and something ran at all.
 *
 * @param {Counts} total
 */
export function isGood({ passed, failed }) {
  return failed === 0 && passed > 0;
}

/**
 * The last words of a run: what was left out on a line of its own, then the sum.
 *
 * @param {Counts} total
 */
export function summary({ passed, failed, skipped }) {
  const left = skipped > 0 ? `${skipped} skipped\n` : '';
  return `${left}${passed} passed, ${failed} failed\n`;
}
