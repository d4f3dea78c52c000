import { type BrowserWindow, dialog } from 'electron';
import { basename } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Envelope } from '../../shared/ipc/envelope.js';
import type { Handlers } from '../ipc/dispatch.js';
import { internalCommands, type InternalName, type InternalRequest } from '../library/contract.js';

type ExportCommands = Extract<CommandRunningIn<'main'>, `exports.${string}`>;
type AskLibrary = (name: string, request: unknown) => Promise<Envelope>;

/** Exports: the library composes and writes, main asks the person where. The page never names a path. */
export function exportHandlers(
  library: AskLibrary,
  window: () => BrowserWindow | null,
): Handlers<ExportCommands> {
  const ask = async <N extends InternalName>(name: N, request: InternalRequest<N>): Promise<unknown> => {
    const answer = await library(name, request);
    if (!answer.ok) throw new AppError(answer.failure);
    return answer.value;
  };

  return {
    'exports.notes': async (request) => {
      const owner = window();
      if (!owner) return null;
      const composed = await ask('exports.compose-notes', request);
      const { fileName, text } = internalCommands['exports.compose-notes'].response.parse(composed);
      const { canceled, filePath } = await dialog.showSaveDialog(owner, {
        defaultPath: fileName,
        filters: [{ name: 'Markdown', extensions: ['md'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      await ask('exports.write', { path: filePath, text });
      return { fileName: basename(filePath) };
    },
  };
}
