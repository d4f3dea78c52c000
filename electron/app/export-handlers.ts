import { type BrowserWindow, dialog } from 'electron';
import { basename } from 'node:path';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import { internalCommands } from '../library/contract.js';
import { type AskLibrary, askInternally } from './ask-internally.js';

type ExportCommands = Extract<CommandRunningIn<'main'>, `exports.${string}`>;

async function askFile(owner: BrowserWindow, fileName: string): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(owner, {
    defaultPath: fileName,
    filters: [{ name: 'Markdown', extensions: ['md'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  return canceled || filePath === '' ? null : filePath;
}

async function askFolder(owner: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(owner, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Exports: the library composes and writes, main asks the person where. The page never names a path. */
export const exportHandlers = (
  library: AskLibrary,
  window: () => BrowserWindow | null,
): Handlers<ExportCommands> => ({
  'exports.notes': async ({ form, ...asked }) => {
    const owner = window();
    if (!owner) return null;
    if (form === 'file-each') {
      const folder = await askFolder(owner);
      if (folder === null) return null;
      const outcome = await askInternally(library, 'exports.into-folder', { folder, ...asked });
      const written = internalCommands['exports.into-folder'].response.parse(outcome);
      return { name: basename(folder), ...written };
    }
    const suggested = await askInternally(library, 'exports.suggest-name', asked);
    const { fileName } = internalCommands['exports.suggest-name'].response.parse(suggested);
    const path = await askFile(owner, fileName);
    if (path === null) return null;
    const outcome = await askInternally(library, 'exports.into-file', { path, ...asked });
    return { name: basename(path), ...internalCommands['exports.into-file'].response.parse(outcome) };
  },
});
