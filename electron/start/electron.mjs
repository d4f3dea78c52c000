// Prints the folder of an Electron that runs here, made ready first: the value for ELECTRON_OVERRIDE_DIST_PATH.
import { endTogether } from './children.mjs';
import { prepareElectron } from './prepare.mjs';
import { runToTheEnd } from './stop.mjs';

endTogether();
await runToTheEnd(async () => {
  const { folder } = await prepareElectron();
  process.stdout.write(`${folder}\n`);
  return 0;
});
