import { AppError } from '../../shared/app-error.js';
import type { Envelope } from '../../shared/ipc/envelope.js';
import type { InternalName, InternalRequest } from '../library/contract.js';

export type AskLibrary = (name: string, request: unknown) => Promise<Envelope>;

/** Asks the library what main alone may ask; the answer is still to be parsed. @throws AppError with the library's reason */
export async function askInternally<N extends InternalName>(
  library: AskLibrary,
  name: N,
  request: InternalRequest<N>,
): Promise<unknown> {
  const answer = await library(name, request);
  if (!answer.ok) throw new AppError(answer.failure);
  return answer.value;
}
