import type { Page } from '@playwright/test';
import type { Bridge } from '../../shared/ipc/bridge.js';
import type { PageEnvelope } from '../../shared/ipc/envelope.js';

declare global {
  interface Window {
    readonly offprint: Bridge;
  }
}

/**
 * Speaks to main as the page does, over the preload's pipe. For setting up what a test is not about, and for what no
 * person can type; the journeys themselves go through the window.
 */
export const send = (page: Page, name: string, payload?: unknown): Promise<PageEnvelope> =>
  page.evaluate(([command, request]) => window.offprint.send(command, request), [name, payload] as const);

/** The same, for a command that must succeed. */
export async function ask(page: Page, name: string, payload?: unknown): Promise<unknown> {
  const answer = await send(page, name, payload);
  if (!answer.ok) throw new Error(`${name} failed with ${answer.failure.code}.`);
  const value: unknown = 'json' in answer ? JSON.parse(answer.json) : answer.value;
  return value;
}
