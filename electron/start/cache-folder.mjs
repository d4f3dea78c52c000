import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what we fetch outside node_modules is kept, for every clone of this person. */
export function cacheFolder(environment = process.env) {
  const home = environment['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return environment['OFFPRINT_ELECTRON_CACHE'] || join(home, 'offprint-electron');
}
