// Stands in for Electron's own "default app", which an Electron taken out of another app lacks: `electron FOLDER`
// opens FOLDER. The top-level await matters: Electron is not ready until the app's own main module has run, exactly
// as with the real one (design: electron-runtime.md, way 4).
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const left = process.argv.slice(1);
/** @type {string | undefined} */
let folder;
while (left.length > 0 && folder === undefined) {
  const next = left.shift() ?? '';
  if (next === '-r' || next === '--require') createRequire(import.meta.url)(left.shift() ?? '');
  else if (!next.startsWith('-')) folder = resolve(next);
}
if (folder === undefined) {
  process.stderr.write('No app folder was named.\n');
  process.exit(1);
}
/** @type {{ name?: string, productName?: string, version?: string, main?: string }} */
const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(manifest.productName ?? manifest.name ?? 'Electron');
// `setVersion` is undocumented, yet it is what Electron's own default app calls.
if ('setVersion' in app && typeof app.setVersion === 'function') app.setVersion(manifest.version ?? '0.0.0');
// `--user-data-dir` has already set it, and must win: every end-to-end test has a profile of its own.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
}
if ('setAppPath' in app && typeof app.setAppPath === 'function') app.setAppPath(folder);
process.argv.splice(1, process.argv.length - 1 - left.length, folder);
await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);
