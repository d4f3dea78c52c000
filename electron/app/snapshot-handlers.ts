import { type BrowserWindow, dialog } from 'electron';
import { basename } from 'node:path';
import type { CommandRunningIn, EventName } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Handlers } from '../ipc/dispatch.js';
import { internalCommands } from '../library/contract.js';
import { type AskLibrary, askInternally } from './ask-internally.js';
import type { MenuWords } from './menu-words.js';
import type { SnapshotDrawing } from './snapshot-drawing.js';
import type { SnapshotSession } from './snapshot-session.js';
import { type ShownPage, SnapshotView } from './snapshot-view.js';

type SnapshotCommands = Extract<CommandRunningIn<'main'>, `snapshots.${string}`>;

interface Dependencies {
  readonly library: AskLibrary;
  readonly window: () => BrowserWindow | null;
  /** Opened when a whole page is first shown. */
  readonly snapshots: () => SnapshotSession;
  readonly drawing: SnapshotDrawing;
  readonly words: () => MenuWords;
  readonly tell: (name: EventName, payload: unknown) => void;
  readonly report: (error: unknown) => void;
}

/** Whole pages: shown in a view of their own, and copied to where a person chose. */
export function snapshotHandlers(dependencies: Dependencies): Handlers<SnapshotCommands> {
  const { library, window, tell, report } = dependencies;
  let view: SnapshotView | null = null;
  /** Counts the pages asked for and left: only the newest is shown, however late its file is found. */
  let wanted = 0;
  const owners = new WeakSet<BrowserWindow>();

  const close = (): void => {
    wanted += 1;
    view?.close();
    view = null;
  };
  /** The view goes with the page that asked for it: a page that is loaded anew asks again. */
  const open = (owner: BrowserWindow): SnapshotView => {
    if (!owners.has(owner)) {
      owners.add(owner);
      owner.webContents.on('did-start-navigation', close);
      owner.webContents.on('render-process-gone', close);
      owner.once('closed', close);
    }
    return new SnapshotView({
      window: owner,
      snapshots: dependencies.snapshots(),
      words: dependencies.words,
      onKey: (key) => tell('snapshots.key', key),
      onFound: (found) => tell('snapshots.found', found),
      report,
    });
  };

  const fileOf = async (id: ArticleId): Promise<ShownPage & { readonly text: string }> =>
    internalCommands['snapshots.file'].response.parse(await askInternally(library, 'snapshots.file', { id }));

  return {
    'snapshots.look': async ({ id }) => dependencies.drawing.look(await fileOf(id)),
    'snapshots.show': async ({ id, box }) => {
      const owner = window();
      if (!owner) return undefined;
      const mine = ++wanted;
      const page = await fileOf(id);
      if (mine !== wanted || owner.isDestroyed()) return undefined;
      view ??= open(owner);
      await view.show(page, box);
      return undefined;
    },
    'snapshots.place': ({ box }) => {
      view?.place(box);
      return undefined;
    },
    'snapshots.still': async () => (await view?.still()) ?? null,
    'snapshots.focus': ({ isInside }) => {
      if (isInside) view?.focus();
      else window()?.webContents.focus();
      return undefined;
    },
    'snapshots.find': ({ text, step }) => {
      view?.find(text, step);
      return undefined;
    },
    'snapshots.close': () => {
      close();
      return undefined;
    },
    'snapshots.export': async ({ id }) => {
      const owner = window();
      if (!owner) return null;
      const { fileName } = internalCommands['snapshots.name'].response.parse(
        await askInternally(library, 'snapshots.name', { id }),
      );
      const { canceled, filePath } = await dialog.showSaveDialog(owner, {
        defaultPath: fileName,
        filters: [{ name: 'HTML', extensions: ['html'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (canceled || filePath === '') return null;
      await askInternally(library, 'snapshots.write', { id, path: filePath });
      return { fileName: basename(filePath) };
    },
  };
}
