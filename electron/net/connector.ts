import { lookup } from 'node:dns/promises';
import type { LookupAddress, LookupOptions } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { buildConnector } from 'undici';
import { AppError } from '../../shared/app-error.js';
import { invariant } from '../../shared/assert.js';
import { hostAndPort } from './address-policy.js';
import { isNat64Address, isPublicAddress } from './private-address.js';

/** Asks the system for every address of a host. */
export type Resolve = (hostname: string, options: LookupOptions) => Promise<readonly LookupAddress[]>;

export interface ConnectorOptions {
  readonly allowedPrivateHosts: () => readonly string[];
  readonly timeoutMs: number;
  readonly resolve?: Resolve | undefined;
}

/** Node's own 250 ms would give up on sites an ocean away before they could answer. */
const ATTEMPT_MS = 2_000;

/**
 * Makes the connections of the fetcher and refuses those to private addresses (security.md §1 row 4, §5). The judged
 * addresses are the ones connected to: one lookup, no second one, so a name that changes its mind gains nothing.
 * Errors of a connection: AppError `private-address`, or the system's own.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const { allowedPrivateHosts, timeoutMs, resolve = resolveAll } = options;
  const shared = {
    timeout: timeoutMs,
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: ATTEMPT_MS,
    // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED in the environment cannot unsay it.
    rejectUnauthorized: true,
  };
  const toAnywhere = buildConnector({ ...shared, lookup: asLookup(resolve) });
  const toPublic = buildConnector({ ...shared, lookup: asLookup(publicOnly(resolve)) });

  return (target, callback) => {
    if (isAllowed(target, allowedPrivateHosts())) return toAnywhere(target, callback);
    if (isIP(target.hostname) !== 0 && !isPublicAddress(target.hostname)) {
      return queueMicrotask(() => callback(refusal(target), null));
    }
    return toPublic(target, (...[error, socket]) => {
      if (error) return callback(error instanceof PrivateRecord ? refusal(target) : error, null);
      // The lock behind the lock: whatever was looked up, this is who answered.
      if (isPublicAddress(socket.remoteAddress ?? '')) return callback(null, socket);
      socket.destroy();
      return callback(refusal(target), null);
    });
  };
}

const resolveAll: Resolve = (hostname, options) => lookup(hostname, { ...options, all: true });

/** A name that leads into a private network. */
class PrivateRecord extends Error {}

/** What a connection goes to, as the list of allowed hosts has it. */
function placeOf({ protocol, hostname, port }: buildConnector.Options): string {
  // undici takes the brackets off an IPv6 host; the list is written as in an address.
  return hostAndPort({ protocol, hostname: isIP(hostname) === 6 ? `[${hostname}]` : hostname, port });
}

const refusal = (target: buildConnector.Options): AppError =>
  new AppError({ code: 'private-address', host: placeOf(target) });

const isAllowed = (target: buildConnector.Options, allowed: readonly string[]): boolean =>
  allowed.some((entry) => entry.toLowerCase() === placeOf(target));

/** One private record spoils the whole answer. NAT64 records are passed over: a network's DNS64 adds them to honest names. */
function publicOnly(resolve: Resolve): Resolve {
  return async (hostname, options) => {
    const records = await resolve(hostname, options);
    const usable = records.filter(({ address }) => !isNat64Address(address));
    if (usable.length === 0 || !usable.every(({ address }) => isPublicAddress(address)))
      throw new PrivateRecord(hostname);
    return usable;
  };
}

/** As Node wants it: with autoSelectFamily it asks for all addresses at once, and never again. */
const asLookup = (resolve: Resolve): LookupFunction =>
  callbackify(async (hostname: string, options: LookupOptions) => {
    invariant(options.all, 'Node asks for all addresses of a host.');
    return [...(await resolve(hostname, options))];
  });
