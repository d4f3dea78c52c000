import { homedir } from 'node:os';
import { join } from 'node:path';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: NodeJS.ProcessEnv;
  readonly home: string;
}

const here = (): Surroundings => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
});

/** Where Electron keeps what programs remember (`app.getPath('appData')`). */
function appData({ platform, environment, home }: Surroundings): string {
  if (platform === 'darwin') return join(home, 'Library/Application Support');
  if (platform === 'win32') return environment['APPDATA'] || join(home, 'AppData/Roaming');
  return environment['XDG_CONFIG_HOME'] || join(home, '.config');
}

/** The library of the app's own profile, found without Electron. */
export const defaultLibrary = (surroundings: Surroundings = here()): string =>
  join(appData(surroundings), 'Offprint', 'library');
