import { networkInterfaces } from 'node:os';
import { errors } from 'undici';
import { AppError } from '../../shared/app-error.js';
import type { ErrorCode } from '../../shared/model/failure.js';

interface Situation {
  readonly host: string;
  /** Whether this computer is on any network. */
  readonly hasNetwork?: () => boolean;
}

/** What the codes of Node, OpenSSL, zlib and undici come to. The first that matches counts. */
const MEANINGS: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(?:ENOTFOUND|ENODATA|EAI_\w+)$/, 'host-not-found'],
  [
    /^(?:ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|EACCES|EPERM)$/,
    'connection-refused',
  ],
  [/^(?:ETIMEDOUT|ERR_TLS_HANDSHAKE_TIMEOUT|UND_ERR_\w+_TIMEOUT)$/, 'timeout'],
  [/^UND_ERR_(?:ABORTED|DESTROYED|CLOSED)$/, 'cancelled'],
  [/^(?:EPROTO|ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERROR_IN_C)/, 'certificate'],
  [/^(?:HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED|CA_\w+|EE_\w+)$/, 'certificate'],
  [
    /^(?:UND_ERR_SOCKET|UND_ERR_HEADERS_OVERFLOW|UND_ERR_RES_|HPE_|Z_|ERR__ERROR_|ERR_BROTLI|ERR_ZLIB)/,
    'connection-lost',
  ],
  [/^(?:ERR_STREAM_PREMATURE_CLOSE|ECONN\w+|EPIPE)$/, 'connection-lost'],
];

/** Codes that mean the cable is out when no network is up, and something else when one is. */
const AMBIGUOUS = /^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL|ENOTFOUND|ENODATA|EAI_\w+)$/;

/**
 * Says in our words why a site could not be reached or was lost (security.md §5). An AppError stays what it is, and
 * what no connection can cause is given back untouched, so that a bug is reported as one.
 */
export function connectionFailure(error: unknown, { host, hasNetwork = isOnAnyNetwork }: Situation): unknown {
  if (error instanceof AppError) return error;
  const systemCode = codeOf(error);
  if (systemCode === null) return error;
  if (AMBIGUOUS.test(systemCode) && !hasNetwork())
    return new AppError({ code: 'offline', host }, { cause: error });
  const code = MEANINGS.find(([pattern]) => pattern.test(systemCode))?.[1] ?? fallback(error);
  if (code === null) return error;
  return new AppError(code === 'cancelled' ? { code } : { code, host }, { cause: error });
}

/** The code of an error, or of the first attempt when several addresses of a host were tried. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  // "HPE_…" for most of what is no HTTP, and nothing at all for the rest.
  if (error instanceof errors.HTTPParserError) return 'HPE_';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : null;
}

/** Any other complaint of the operating system about a connection. */
const fallback = (error: unknown): ErrorCode | null =>
  error instanceof Error && 'syscall' in error ? 'connection-lost' : null;

/** True when an interface other than loopback has an address that leads beyond its own cable. */
function isOnAnyNetwork(): boolean {
  return Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ internal, address }) => !internal && !/^(?:169\.254\.|fe80:)/i.test(address)),
  );
}
