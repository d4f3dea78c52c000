import { AppError } from '../../shared/app-error.js';
import type { Bridge } from '../../shared/ipc/bridge.js';
import type { CommandName, EventName, EventPayload, Request, Response } from '../../shared/ipc/contract.js';

declare global {
  interface Window {
    /** Put there by the preload; read here and nowhere else. */
    readonly offprint: Bridge;
  }
}

/** A command without a request takes no second argument. */
export type Args<N extends CommandName> = undefined extends Request<N> ? [] : [request: Request<N>];

/** The page's only way to the outside. */
export interface Client {
  /** Asks main. Rejects with an {@link AppError} whose facts say why. */
  call<N extends CommandName>(name: N, ...args: Args<N>): Promise<Response<N>>;
  /** The same with a file that a person dropped or chose: main learns where it lies, and the page never does. */
  callWith<N extends CommandName>(file: File, name: N, request: Request<N>): Promise<Response<N>>;
  /** Follows one event; call the result to stop. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void;
}

/** A client over the given wires. */
export function createClient(bridge: Bridge): Client {
  const listeners = new Set<(name: string, payload: unknown) => void>();
  // One wire for all who listen: Node warns of a leak from the eleventh listener on.
  bridge.listen((name, payload) => {
    for (const listener of listeners) listener(name, payload);
  });

  const ask = async <N extends CommandName>(
    name: N,
    request: Request<N> | undefined,
    file?: File,
  ): Promise<Response<N>> => {
    const answer = await bridge.send(name, request, file);
    if (!answer.ok) throw new AppError(answer.failure);
    const value: unknown = 'json' in answer ? JSON.parse(answer.json) : answer.value;
    return value as Response<N>; // main checked it against the contract
  };

  return {
    call: (name, ...args) => ask(name, args[0]),
    callWith: (file, name, request) => ask(name, request, file),
    on: (name, listener) => {
      const hear = (heard: string, payload: unknown): void => {
        if (heard === name) listener(payload as EventPayload<typeof name>);
      };
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
  };
}

/** The client over the wires the preload laid. */
export const connect = (): Client => createClient(window.offprint);
