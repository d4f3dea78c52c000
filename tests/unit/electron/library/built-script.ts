import { basename, join } from 'node:path';
import { build } from 'vite';

const repository = join(import.meta.dirname, '../../../..');

/**
 * Builds one TypeScript file, named from the root of the repository, for a plain Node of any version: inside the
 * repository, so that it finds its packages. Names the built file, alone in its folder.
 */
export async function builtScript(source: string): Promise<string> {
  const folder = `${process.pid}-${basename(source, '.ts')}`;
  const outDir = join(repository, 'node_modules/.cache/offprint-tests', folder);
  await build({
    root: repository,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(repository, source),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  });
  return join(outDir, 'script.mjs');
}
