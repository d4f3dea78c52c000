// `npm run dev`: the same preparation as `npm start`, then Vite, which builds, opens the window and keeps both up to date.
import { forgetBuild } from './app-build.mjs';
import { callerFolder, electronArguments } from './arguments.mjs';
import { chromiumArguments } from './chromium-arguments.mjs';
import { runToTheEnd } from './entry.mjs';
import { packageScript } from './package-script.mjs';
import { electronEnvironment, prepareElectron } from './prepare.mjs';
import { runInView } from './program.mjs';
import { root } from './root.mjs';
import { requireSandbox } from './sandbox.mjs';

await runToTheEnd(async () => {
  const wanted = electronArguments(process.argv.slice(2), callerFolder());
  const electron = await prepareElectron();
  const flags = [...chromiumArguments(wanted), ...wanted];
  if (!flags.includes('--no-sandbox')) await requireSandbox(electron.folder);
  forgetBuild();
  const environment = { ...(await electronEnvironment(electron)), OFFPRINT_ELECTRON_FLAGS: flags.join(' ') };
  return runInView(process.execPath, [packageScript('vite')], { cwd: root, env: environment });
});
