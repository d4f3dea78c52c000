// Prints the folder of an Electron that runs here, made ready first: the value for ELECTRON_OVERRIDE_DIST_PATH.
import { runToTheEnd } from './entry.mjs';
import { prepareElectron } from './prepare.mjs';

await runToTheEnd(async () => {
  const { folder } = await prepareElectron();
  process.stdout.write(`${folder}\n`);
  return 0;
});
