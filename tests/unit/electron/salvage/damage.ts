import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type TestLibrary, testLibrary } from '../library/library-for-test.js';

/** Writes noise over a part of a file. */
export function harm(file: string, from: number, bytes: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(bytes, 0x41), 0, bytes, from);
  closeSync(handle);
}

/** Opens a folder whose library shows its damage only when it is read through. */
export function reopened(root: string): TestLibrary {
  writeSuspicion(root);
  return testLibrary({ root });
}
const writeSuspicion = (root: string): void => closeSync(openSync(join(root, 'check-at-start'), 'w'));

/** Brings back what there is, and answers what that was. */
export async function broughtBack({ ask, ended }: TestLibrary) {
  const { file } = await ask('backups.survey', { file: null });
  const { jobId } = await ask('backups.bring-back', { file });
  await ended(jobId);
  return (await ask('backups.brought-back', undefined))?.back;
}
