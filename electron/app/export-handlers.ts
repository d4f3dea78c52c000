import { type BrowserWindow, dialog } from 'electron';
import { basename } from 'node:path';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import { internalCommands } from '../library/contract.js';
import { type AskLibrary, askInternally } from './ask-internally.js';

type ExportCommands = Extract<CommandRunningIn<'main'>, `exports.${string}`>;

/** Exports: the library composes and writes, main asks the person where. The page never names a path. */
export function exportHandlers(
  library: AskLibrary,
  window: () => BrowserWindow | null,
): Handlers<ExportCommands> {
  return {
    'exports.notes': async (request) => {
      const owner = window();
      if (!owner) return null;
      const composed = await askInternally(library, 'exports.compose-notes', request);
      const { fileName, text } = internalCommands['exports.compose-notes'].response.parse(composed);
      const { canceled, filePath } = await dialog.showSaveDialog(owner, {
        defaultPath: fileName,
        filters: [{ name: 'Markdown', extensions: ['md'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      await askInternally(library, 'exports.write', { path: filePath, text });
      return { fileName: basename(filePath) };
    },
  };
}
