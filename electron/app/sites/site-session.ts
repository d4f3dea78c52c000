import { session, type Session } from 'electron';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOOR_HOST, refusePowers } from '../session-policy.js';
import { siteUserAgent } from '../site-user-agent.js';

const PREFIX = 'site-';
/** Stands in the folder of a site whose data was removed: Chromium keeps the folder open until the app ends. */
const CLEARED = 'offprint-cleared';

const prepared = new WeakSet<Session>();

/** The session of one site without any power but http and https, and without a way to the network. */
export function preparedSession(host: string): Session {
  const own = session.fromPartition(`persist:${PREFIX}${host}`);
  if (prepared.has(own)) return own;
  prepared.add(own);
  refusePowers(own);
  own.setUserAgent(siteUserAgent());
  own.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !/^(?:https?|data|blob|devtools):/.test(url) }),
  );
  return own;
}

/** The lasting session of one site, whose http and https go through the library's door alone. */
export async function siteSession(host: string, folder: string, port: number): Promise<Session> {
  const own = preparedSession(host);
  rmSync(join(folder, `${PREFIX}${host}`, CLEARED), { force: true });
  await own.setProxy({
    mode: 'fixed_servers',
    proxyRules: `http://${DOOR_HOST}:${port}`,
    proxyBypassRules: '<-loopback>',
  });
  return own;
}

/** The host Chromium named a folder after; nothing for a folder of somebody else. */
function hostIn(name: string): readonly string[] {
  try {
    return [decodeURIComponent(name)];
  } catch {
    return [];
  }
}

/** Hosts of which data is kept, by the folders Chromium made for them. */
export function keptSites(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX) && !existsSync(join(folder, name, CLEARED)))
    .flatMap((name) => hostIn(name.slice(PREFIX.length)))
    .toSorted();
}

/** Removes everything a site keeps. */
export async function clearSite(host: string, folder: string): Promise<void> {
  const own = preparedSession(host);
  await Promise.all([own.clearStorageData(), own.clearCache(), own.clearAuthCache()]);
  const kept = join(folder, `${PREFIX}${host}`);
  if (existsSync(kept)) writeFileSync(join(kept, CLEARED), '');
}
