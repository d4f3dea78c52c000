// The pages extraction is measured on, and the parts of the app that read them.
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = join(ROOT, '../shared/corpus/extraction');
const OWN = join(ROOT, 'tests/fixtures/extraction');

/** The folder that was asked for, else ../shared/corpus/extraction, else the few own pages of tests/fixtures/extraction. */
export function corpusFolder(wanted) {
  if (wanted !== undefined) return resolve(process.env['INIT_CWD'] ?? process.cwd(), wanted);
  if (existsSync(join(SHARED, 'pages.jsonl'))) return SHARED;
  console.log('../shared is not here: the few pages of tests/fixtures/extraction are taken.');
  return OWN;
}

/** What is known of the pages of a folder: address, language and truth. */
export const readPages = (folder) =>
  readFileSync(join(folder, 'pages.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));

/** The bytes of a page. */
export function htmlOf(folder, id) {
  const packed = join(folder, 'html', `${id}.html.gz`);
  return existsSync(packed)
    ? gunzipSync(readFileSync(packed))
    : readFileSync(join(folder, 'html', `${id}.html`));
}

/** Bundles parts of the app as the app itself is bundled, so that what is measured is what is shipped: `parts.mjs`. */
export async function buildParts(entry, folder) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['jsdom'] },
    build: {
      ssr: join(import.meta.dirname, entry),
      outDir: folder,
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'parts.mjs' } },
    },
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
}
