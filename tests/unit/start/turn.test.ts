import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inTurn } from '../../../electron/start/turn.mjs';
import { temporaryFolders } from './temporary-folder.js';

const newFolder = temporaryFolders();
let cache = '';

beforeEach(() => {
  cache = join(newFolder(), 'cache');
  vi.stubEnv('OFFPRINT_ELECTRON_CACHE', cache);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

describe('setting up', () => {
  test('happens one after the other', async () => {
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} begins`);
      await wait(20);
      order.push(`${name} ends`);
    };
    await Promise.all([inTurn(work('one')), inTurn(work('two'))]);
    expect(order).toHaveLength(4);
    expect(order[0]?.split(' ')[0]).toBe(order[1]?.split(' ')[0]);
  });

  test('gives the turn back when the work fails', async () => {
    await expect(inTurn(() => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
    expect(existsSync(join(cache, 'turn'))).toBe(false);
  });

  test('takes over the turn of a process that died', async () => {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'turn'), '2147483646\n');
    expect(await inTurn(() => Promise.resolve('done'))).toBe('done');
  });

  test('takes over a turn that has lasted too long, whoever has its number now', async () => {
    mkdirSync(cache, { recursive: true });
    writeFileSync(join(cache, 'turn'), `${process.pid}\n`);
    const anHourAgo = new Date(Date.now() - 60 * 60 * 1000);
    utimesSync(join(cache, 'turn'), anHourAgo, anHourAgo);
    expect(await inTurn(() => Promise.resolve('done'))).toBe('done');
  });

  test('says where it cannot keep things', async () => {
    writeFileSync(cache, 'a file, not a folder');
    await expect(inTurn(() => Promise.resolve())).rejects.toThrow(
      `The cache folder ${cache} cannot be made.`,
    );
  });
});
