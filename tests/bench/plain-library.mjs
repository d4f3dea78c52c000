// A library in plain Node, as in the library process but with no window, network or parser: the app's own code, bundled.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Bundles the library into a folder. */
export async function bundleLibrary(folder) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(root, 'tests/bench/plain-library.ts'),
      outDir: join(folder, 'built'),
      rolldownOptions: { output: { entryFileNames: 'library.mjs' } },
    },
  });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}

/** What plain-library.ts exports, bundled before. */
export const builtParts = (folder) => import(join(folder, 'built/library.mjs'));

const opened = ({ openLibrary }, folder, changes = {}) =>
  openLibrary({
    root: join(folder, 'library'),
    fetcher: { fetchPage: () => Promise.reject(new Error('offline')) },
    parser: { parse: () => Promise.reject(new Error('no parser')) },
    emit: () => {},
    report: (error) => console.error(error),
    ...changes,
  });

/** Opens the library of a folder with what was bundled there before. */
export const openBuilt = async (folder, changes) => opened(await builtParts(folder), folder, changes);

/** Bundles the library into a folder, and answers with what plain-library.ts exports and with `open`, which opens the library of the folder. */
export async function plainLibrary(folder) {
  await bundleLibrary(folder);
  const parts = await builtParts(folder);
  return { ...parts, open: () => opened(parts, folder) };
}

/** Asks an open library one thing; a failure is thrown. */
export async function ask(library, name, request) {
  const answer = await library.answer(name, request);
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.code}`);
  return answer.value;
}

/** Awaits some work; its value, its seconds and CPU seconds, and the times in milliseconds for which the thread answered nothing meanwhile. */
export async function held(work) {
  const waits = [];
  let last = performance.now();
  const note = () => {
    waits.push(performance.now() - last);
    last = performance.now();
  };
  const beat = setInterval(note, 1);
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  note();
  clearInterval(beat);
  return { value, seconds, cpuSeconds: (user + system) / 1e6, waits };
}

/** The value below which a share of a list lies. */
export const at = (list, share) =>
  list.toSorted((one, other) => one - other)[Math.min(list.length - 1, Math.floor(list.length * share))];
