import type { ErrorCode } from '../../shared/model/failure.js';

/** What the command line ends with; documented in the README. */
export const exitCodes = {
  done: 0,
  /** The reason is on stderr. */
  failed: 1,
  /** The command could not be understood. */
  usage: 2,
  /** There is no such article, file or library. */
  notFound: 3,
  /** The article is in the list and its text is not here: the app tries again. */
  waiting: 4,
  /** The library cannot be opened, or `doctor` found something wrong with it. */
  library: 5,
  /** The site answered with a wall in place of the article: that is kept, and the app has a window to get past it. */
  wall: 6,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

const OF_THE_LIBRARY: ReadonlySet<ErrorCode> = new Set([
  'library-damaged',
  'library-newer',
  'library-read-only',
  'library-restarting',
]);

/** What a failure ends the command line with. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  if (OF_THE_LIBRARY.has(code)) return exitCodes.library;
  return code === 'not-found' ? exitCodes.notFound : exitCodes.failed;
}
