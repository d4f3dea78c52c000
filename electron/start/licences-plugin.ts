import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The module of every licence, loaded only where the licences are shown. */
const MODULE = 'virtual:licences';
const RESOLVED = `\0${MODULE}`;

/** Whose the fonts are, as their own name tables say; the files beside them name the distributor only. */
const FONT_COPYRIGHTS: Readonly<Record<string, string>> = {
  '@fontsource-variable/noto-serif-kr': '© 2017–2024 Adobe (http://www.adobe.com/).',
  '@fontsource-variable/source-serif-4':
    '© 2014–2023 Adobe (http://www.adobe.com/), with Reserved Font Name ‘Source’.',
};

interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly author: string;
  readonly folder: string;
  readonly dependencies: readonly string[];
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(Object(value)));
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function readPackage(folder: string): Package {
  const { name, version, license, author, dependencies } = record(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  );
  return {
    name: text(name),
    version: text(version),
    licence: text(license),
    author: text(author) || text(record(author)['name']),
    folder,
    dependencies: Object.keys(record(dependencies)),
  };
}

/** Where Node would find a package from a folder; null when it is not installed, as on another system. */
function folderOf(name: string, from: string): string | null {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return dirname(from) === from ? null : folderOf(name, dirname(from));
}

/** Every package the app is made of, each once: what it depends on, what that depends on, and Electron. */
function packagesOf(root: string): readonly Package[] {
  const found = new Map<string, Package>();
  const visit = (names: readonly string[], from: string): void => {
    for (const name of names) {
      const folder = folderOf(name, from);
      if (folder === null || found.has(folder)) continue;
      const one = readPackage(folder);
      found.set(folder, one);
      visit(one.dependencies, folder);
    }
  };
  visit(readPackage(root).dependencies, root);
  const electron = folderOf('electron', root);
  if (electron !== null) found.set(electron, readPackage(electron));
  return [...found.values()];
}

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice|ofl)/i;

function textsIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim());
}

function licenceOf({ name, version, licence, author, folder }: Package) {
  const texts = [...textsIn(folder), ...textsIn(join(folder, 'dist'))];
  const copyright = FONT_COPYRIGHTS[name] ?? '';
  const fallback = `${licence}${author === '' ? '' : `, © ${author}`}`;
  return {
    name,
    version,
    licence,
    isFont: /OFL/.test(licence),
    text: [copyright, ...(texts.length > 0 ? texts : [fallback])].filter(Boolean).join('\n\n'),
  };
}

/** Gathers the licences of everything the app ships, from the files that came with it. A package without one fails the build. */
export function licences(root: string): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      const all = packagesOf(root).map(licenceOf);
      for (const { name, licence } of all)
        if (licence === '') this.error(`${name} does not say under which licence it is.`);
      const unique = [...new Map(all.map((one) => [`${one.name} ${one.version}`, one])).values()];
      const sorted = unique.toSorted(
        (one, other) => Number(other.isFont) - Number(one.isFont) || one.name.localeCompare(other.name),
      );
      return `export const licences = ${JSON.stringify(sorted)};`;
    },
  };
}
