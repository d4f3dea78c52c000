import { app, dialog } from 'electron';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { systemLanguage } from './appearance.js';
import { menuWords } from './menu-words.js';

/** Whether anything can be kept in the profile folder, which is made when it is not there. */
export function isProfileWritable(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Says which folder cannot be written, to the error stream and to the person, and ends with exit code 1. Nobody is
 * waited for when a picture was asked for.
 */
export async function endUnwritable(folder: string): Promise<void> {
  const { unwritable, unwritableDetail } = menuWords[systemLanguage()];
  console.error(`${unwritable} ${unwritableDetail(folder)}`);
  if (!app.commandLine.hasSwitch('shot')) {
    await app.whenReady();
    dialog.showErrorBox(unwritable, unwritableDetail(folder));
  }
  app.exit(1);
}
