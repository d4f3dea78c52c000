import { type BrowserWindow, dialog } from 'electron';
import { basename } from 'node:path';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import { internalCommands } from '../library/contract.js';
import { type AskLibrary, askInternally } from './ask-internally.js';

type PictureCommands = Extract<CommandRunningIn<'main'>, `pictures.${string}`>;

/** Pictures leave the library by the clipboard or as a file. The page names a hash and never a path. */
export const pictureHandlers = (
  library: AskLibrary,
  window: () => BrowserWindow | null,
): Handlers<PictureCommands> => ({
  'pictures.copy': ({ x, y }) => {
    const contents = window()?.webContents;
    const zoom = contents?.getZoomFactor() ?? 1;
    contents?.copyImageAt(Math.round(x * zoom), Math.round(y * zoom));
    return undefined;
  },
  'pictures.save': async ({ asset, words }) => {
    const owner = window();
    if (!owner) return null;
    const named = await askInternally(library, 'pictures.name', { asset, words });
    const { fileName } = internalCommands['pictures.name'].response.parse(named);
    const { canceled, filePath } = await dialog.showSaveDialog(owner, {
      defaultPath: fileName,
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    });
    if (canceled || filePath === '') return null;
    await askInternally(library, 'pictures.write', { asset, path: filePath });
    return { fileName: basename(filePath) };
  },
});
