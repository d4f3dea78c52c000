import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { checkLibrary } from '../../../../electron/library/check-library.js';
import { builtScript } from '../library/built-script.js';
import { temporaryFolder, testLibrary } from '../library/library-for-test.js';

const ROUNDS = 6;
let script = '';

beforeAll(async () => {
  script = await builtScript('tests/unit/electron/backups/restoring-child.ts');
  return () => rmSync(dirname(script), { recursive: true, force: true });
}, 60_000);

/** Lets a process copy and restore, and kills it with SIGKILL some time after it began. */
function workAndKill(root: string, afterMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, root], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), afterMs));
    child.once('error', reject);
    child.once('exit', (_, signal) => {
      if (signal === 'SIGKILL') resolve();
      else reject(new Error('The child ended by itself.'));
    });
  });
}

test(`a process killed with -9 while copying and restoring, ${ROUNDS} times, leaves one library whole and only whole copies`, async () => {
  const root = temporaryFolder();
  const first = testLibrary({ root });
  for (const title of ['첫째', '둘째', '셋째'])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await first.save({ source: { kind: 'text', text: `${title}\n${'본문이다. '.repeat(20_000)}` } });
  await first.library.close();

  for (let round = 0; round < ROUNDS; round += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await workAndKill(root, (round * 17) % 60);
    const copies = readdirSync(join(root, 'backups'));
    for (const name of copies) checkLibrary(join(root, 'backups', name));
  }

  const last = testLibrary({ root });
  expect(readdirSync(root).filter((name) => /incoming|damaged/.test(name))).toEqual([]);
  expect(await last.ask('articles.counts', undefined)).toMatchObject({ all: 3 });
  expect((await last.ask('backups.list', undefined)).recovery).toBeNull();
  await last.ask('backups.make', undefined);
}, 60_000);
