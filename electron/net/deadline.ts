import { AppError } from '../../shared/app-error.js';

interface Terms {
  readonly signal: AbortSignal;
  readonly ms: number;
  /** The site that is told in `timeout`. */
  readonly host: string;
}

/**
 * Runs work under a signal that ends it when its time is up or when it is called off, and says which it was.
 * @throws AppError `timeout` or `cancelled`; whatever the work throws before either
 */
export async function withDeadline<T>(terms: Terms, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, ms, host } = terms;
  if (signal.aborted) throw new AppError('cancelled');
  const controller = new AbortController();
  const callOff = (): void => controller.abort(new AppError('cancelled'));
  const timer = setTimeout(() => controller.abort(new AppError({ code: 'timeout', host })), Math.max(0, ms));
  signal.addEventListener('abort', callOff, { once: true });
  try {
    return await work(controller.signal);
  } catch (error) {
    // The work may notice its end as any kind of broken stream; the reason is what matters.
    controller.signal.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', callOff);
  }
}
