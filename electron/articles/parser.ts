import type { ParsedArticle, ParseRequest } from '../extraction/contract.js';

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
