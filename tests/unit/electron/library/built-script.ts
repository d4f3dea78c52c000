import { join } from 'node:path';
import { build } from 'vite';

const repository = join(import.meta.dirname, '../../../..');

/** Builds one TypeScript file for a plain Node of any version, inside the repository so that it finds its packages. Names the built file. */
export async function builtScript(name: string): Promise<string> {
  const outDir = join(repository, 'node_modules/.cache/offprint-tests', `${process.pid}-${name}`);
  await build({
    root: repository,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'script.mjs' } },
    },
  });
  return join(outDir, 'script.mjs');
}
