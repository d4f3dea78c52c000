import type { ErrorCode, FailureFacts } from './model/failure.js';

/** A failure we expected and named. Anything else is a bug and becomes `internal`. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly facts: FailureFacts;

  constructor(facts: FailureFacts | ErrorCode, options?: ErrorOptions) {
    const given = typeof facts === 'string' ? { code: facts } : facts;
    super(given.code, options);
    this.facts = given;
  }

  get code(): ErrorCode {
    return this.facts.code;
  }
}
