import { constants, existsSync } from 'node:fs';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, parse, sep } from 'node:path';
import { BESIDE_SCHEME } from '../extraction/beside-pictures.js';
import { FETCH_LIMITS } from '../net/limits.js';
import { type FetchedPicture, judgePicture } from '../net/picture.js';

/** What browsers put behind the name of a saved page to name the folder of its files: each in the language it speaks. */
const ENDINGS =
  '_files .files _file -Dateien _fichiers _bestanden _archivos _arquivos _ficheiros -filer _tiedostot _pliki _soubory _elemei _dosyalar _fitxers'.split(
    ' ',
  );

const PAGE = /\.(?:x?html?|shtml)$/iu;

const isOfBrowser = (folder: string): boolean =>
  ENDINGS.some((ending) => basename(folder).endsWith(ending)) && existsSync(folder);

/** The folder in which a browser put the files of a page that it saved, else the one that the page lies in; null for a file that is no page. */
export function folderBeside(path: string): string | null {
  if (!PAGE.test(path)) return null;
  const { dir, name } = parse(path);
  return ENDINGS.map((ending) => join(dir, name + ending)).find((folder) => existsSync(folder)) ?? dir;
}

const NOT_BESIDE: FetchedPicture = { ok: false, failure: 'not-beside' };

/** The true path of a file that really lies in a folder which really lies where it seems to; null for any other, and for what a link leads to elsewhere. */
async function fileIn(folder: string, parts: readonly string[]): Promise<string | null> {
  try {
    const root = await realpath(folder);
    if (root !== join(await realpath(dirname(folder)), basename(folder))) return null;
    const file = await realpath(join(root, ...parts));
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null; // it is not there, or may not be read
  }
}

/** Names as they may be spelled on disk: some systems take syllables and accents apart. */
const spellings = (path: string): readonly string[] => [
  ...new Set([path, path.normalize('NFC'), path.normalize('NFD')]),
];

/** Where a path beside a page leads: into the folder that was saved with it, or to a file right beside it. */
function placeOf(
  folder: string,
  path: string,
): { readonly root: string; readonly parts: readonly string[] } | null {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const [first, ...rest] = parts;
  if (first === undefined || path.startsWith('/') || parts.includes('..')) return null;
  const isSaved = isOfBrowser(folder);
  if (rest.length === 0) return { root: isSaved ? dirname(folder) : folder, parts };
  const isOurs = isSaved && first.normalize('NFC') === basename(folder).normalize('NFC');
  return isOurs ? { root: folder, parts: rest } : null;
}

async function findFile(folder: string, path: string): Promise<string | null> {
  for (const spelled of spellings(path)) {
    const place = placeOf(folder, spelled);
    // oxlint-disable-next-line no-await-in-loop -- the first that is there
    const file = place ? await fileIn(place.root, place.parts) : null;
    if (file !== null) return file;
  }
  return null;
}

async function readWithin(file: string, most: number): Promise<Uint8Array | null> {
  // What was a file a moment ago may be a link or a pipe now.
  const handle = await open(
    file,
    constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0),
  );
  try {
    const { size } = await handle.stat();
    return size > most ? null : new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}

/** Whether an address of a picture is a path beside the page it stands on. */
export const isBesideAddress = (address: string): boolean => address.startsWith(BESIDE_SCHEME);

/**
 * Reads a `beside:` picture from the folder that was saved with its page, or one that lies right beside the page, within
 * the limits of a picture from the web. Whatever lies elsewhere, by a path or by a link, is never read. Never throws.
 */
export async function readBeside(folder: string | null, address: string): Promise<FetchedPicture> {
  const path = address.slice(BESIDE_SCHEME.length);
  const file = folder === null ? null : await findFile(folder, path);
  if (file === null) return NOT_BESIDE;
  try {
    const bytes = await readWithin(file, FETCH_LIMITS.pictureBytes);
    return bytes ? judgePicture(bytes, FETCH_LIMITS) : { ok: false, failure: 'too-large' };
  } catch {
    return NOT_BESIDE;
  }
}
