import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageScript } from './package-script.mjs';
import { runQuietly } from './program.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'vite.config.ts',
  'electron/start/licences-plugin.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
];
const NO_SOURCE = join('electron', 'start');
const PRODUCTS = ['dist/electron/main.js', 'dist/electron/cli.js', 'dist/renderer/index.html'];
const NOTE = 'dist/.built-from';

/** @param {string} folder @param {string} path @returns {string[]} */
function filesUnder(folder, path) {
  if (path === NO_SOURCE) return [];
  const here = join(folder, path);
  if (!existsSync(here)) return [];
  try {
    const names = readdirSync(here).toSorted();
    return names.flatMap((name) => filesUnder(folder, join(path, name)));
  } catch {
    return [path]; // a file, not a folder
  }
}

/**
 * One value for all that goes into a build, by content: touching a file, or checking it out again, changes nothing.
 *
 * @param {string} folder
 */
export function sourcesHash(folder) {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesUnder(folder, source))) {
    const content = readFileSync(join(folder, path));
    hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Whether dist/ was built from these very sources and is still there.
 *
 * @param {string} folder
 */
export function isBuilt(folder) {
  if (!PRODUCTS.every((product) => existsSync(join(folder, product)))) return false;
  try {
    return readFileSync(join(folder, NOTE), 'utf8') === sourcesHash(folder);
  } catch {
    return false;
  }
}

/** Makes the next start build anew: `npm run dev` writes its own kind of build into the same folder. */
export function forgetBuild() {
  rmSync(join(root, NOTE), { force: true });
}

/** Builds the app unless dist/ is up to date. */
export async function buildApp() {
  if (isBuilt(root)) return;
  say('Building the app …');
  forgetBuild();
  const before = sourcesHash(root);
  const { code, output } = await runQuietly(process.execPath, [packageScript('vite'), 'build', '--app'], {
    cwd: root,
  });
  if (code !== 0) throw new Stop(`The app could not be built:\n\n${output.trim()}`);
  writeFileSync(join(root, NOTE), before);
}
