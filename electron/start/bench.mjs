// `npm run bench -- start`: the same preparation as `npm start`, then one measuring script of tests/bench. Never part of `npm test`.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './app-build.mjs';
import { runToTheEnd } from './entry.mjs';
import { electronEnvironment, prepareElectron } from './prepare.mjs';
import { runInView } from './program.mjs';
import { root } from './root.mjs';
import { Stop } from './stop.mjs';
import { inTurn } from './turn.mjs';

await runToTheEnd(async () => {
  const [name = 'start', ...rest] = process.argv.slice(2);
  const script = join(root, 'tests/bench', `${name}.mjs`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(script))
    throw new Stop(`There is no measurement called ${name}.`);
  const electron = await prepareElectron();
  await inTurn(buildApp);
  return runInView(process.execPath, [script, ...rest], {
    cwd: root,
    env: await electronEnvironment(electron),
  });
});
