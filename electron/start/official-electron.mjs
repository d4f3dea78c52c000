import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { electronProgram, holdsElectron } from './electron-folder.mjs';
import { runQuietly } from './program.mjs';
import { root } from './root.mjs';
import { inUnfinishedFolder } from './unfinished.mjs';

const SILENCE_LIMIT_MS = 60_000;
const LOOK_EVERY_MS = 2_000;

const packageFolder = join(root, 'node_modules/electron');
const dist = join(packageFolder, 'dist');

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(join(packageFolder, file), 'utf8');
  } catch {
    return '';
  }
}

/** The official Electron's folder if it is here whole: path.txt is the last thing its installer writes. */
export function installedOfficialElectron() {
  /** @type {{ version?: string }} */
  const { version } = JSON.parse(readText('package.json') || '{}');
  const isWhole =
    readText('path.txt') === electronProgram() && readText('dist/version').replace(/^v/, '') === version;
  return isWhole && holdsElectron(dist) ? dist : undefined;
}

/** @param {string} folder */
async function bytesIn(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Aborts when the folders have not grown for a minute. The installer says nothing of its progress when it is not on a terminal,
 * but every byte it receives is on the disk at once.
 *
 * @param {readonly string[]} folders
 */
function watchGrowth(folders) {
  const silence = new AbortController();
  let known = -1;
  let grewAt = performance.now();
  const look = async () => {
    const sizes = await Promise.all(folders.map(bytesIn));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    if (bytes !== known) grewAt = performance.now();
    known = bytes;
    if (performance.now() - grewAt >= SILENCE_LIMIT_MS) silence.abort();
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return { signal: silence.signal, end: () => clearInterval(timer) };
}

/** @param {string} output */
function reasonIn(output) {
  const lines = output.split('\n').filter((line) => /error|cannot|failed/i.test(line));
  return (lines.at(-1) ?? output).trim().slice(0, 300);
}

/** @param {string} temporary @returns {Promise<{ folder: string } | { reason: string }>} */
async function download(temporary) {
  const growth = watchGrowth([temporary, dist]);
  const places = { TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  const { output } = await runQuietly(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: root,
    env: { ...process.env, ...places, ELECTRON_GET_NO_PROGRESS: '1' },
    until: growth.signal,
  });
  growth.end();
  const folder = installedOfficialElectron();
  if (folder !== undefined) return { folder };
  return { reason: growth.signal.aborted ? 'no byte came for a minute' : reasonIn(output) };
}

/**
 * Lets the `electron` package download its binary from GitHub: one try, given up after a minute without a byte.
 * An answer with `reason` says why there is none. Design: electron-runtime.md, way 3.
 */
export function downloadOfficialElectron() {
  return inUnfinishedFolder(download);
}
