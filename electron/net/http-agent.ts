import { Agent } from 'undici';
import { createConnector, type Resolve } from './connector.js';
import type { FetchLimits } from './limits.js';

export interface HttpAgentOptions {
  readonly limits: FetchLimits;
  /** Exact `host:port` of the private addresses that may be reached, asked anew for every connection. */
  readonly allowedPrivateHosts: () => readonly string[];
  /** Stands in for the system's name lookup in tests. */
  readonly resolve?: Resolve | undefined;
}

/** Node refuses heads above 16 KiB; news sites with long policies come near. */
const MAX_HEAD_BYTES = 32 * 1024;
/** A connection is judged when it is made: kept no longer than this, it cannot outlive a change of settings by much. */
const KEEP_ALIVE_MS = 4_000;

/** Connections of our own, each judged when it is made (security.md §1 row 4). */
export const createHttpAgent = ({ limits, allowedPrivateHosts, resolve }: HttpAgentOptions): Agent =>
  new Agent({
    connect: createConnector({ allowedPrivateHosts, timeoutMs: limits.connectMs, resolve }),
    headersTimeout: limits.firstByteMs,
    bodyTimeout: limits.idleMs,
    maxHeaderSize: MAX_HEAD_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
  });
