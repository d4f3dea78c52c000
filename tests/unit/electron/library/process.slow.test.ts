import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../../../electron/library/database.js';
import { builtScript } from './built-script.js';
import { temporaryFolder } from './library-for-test.js';

let script = '';
let shim = '';

/** Gives a plain Node process what Electron gives a utility process: a line to its parent that waits for a listener. */
const SHIM = `import { EventEmitter } from 'node:events';
const parentPort = new EventEmitter();
parentPort.postMessage = (message) => process.send(message);
process.parentPort = parentPort;
parentPort.once('newListener', () =>
  process.on('message', (data) => parentPort.emit('message', { data, ports: [] })));
`;

beforeAll(async () => {
  script = await builtScript('electron/library/process.ts');
  shim = join(dirname(script), 'parent-port.mjs');
  writeFileSync(shim, SHIM);
  return () => rmSync(dirname(script), { recursive: true, force: true });
}, 60_000);

interface Running {
  readonly child: ChildProcess;
  readonly said: unknown[];
  readonly ask: (name: string, request: unknown) => Promise<unknown>;
}

/** The library process as main starts it. */
function started(folder: string): Running {
  const child = fork(script, [`--library=${folder}`], {
    execArgv: ['--import', shim],
    serialization: 'advanced',
    stdio: 'pipe',
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: unknown[] = [];
  child.on('message', (message) => said.push(message));
  let lastId = 0;
  const ask = async (name: string, request: unknown): Promise<unknown> => {
    const id = ++lastId;
    child.send({ kind: 'ask', id, name, request });
    const isAnswer = (message: unknown): boolean =>
      JSON.stringify(message).startsWith(`{"kind":"answer","id":${id},`);
    await vi.waitUntil(() => said.some(isAnswer), { timeout: 10_000, interval: 5 });
    return said.find(isAnswer);
  };
  return { child, said, ask };
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => void child.once('exit', (code) => resolve(code)));

describe('the library process', { timeout: 30_000 }, () => {
  test('answers, tells events, and closes in order', async () => {
    const { child, said, ask } = started(temporaryFolder());
    expect(await ask('articles.counts', undefined)).toMatchObject({
      envelope: { ok: true, value: { all: 0, unread: 0 } },
    });
    child.send({ kind: 'allow-hosts', hosts: ['127.0.0.1:8080'] });
    expect(await ask('articles.save', { source: { kind: 'text', text: '제목\n글' } })).toMatchObject({
      envelope: { ok: true },
    });
    expect(said).toContainEqual(expect.objectContaining({ kind: 'event', name: 'articles.changed' }));
    child.send({ kind: 'close' });
    expect(await ended(child)).toBe(0);
  });

  test('goes on after a restart with what waits for a parser', async () => {
    const folder = temporaryFolder();
    const first = started(folder);
    await first.ask('articles.save', { source: { kind: 'text', text: '제목\n글' } });
    first.child.kill('SIGKILL');
    await ended(first.child);
    const second = started(folder);
    expect(await second.ask('jobs.list', undefined)).toMatchObject({
      envelope: { ok: true, value: [{ step: 'text' }] },
    });
  });

  test('whose file is a later Offprint’s says so to every question instead of dying', async () => {
    const folder = temporaryFolder();
    const database = openDatabase(join(folder, 'library.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    const { child, ask } = started(folder);
    const newer = { envelope: { ok: false, failure: { code: 'library-newer', isUnopened: true } } };
    expect(await ask('articles.counts', undefined)).toMatchObject(newer);
    expect(await ask('articles.list', { view: 'all', after: null, limit: 10 })).toMatchObject(newer);
    child.send({ kind: 'close' });
    expect(await ended(child)).toBe(0);
  });

  test('takes nonsense for nothing', async () => {
    const { child, ask } = started(temporaryFolder());
    for (const nonsense of ['hello', null, { kind: 'ask' }, { kind: 'parse-port' }])
      child.send(nonsense ?? {});
    expect(await ask('articles.counts', undefined)).toMatchObject({ envelope: { ok: true } });
  });
});

test('the built process holds no copy of the database driver and asks Electron for nothing', () => {
  const built = readFileSync(script, 'utf8');
  expect(built).not.toMatch(/from ["']electron["']/);
  expect(built).not.toContain('ERR_SQLITE');
});
