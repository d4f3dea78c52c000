import { AppError } from '../../shared/app-error.js';
import type { FailureFacts } from '../../shared/model/failure.js';

/** What went wrong as facts we have words for; anything unforeseen is `internal`. */
export const failureOf = (error: unknown): FailureFacts =>
  error instanceof AppError ? error.facts : { code: 'internal' };
