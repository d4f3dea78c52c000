import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { weightedLength } from '../../../shared/text/script.js';
import { normalText } from '../../../shared/text/white-space.js';
import { AppError } from '../../../shared/app-error.js';
import { MAX_RENDERED_BYTES } from '../../rendering/contract.js';
import { DOCUMENT_AS_IT_STANDS } from '../document-styles.js';
import { WORDS_SEEN } from '../words-seen.js';
import { HAS_SCRIPT, QUIET_FOR, SCROLL_ON, SHOWS_LOADING } from './document-scripts.js';
import type { HiddenPage } from './hidden-page.js';

/** Nothing has changed and nothing is under way for this long: the page is as it is. */
const QUIET_MS = 500;
const LOOK_EVERY_MS = 100;
const LOOK_AT_SHELL_MS = 250;
/** So long a page may go on changing with nothing under way before it is taken as it is: a clock on it never rests. */
const RESTLESS_MS = 2_500;
/** Moments within the 20 s: what has not come by then is not waited for, so that there is time to scroll and to read. */
const LOADED_BY_MS = 9_000;
const DRAWN_BY_MS = 13_500;
const SEEN_BY_MS = 17_000;
const MOST_SCREENS = 40;
const SCREEN_MS = 60;

/** The traffic of a page, as its session counts it. */
export interface Traffic {
  open: number;
}

/** Waits until nothing changes any more. A page that goes on asking is waited for until a moment, one that only moves for less. */
async function settle(page: HiddenPage, traffic: Traffic, until: number): Promise<void> {
  let restlessSince = performance.now();
  const isSettled = async (): Promise<boolean> => {
    const quietMs = z
      .number()
      .catch(0)
      .parse(await page.run(QUIET_FOR));
    if (traffic.open === 0) return quietMs >= QUIET_MS || performance.now() - restlessSince > RESTLESS_MS;
    restlessSince = performance.now();
    return false;
  };
  // oxlint-disable-next-line no-await-in-loop -- the page is looked at again and again
  while (performance.now() < until && !(await isSettled())) await pause(LOOK_EVERY_MS);
}

/** Less than this is seen of a shell that waits for its text, CJK weighted; beside a sign that it loads, also somewhat more. */
const SHELL_LENGTH = 200;
const LOADING_LENGTH = 600;

/** Whether a page is still a shell: little is seen of it and a sign that it loads, or next to nothing and there is a script that may bring it. */
async function isShell(page: HiddenPage): Promise<boolean> {
  const words = z
    .string()
    .catch('')
    .parse(await page.run(WORDS_SEEN));
  const length = weightedLength(normalText(words));
  if (length >= LOADING_LENGTH) return false;
  return (
    (await page.run(SHOWS_LOADING)) === true ||
    (length < SHELL_LENGTH && (await page.run(HAS_SCRIPT)) === true)
  );
}

/** Waits until a page has drawn itself: one that rests and is a shell still may wait for a clock, or for an answer that is slow to use. */
async function settleDrawn(page: HiddenPage, traffic: Traffic, until: number): Promise<void> {
  await settle(page, traffic, until);
  let wasShell = false;
  // oxlint-disable-next-line no-await-in-loop -- the page is looked at again and again
  while (performance.now() < until && (await isShell(page))) {
    wasShell = true;
    // oxlint-disable-next-line no-await-in-loop -- the page is looked at again and again
    await pause(LOOK_AT_SHELL_MS);
  }
  if (wasShell) await settle(page, traffic, until);
}

/** Once from top to bottom, for what comes only when it is seen. */
async function scrollThrough(page: HiddenPage): Promise<void> {
  for (let screen = 0; screen < MOST_SCREENS; screen += 1) {
    // oxlint-disable-next-line no-await-in-loop -- screen after screen
    if ((await page.run(SCROLL_ON)) !== true) return;
    // oxlint-disable-next-line no-await-in-loop -- so that something can be drawn
    await pause(SCREEN_MS);
  }
}

/**
 * Waits until a page has drawn itself, and takes its document. Whoever calls gives it a limit: a page whose scripts
 * never end never answers. @throws AppError `too-large`
 */
export async function drawPage(
  page: HiddenPage,
  address: string,
  traffic: Traffic,
): Promise<Uint8Array<ArrayBuffer>> {
  const begun = performance.now();
  await Promise.race([page.load(address), pause(LOADED_BY_MS)]);
  await settleDrawn(page, traffic, begun + DRAWN_BY_MS);
  await scrollThrough(page);
  await settle(page, traffic, begun + SEEN_BY_MS);
  const html = new TextEncoder().encode(z.string().parse(await page.run(DOCUMENT_AS_IT_STANDS)));
  if (html.byteLength > MAX_RENDERED_BYTES)
    throw new AppError({ code: 'too-large', limitBytes: MAX_RENDERED_BYTES });
  return html;
}
