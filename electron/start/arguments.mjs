import { resolve } from 'node:path';
import { Stop } from './stop.mjs';

/** What takes a value, with an example of one. */
const EXAMPLES = new Map([
  ['--lang', '--lang ko'],
  ['--shot', '--shot picture.png'],
  ['--user-data-dir', '--user-data-dir ./profile'],
]);
const PATHS = new Set(['--shot', '--user-data-dir']);

/**
 * One name with its value, whether they came as one word or as two.
 *
 * @param {readonly string[]} words
 */
function* namesWithValues(words) {
  const left = [...words];
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    const [, name = word, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    const isSplit = value === undefined && EXAMPLES.has(name) && !left[0]?.startsWith('--');
    yield { word, name, value: isSplit ? left.shift() : value };
  }
}

/**
 * What stands after `npm start --`, as Electron takes it: `--lang ko` becomes `--lang=ko` (Chromium knows only that spelling),
 * and paths become absolute, because npm has moved to the repository's folder. Everything else passes untouched.
 *
 * @param {readonly string[]} words
 * @param {string} caller the folder that paths are relative to
 */
export function electronArguments(words, caller) {
  return Array.from(namesWithValues(words), ({ word, name, value }) => {
    const example = EXAMPLES.get(name);
    if (example === undefined) return word;
    if (!value) throw new Stop(`${name} needs a value after it, as in: npm start -- ${example}`);
    return `${name}=${PATHS.has(name) ? resolve(caller, value) : value}`;
  });
}

/** Where the person typed the command: npm runs scripts in the package's folder and leaves a note of the caller's. */
export function callerFolder() {
  return process.env['INIT_CWD'] ?? process.cwd();
}
