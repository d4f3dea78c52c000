import { AppError } from '../../shared/app-error.js';
import { MAX_ADDRESS } from '../../shared/model/block.js';

/** Longest host name of the DNS; also keeps it within FailureFacts. */
const MAX_HOST = 253;

/**
 * Reads an address that may be fetched: http or https, no user:password@, port 80, 443 or 1024 and up
 * (security.md §5). Checked before the first request and after every hop, with `from` as the site that pointed there.
 * Whether the host is private is judged later, when the connection is made.
 * @throws AppError `bad-address`, which names the site that pointed there, if any, and the port, if that is the reason
 */
export function webAddress(address: string, from?: URL): URL {
  const url = address.length <= MAX_ADDRESS ? parsed(address, from) : null;
  if (!url || !isWeb(url)) throw refusal(from);
  const port = Number(url.port || defaultPort(url.protocol));
  if (!isWebPort(port)) throw refusal(from, port);
  return url;
}

const refusal = (from: URL | undefined, port?: number): AppError =>
  new AppError({
    code: 'bad-address',
    ...(from ? { host: from.hostname } : {}),
    ...(port === undefined ? {} : { port }),
  });

/** The host with its port, also where the scheme implies it: the form of `allowedPrivateHosts`. */
export function hostAndPort(url: Pick<URL, 'protocol' | 'hostname' | 'port'>): string {
  return `${url.hostname}:${url.port || defaultPort(url.protocol)}`;
}

function parsed(address: string, from: URL | undefined): URL | null {
  try {
    return new URL(address, from);
  } catch {
    return null;
  }
}

function isWeb(url: URL): boolean {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false;
  if (url.username !== '' || url.password !== '') return false;
  return url.href.length <= MAX_ADDRESS && url.hostname.length <= MAX_HOST;
}

/** Below 1024 only the two ports of the web: the others belong to mail, printers and the like. */
const isWebPort = (port: number): boolean => port === 80 || port === 443 || port >= 1024;

const defaultPort = (protocol: string): string => (protocol === 'https:' ? '443' : '80');
