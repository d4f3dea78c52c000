// Prints the folder of an Electron that runs here, made ready first: the value for ELECTRON_OVERRIDE_DIST_PATH.
import { npmHostedElectron } from './npm-hosted-electron.mjs';

process.stdout.write(`${await npmHostedElectron()}\n`);
