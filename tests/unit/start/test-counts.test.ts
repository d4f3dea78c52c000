import { describe, expect, test } from 'vitest';
import {
  countPlaywright,
  countVitest,
  isGood,
  settle,
  sum,
  summary,
} from '../../../electron/start/test-counts.mjs';

const vitest = {
  numPassedTests: 12,
  numFailedTests: 1,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
  ],
};

describe('a Vitest report', () => {
  test('is counted test by test', () => {
    expect(countVitest(vitest)).toEqual({ passed: 12, failed: 1, skipped: 3 });
  });

  test('counts a file that could not be loaded as one failed', () => {
    const report = {
      ...vitest,
      testResults: [...vitest.testResults, { status: 'failed', assertionResults: [] }],
    };
    expect(countVitest(report)).toEqual({ passed: 12, failed: 2, skipped: 3 });
  });
});

test('a Vitest file whose hook threw, leaving its tests out, counts as one failed', () => {
  const thrown = { status: 'failed', assertionResults: [{ status: 'skipped' }] };
  expect(countVitest({ ...vitest, numFailedTests: 0, testResults: [thrown] }).failed).toBe(1);
});

describe('a Playwright report', () => {
  test('is counted test by test, a flaky one as passed', () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 8, failed: 1, skipped: 2 });
  });

  test('counts an error outside any test as failed', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats, errors: [{ message: 'Cannot find module' }] })).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});

describe('a suite that has ended', () => {
  const fine = { passed: 3, failed: 0, skipped: 1 };

  test('counts as it reported', () => {
    expect(settle(0, fine)).toEqual(fine);
    expect(settle(1, { passed: 3, failed: 2, skipped: 0 })).toEqual({ passed: 3, failed: 2, skipped: 0 });
  });

  test('counts one failed when it crashed without a report', () => {
    expect(settle(139, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(settle(0, null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('counts one failed when its exit code denies its report', () => {
    expect(settle(1, fine)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test('counts one failed when it held no test', () => {
    expect(settle(0, { passed: 0, failed: 0, skipped: 0 })).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('may have skipped all it had', () => {
    expect(settle(0, { passed: 0, failed: 0, skipped: 4 })).toEqual({ passed: 0, failed: 0, skipped: 4 });
  });
});

describe('the last line', () => {
  test('adds up all suites', () => {
    const total = sum([
      { passed: 1, failed: 0, skipped: 0 },
      { passed: 40, failed: 2, skipped: 0 },
    ]);
    expect(summary(total)).toBe('41 passed, 2 failed\n');
  });

  test('comes after a line of what was skipped', () => {
    expect(summary({ passed: 5, failed: 0, skipped: 2 })).toBe('2 skipped\n5 passed, 0 failed\n');
  });

  test('is good only when something passed and nothing failed', () => {
    expect(isGood({ passed: 5, failed: 0, skipped: 2 })).toBe(true);
    expect(isGood({ passed: 5, failed: 1, skipped: 0 })).toBe(false);
    expect(isGood({ passed: 0, failed: 0, skipped: 9 })).toBe(false);
    expect(isGood(sum([]))).toBe(false);
  });
});
