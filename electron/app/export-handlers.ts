import { type BrowserWindow, dialog } from 'electron';
import { basename } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Envelope } from '../../shared/ipc/envelope.js';
import type { Handlers } from '../ipc/dispatch.js';
import { internalCommands, type InternalName, type InternalResponse } from '../library/contract.js';

type ExportCommands = Extract<CommandRunningIn<'main'>, `exports.${string}`>;
type AskLibrary = (name: string, request: unknown) => Promise<Envelope>;

async function ask<N extends InternalName>(
  library: AskLibrary,
  name: N,
  request: unknown,
): Promise<InternalResponse<N>> {
  const answer = await library(name, request);
  if (!answer.ok) throw new AppError(answer.failure);
  return internalCommands[name].response.parse(answer.value);
}

/** Exports: the library composes and writes, main asks the person where. The page never names a path. */
export function exportHandlers(
  library: AskLibrary,
  window: () => BrowserWindow | null,
): Handlers<ExportCommands> {
  return {
    'exports.notes': async (request) => {
      const { fileName, text } = await ask(library, 'exports.compose-notes', request);
      const owner = window();
      if (!owner) return null;
      const { canceled, filePath } = await dialog.showSaveDialog(owner, {
        defaultPath: fileName,
        filters: [{ name: 'Markdown', extensions: ['md'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      await ask(library, 'exports.write', { path: filePath, text });
      return { fileName: basename(filePath) };
    },
  };
}
