import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'node_modules/.cache/offprint-modules';
const SOURCES = ['electron', 'renderer', 'shared', 'tests'];
/** What every module is turned into code by, beside its own text and the configuration, which Vitest itself looks at. */
const RULES = ['package-lock.json', 'tsconfig.json', 'tsconfig.base.json'];

/**
 * A folder for code that Vitest made of our modules, to be used again in the next run: a third of what a run makes is
 * that. Vitest tells modules apart by what stands in them, yet the code of one also says where those lie that it
 * imports: so the folder is another one as soon as any file comes, goes or is renamed, and the older one is deleted.
 *
 * @param {string} root the folder of the repository
 * @returns {string} its absolute path; it is there
 */
export function moduleCache(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const name of readdirSync(join(root, source), { recursive: true, encoding: 'utf8' }).toSorted())
      hash.update(`${source}/${name}\0`);
  for (const rule of RULES.map((name) => join(root, name)))
    if (existsSync(rule)) hash.update(readFileSync(rule)).update('\0');
  const name = hash.digest('hex').slice(0, 16);
  const all = join(root, FOLDER);
  mkdirSync(join(all, name), { recursive: true });
  for (const other of readdirSync(all))
    if (other !== name) rmSync(join(all, other), { recursive: true, force: true });
  return join(all, name);
}
