import { app, type BrowserWindow, shell } from 'electron';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import { outsideAddress } from './open-address.js';
import { libraryFolder } from './paths.js';
import { startAgain } from './start-again.js';

type AppCommands = Extract<CommandRunningIn<'main'>, `app.${string}`>;

const platforms = { darwin: 'mac', win32: 'windows' } as const;

const platform = (): 'linux' | 'mac' | 'windows' =>
  process.platform === 'darwin' || process.platform === 'win32' ? platforms[process.platform] : 'linux';

/** What the page may ask of the app itself. */
export function appHandlers(onUsable: () => void, window: () => BrowserWindow | null): Handlers<AppCommands> {
  return {
    'app.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform: platform(),
      libraryFolder: libraryFolder(),
    }),
    'app.usable': () => {
      onUsable();
      return undefined;
    },
    'app.open-address': async ({ address }) => {
      await shell.openExternal(outsideAddress(address));
      return undefined;
    },
    'app.full-screen': ({ on }) => {
      window()?.setFullScreen(on);
      return undefined;
    },
    'app.start-again': () => {
      startAgain(window());
      return undefined;
    },
    'app.show-library-folder': () => {
      shell.showItemInFolder(libraryFolder());
      return undefined;
    },
  };
}
