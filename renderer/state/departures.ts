/** How to tell that nobody has gone anywhere else meanwhile, and the way back. */
export interface Departure {
  readonly isThere: () => boolean;
  readonly comeBack: () => void;
}

/**
 * Leaving rows for the next one before the library has taken the change, so that quick keys each meet a row of their
 * own. When changes are refused, the first row that did not change is gone back to, once all are answered.
 */
export interface Departures {
  /** Waits for the change that a row was left for. Rejects as it does. */
  during(work: Promise<unknown>, departure: Departure): Promise<void>;
}

export function createDepartures(): Departures {
  let open = 0;
  let newest: Departure | null = null;
  let refused: Departure | null = null;

  const settle = (): void => {
    open -= 1;
    if (open > 0) return;
    if (refused && newest?.isThere()) refused.comeBack();
    refused = null;
    newest = null;
  };
  return {
    during: async (work, departure) => {
      open += 1;
      newest = departure;
      try {
        await work;
      } catch (error) {
        refused ??= departure;
        throw error;
      } finally {
        settle();
      }
    },
  };
}
