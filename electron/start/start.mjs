// `npm start`: sets up whatever is missing, builds when the sources have changed, and opens the window.
import { buildApp } from './app-build.mjs';
import { callerFolder, electronArguments } from './arguments.mjs';
import { forgetChecked } from './checked-system.mjs';
import { chromiumArguments } from './chromium-arguments.mjs';
import { runToTheEnd } from './entry.mjs';
import { electronEnvironment, prepareElectron } from './prepare.mjs';
import { NO_SUCH_PROGRAM, runInView } from './program.mjs';
import { root } from './root.mjs';
import { requireSandbox } from './sandbox.mjs';
import { inTurn } from './turn.mjs';

/** @param {readonly string[]} wanted */
async function openWindow(wanted) {
  const electron = await prepareElectron();
  await inTurn(buildApp);
  const parameters = [root, ...chromiumArguments(wanted), ...wanted];
  if (!parameters.includes('--no-sandbox')) await requireSandbox(electron.folder);
  return runInView(electron.program, parameters, { cwd: root, env: await electronEnvironment(electron) });
}

await runToTheEnd(async () => {
  const wanted = electronArguments(process.argv.slice(2), callerFolder());
  const code = await openWindow(wanted);
  if (code !== NO_SUCH_PROGRAM) return code;
  // The loader found a library gone that was there when we last looked.
  forgetChecked();
  return openWindow(wanted);
});
