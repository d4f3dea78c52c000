#!/usr/bin/env node
// `npm run -s offprint -- save <url>`: the command line, in plain Node. Sets up and builds what is missing; that goes to stderr.
import { join } from 'node:path';
import { buildApp } from './app-build.mjs';
import { callerFolder } from './arguments.mjs';
import { runToTheEnd } from './entry.mjs';
import { prepareTools } from './prepare.mjs';
import { runInView } from './program.mjs';
import { root } from './root.mjs';
import { inTurn } from './turn.mjs';

await runToTheEnd(async () => {
  await prepareTools();
  await inTurn(buildApp);
  const script = join(root, 'dist/electron/cli.js');
  return runInView(process.execPath, [script, ...process.argv.slice(2)], { cwd: callerFolder() });
});
