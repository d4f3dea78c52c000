import { AppError } from '../../shared/app-error.js';

/** Longest address handed to another program (security.md §5). */
const MAX_LENGTH = 2_048;
const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/** The address to hand to the system, as the URL parser writes it. @throws AppError `bad-address` for any scheme but http, https, mailto. */
export function outsideAddress(address: string): string {
  if (!URL.canParse(address)) throw new AppError('bad-address');
  const url = new URL(address);
  if (!ALLOWED.has(url.protocol) || url.href.length > MAX_LENGTH) throw new AppError('bad-address');
  return url.href;
}
