import type { ParsedArticle, ParseRequest } from '../extraction/contract.js';
import type { PartRequest, TakenApart } from '../extraction/pieces-contract.js';

/**
 * Reads pages in a process that may be killed at any time. The app gives one
 * over a message port, the command line and the tests one over a child process.
 */
export interface Parser {
  /**
   * @throws AppError `not-html`, `unreadable-file`; `parse-failed` when the page took too long, too much memory
   * or killed its process (the next call gets a fresh one).
   */
  parse(request: ParseRequest): Promise<ParsedArticle>;
}

/** A parser that also takes pages apart, so that they can be kept whole. */
export interface PageParser extends Parser {
  /** Takes a page or a style sheet apart for a snapshot. @throws AppError `not-html`, `parse-failed` */
  takeApart(request: PartRequest): Promise<TakenApart>;
}
