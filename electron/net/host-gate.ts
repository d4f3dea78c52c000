import { AppError } from '../../shared/app-error.js';

/** Lets only so many run at once, and fewer at one host. */
export interface HostGate {
  /**
   * Runs the work when there is a place, first come first served; who waits for a busy host holds up no other.
   * @throws AppError `cancelled` when the signal ends the waiting; whatever the work throws
   */
  run<T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

interface Waiting {
  readonly host: string;
  readonly start: () => void;
}

/** A gate with `atOnce` places in all and `perHost` of them for any one host (security.md §5). */
export function createHostGate({
  atOnce,
  perHost,
}: {
  readonly atOnce: number;
  readonly perHost: number;
}): HostGate {
  const queue: Waiting[] = [];
  const runningAt = new Map<string, number>();
  let running = 0;

  const isFree = (host: string): boolean => running < atOnce && (runningAt.get(host) ?? 0) < perHost;

  const enter = (host: string): void => {
    running += 1;
    runningAt.set(host, (runningAt.get(host) ?? 0) + 1);
  };

  const leave = (host: string): void => {
    running -= 1;
    const left = (runningAt.get(host) ?? 1) - 1;
    if (left > 0) runningAt.set(host, left);
    else runningAt.delete(host);
    admit();
  };

  const admit = (): void => {
    const next = queue.findIndex((waiting) => isFree(waiting.host));
    if (next >= 0) queue.splice(next, 1)[0]?.start();
  };

  const place = (host: string, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const giveUp = (): void => {
        queue.splice(queue.indexOf(waiting), 1);
        reject(new AppError('cancelled'));
      };
      const waiting: Waiting = {
        host,
        start: () => {
          signal.removeEventListener('abort', giveUp);
          enter(host);
          resolve();
        },
      };
      if (signal.aborted) return reject(new AppError('cancelled'));
      if (isFree(host)) return waiting.start();
      queue.push(waiting);
      return signal.addEventListener('abort', giveUp, { once: true });
    });

  return {
    async run(host, signal, work) {
      await place(host, signal);
      try {
        return await work();
      } finally {
        leave(host);
      }
    },
  };
}
