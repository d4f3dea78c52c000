import type { AppError } from '../../shared/app-error.js';

const REFUSED: ReadonlySet<string> = new Set([
  'http-status',
  'not-html',
  'too-large',
  'bad-address',
  'private-address',
  'too-many-redirects',
  'parse-failed',
  'rendering-failed',
]);

/** Whether a page beside the one that was asked for will not come later either: what is there is kept without it. */
export const isRefused = ({ code }: AppError): boolean => REFUSED.has(code);
