import type { Writable } from 'node:stream';

const isClosedPipe = (error: Error): boolean => 'code' in error && error.code === 'EPIPE';

/** Whoever reads a stream may have read enough, as `head` has: what was asked for is done all the same, and nothing is said. */
export function allowClosing(stream: Writable): void {
  stream.on('error', (error) => {
    if (!isClosedPipe(error)) throw error;
  });
}
