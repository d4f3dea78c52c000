/** Lets whoever waits for an answer have it first. */
export const othersTurn = (): Promise<void> => new Promise((next) => void setImmediate(next));

/** Work on the library that nobody waits for: it begins after what is more urgent, rests in between, and can be stopped. */
export class IdleTask {
  readonly #work: () => Promise<unknown>;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(work: () => Promise<unknown>, onError: (error: unknown) => void) {
    this.#work = work;
    this.#onError = onError;
  }

  /** Whether the library is being closed: nothing more is to be written. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** Begins the work after so many milliseconds; never once it was stopped. It keeps no process alive. */
  begin(afterMs: number): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work().catch(this.#onError), afterMs).unref();
  }

  /** A pause between two slices of the work. */
  rest(milliseconds: number): Promise<void> {
    return new Promise((next) => void setTimeout(next, milliseconds));
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }
}
