import type { CDPSession, Page } from '@playwright/test';
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

/** What can be pressed, chosen or typed into: each must say what it is. */
const CONTROLS: ReadonlySet<unknown> = new Set([
  'button',
  'checkbox',
  'combobox',
  'dialog',
  'link',
  'listbox',
  'menuitem',
  'option',
  'radio',
  'searchbox',
  'separator',
  'slider',
  'switch',
  'tab',
  'textbox',
  'toolbar',
]);

/** A control as a screen reader gets it. */
export interface Control {
  readonly role: string;
  readonly name: string;
}

const trees = new WeakMap<Page, Promise<CDPSession>>();

/**
 * The debugger that reads the accessibility tree of a page, kept as long as the page: asking once would build the tree
 * and take it down again each time, and Chromium 130 dies of that now and then (a tree that is gone is asked whether it
 * may change, in `ax_object_cache_impl.cc`). A screen reader keeps it as well.
 */
async function treeOf(page: Page): Promise<CDPSession> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('Accessibility.enable');
  return debug;
}

/** Every control of the window, as the accessibility tree has it and not as the markup looks. */
export async function controls(page: Page): Promise<readonly Control[]> {
  const tree = trees.get(page) ?? treeOf(page);
  trees.set(page, tree);
  const { nodes } = await (await tree).send('Accessibility.getFullAXTree');
  return nodes
    .filter(({ ignored, role }) => !ignored && CONTROLS.has(role?.value))
    .map(({ role, name }) => ({ role: String(role?.value), name: String(name?.value ?? '').trim() }));
}
