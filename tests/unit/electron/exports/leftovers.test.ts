import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Leftovers } from '../../../../electron/exports/leftovers.js';
import { temporaryFolder } from '../library/library-for-test.js';

/** A process that is there no more. */
const dead = (): number => spawnSync(process.execPath, ['-e', '']).pid;
const half = (pid: number): string => `.offprint-${pid}-019a0000-0000-7000-8000-000000000001.tmp`;

/** What a process that writes into a folder notes, whether it is killed or not. */
async function noteOf(notes: string, folder: string): Promise<string> {
  let written = '';
  await new Leftovers(notes).writing(folder, async () => {
    [written = ''] = readdirSync(notes);
  });
  return written;
}

test('A half-written file of a process that was killed is removed from the folder of the person, and no other', async () => {
  const [notes, folder] = [temporaryFolder(), temporaryFolder()];
  const pid = dead();
  const note = await noteOf(notes, folder);
  expect(readdirSync(notes), 'Nothing is noted once it is done').toEqual([]);
  writeFileSync(join(notes, note), JSON.stringify({ pid, folder }));
  const own = ['mine.md', '.offprint-notes.tmp', half(process.pid)];
  for (const name of [...own, half(pid)]) writeFileSync(join(folder, name), 'half');
  await new Leftovers(notes).sweep();
  expect(readdirSync(folder).toSorted()).toEqual(own.toSorted());
  expect(readdirSync(notes)).toEqual([]);
});

test('What a running process writes at this moment is left to it', async () => {
  const [notes, folder] = [temporaryFolder(), temporaryFolder()];
  const note = await noteOf(notes, folder);
  writeFileSync(join(notes, note), JSON.stringify({ pid: process.ppid, folder }));
  writeFileSync(join(folder, half(process.ppid)), 'half');
  await new Leftovers(notes).sweep();
  expect(readdirSync(folder)).toEqual([half(process.ppid)]);
  expect(readdirSync(notes)).toEqual([note]);
});
