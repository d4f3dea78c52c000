import type { ErrorCode, FailureFacts } from '../../shared/model/failure.js';
import type { Client } from '../lib/client.js';
import { failureOf } from '../lib/failure-of.js';
import { createStore, type Store } from './store.js';

/** Failures of the library as a whole: no other question would fare better. */
const ofLibrary: ReadonlySet<ErrorCode> = new Set(['library-damaged', 'library-newer']);

export interface TroubleState {
  /** Why the library cannot be read; null while it can. */
  readonly failure: FailureFacts | null;
  /** Whether a damaged library is being read through just now. */
  readonly isChecking: boolean;
}

/** Whether a failure is told of the library once, and not of each question that met it. */
export const isOfLibrary = ({ code, isUnopened }: FailureFacts): boolean =>
  isUnopened === true || ofLibrary.has(code);

/** A client that notes when the library as a whole cannot be read any more, until it was opened again. */
export function watchTrouble(client: Client): {
  readonly client: Client;
  readonly trouble: Store<TroubleState>;
} {
  const trouble = createStore<TroubleState>({ failure: null, isChecking: false });
  client.on('library.checking', () => trouble.change({ isChecking: true }));
  client.on('library.restarted', () => trouble.change({ failure: null, isChecking: false }));
  const note = (error: unknown): void => {
    const failure = failureOf(error);
    if (isOfLibrary(failure)) trouble.change({ failure });
  };
  const noted = async <Value>(answer: Promise<Value>): Promise<Value> => {
    try {
      return await answer;
    } catch (error) {
      note(error);
      throw error;
    }
  };
  return {
    trouble,
    client: {
      on: (name, listener) => client.on(name, listener),
      call: (name, ...args) => noted(client.call(name, ...args)),
      callWith: (file, name, request) => noted(client.callWith(file, name, request)),
    },
  };
}
