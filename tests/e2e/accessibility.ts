import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe found, short enough to be read in a failed test. */
export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly elements: readonly string[];
}

/**
 * Everything axe calls worse than minor in the window as it stands. The checker comes in through the debugger, past the
 * policy of the page, which stays as it is.
 */
export async function violations(page: Page): Promise<readonly Violation[]> {
  const debug = await page.context().newCDPSession(page);
  try {
    const loaded = await debug.send('Runtime.evaluate', { expression: `typeof axe === 'object'` });
    if (loaded.result.value !== true) await debug.send('Runtime.evaluate', { expression: source });
    const { result, exceptionDetails } = await debug.send('Runtime.evaluate', {
      expression: `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.filter(({ impact }) => impact !== 'minor').map(({ id, impact, nodes }) =>
          ({ rule: id, impact, elements: nodes.map(({ target, failureSummary }) => target.join(' ') + ': ' + failureSummary) })))`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(`axe did not run: ${exceptionDetails.exception?.description ?? ''}`);
    return result.value;
  } finally {
    await debug.detach();
  }
}
