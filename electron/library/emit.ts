import type { EventName, EventPayload } from '../../shared/ipc/contract.js';

/** Tells the windows a fact that happened. Called after the transaction that made it true. */
export type Emit = <N extends EventName>(name: N, payload: EventPayload<N>) => void;
