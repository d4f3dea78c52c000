import { useSyncExternalStore } from 'react';

/** One value that is replaced, never changed, and can be followed. */
export interface Store<T> {
  readonly get: () => T;
  /** Replaces parts of the value. */
  readonly change: (part: Partial<T>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store holding the given value. */
export function createStore<T extends object>(initial: T): Store<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    change: (part) => {
      value = { ...value, ...part };
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** The value of a store, redrawn when it is replaced. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get);

/** One part of a store's value, redrawn when that part is another one. The part must be kept as it is in the store, not made anew. */
export const useStorePart = <T, P>(store: Store<T>, part: (value: T) => P): P =>
  useSyncExternalStore(store.subscribe, () => part(store.get()));

/** Resolves when a store has changed once more. */
export const afterNext = ({ subscribe }: Pick<Store<unknown>, 'subscribe'>): Promise<void> =>
  new Promise((done) => {
    const stop = subscribe(() => {
      stop();
      done();
    });
  });
