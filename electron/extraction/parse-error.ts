import type { ParseFailure } from './contract.js';

/** Why nothing could be read, as the parse process answers it. Anything else thrown in here is a bug and becomes `parse-failed`. */
export class ParseError extends Error {
  override readonly name = 'ParseError';
  readonly failure: ParseFailure;

  constructor(failure: ParseFailure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}
