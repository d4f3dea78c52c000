import { app, type BrowserWindow, nativeTheme, session, shell } from 'electron';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type EventName, isEventName } from '../../shared/ipc/contract.js';
import { dispatch } from '../ipc/dispatch.js';
import { publish } from '../ipc/publish.js';
import { serveCommands } from '../ipc/serve.js';
import { settingsHandlers } from '../settings/handlers.js';
import { openSettings } from '../settings/settings-store.js';
import { followTheme, interfaceLanguage, systemLanguage } from './appearance.js';
import { askInternally } from './ask-internally.js';
import { askWithPath } from './ask-with-path.js';
import { serveAssets } from './asset-protocol.js';
import { clipboardHandlers } from './clipboard-handlers.js';
import { exportHandlers } from './export-handlers.js';
import { FirstAnswers } from './first-answers.js';
import { appHandlers } from './handlers.js';
import { holdDrafts } from './held-drafts.js';
import { type LibraryHost, startLibrary } from './library-host.js';
import { report } from './log.js';
import { showMenu } from './menu.js';
import { menuHandlers } from './menu-handlers.js';
import { type MenuWords, menuWords } from './menu-words.js';
import { offerEditMenu } from './edit-menu.js';
import { holdInPlace } from './navigation.js';
import { askBeforeLosingNotes } from './ask-before-losing-notes.js';
import { reviveAfterCrash } from './page-crash.js';
import { PAGE_ORIGIN, servePage } from './page-protocol.js';
import { builtFiles, libraryFolder, profileFolder } from './paths.js';
import { pictureHandlers } from './picture-handlers.js';
import { createRendererHost } from './rendering/renderer-host.js';
import { createSites } from './sites/sites-window.js';
import { restrictSession } from './session-policy.js';
import { keepSaveDrafts } from './save-drafts.js';
import { linkAmong, type SaveLinks } from './save-link.js';
import { shoot } from './shot.js';
import { createSnapshotDrawing } from './snapshot-drawing.js';
import { snapshotHandlers } from './snapshot-handlers.js';
import { openSnapshotSession } from './snapshot-session.js';
import { storedPictures } from './stored-picture.js';
import { createThumbnailPainter } from './thumbnail-painter.js';
import { keepThumbnails } from './thumbnails.js';
import { NOTHING_TO_UNDO, readUndoLabels } from './undo-menu.js';
import { openWindow } from './window.js';
import { rememberPage } from './window-handlers.js';
import { writeBeforeClosing } from './write-before-closing.js';

/** Opens the one window and the library and joins the parts. Schemes and session come before the window. */
export async function startApp(devServer: string | undefined, links: SaveLinks): Promise<void> {
  const pageOrigin = devServer ?? PAGE_ORIGIN;
  const settings = openSettings(profileFolder());
  const language = systemLanguage();
  let undoLabels = NOTHING_TO_UNDO;
  let window: BrowserWindow | null = null;
  let closeNow: (() => void) | null = null;

  const tell = (name: EventName, payload: unknown): void => {
    if (window) publish(window.webContents, name, payload);
  };
  const putUpMenu = (): void =>
    showMenu({
      words: menuWords[interfaceLanguage(settings.read(), language)],
      isMac: process.platform === 'darwin',
      ...undoLabels,
      choose: (command) => tell('menu.chosen', { command }),
      showLibraryFolder: () => shell.showItemInFolder(libraryFolder()),
    });
  const hear = (name: string, payload: unknown): void => {
    if (!isEventName(name))
      return report(new Error('The library told an event that is not in the contract.'));
    if (name === 'undo.changed') {
      const labels = readUndoLabels(payload);
      // Every start tells them, in the midst of the start.
      if (!isDeepStrictEqual(labels, undoLabels)) {
        undoLabels = labels;
        putUpMenu();
      }
    }
    sites.hear(name, payload);
    return tell(name, payload);
  };

  servePage(builtFiles.page);
  restrictSession(session.defaultSession, devServer);
  followTheme(settings.read());
  putUpMenu();

  const words = (): MenuWords => menuWords[interfaceLanguage(settings.read(), language)];
  const page = rememberPage(settings, report);
  const held = holdDrafts(profileFolder());
  const open = async (): Promise<void> => {
    window = openWindow({
      preload: builtFiles.preload,
      settings,
      isDark: nativeTheme.shouldUseDarkColors,
      report,
    });
    holdInPlace(window.webContents, pageOrigin);
    offerEditMenu(window, words);
    closeNow = writeBeforeClosing(window, () => tell('window.closing', {}));
    askBeforeLosingNotes(window, words, held.isHolding);
    reviveAfterCrash(window, {
      words,
      forgetArticle: page.forgetArticle,
      report,
    });
    window.once('closed', () => {
      window = null;
      // A hidden window must not keep alive an app whose last window was closed.
      if (process.platform !== 'darwin') renderer.close();
      sites.close();
    });
    await window.loadURL(`${pageOrigin}/`);
  };

  // The window and the library need longest, each in a process of its own: what follows is made while they come.
  const opened = open();
  const library = startLibrary({
    files: builtFiles,
    folder: libraryFolder(),
    allowedPrivateHosts: () => settings.read().allowedPrivateHosts,
    onEvent: hear,
    onRestart: () => tell('library.restarted', {}),
    onRender: (asked) =>
      asked.kind === 'render' ? renderer.render(asked.id, asked.address) : renderer.stop(asked.id),
    headersFor: (visitor, address) => sites.headersFor(visitor, address),
    onEnd: () => renderer.forget(),
    report,
  });

  const first = new FirstAnswers({
    file: join(profileFolder(), 'first-answers.json'),
    database: join(libraryFolder(), 'library.db'),
    code: builtFiles.library,
    begin: library.begin,
    ask: library.ask,
    onDifferent: () => tell('library.restarted', {}),
    report,
  });
  const assets = join(libraryFolder(), 'assets');
  const answerPicture = storedPictures(assets, (asset) => {
    askInternally(first.ask, 'pictures.doubt', { asset }).catch(report);
  });
  const painter = createThumbnailPainter(answerPicture);
  app.on('will-quit', painter.close);
  serveAssets({
    folder: assets,
    answerPicture,
    thumbnails: keepThumbnails({
      assets,
      folder: join(libraryFolder(), 'thumbnails'),
      paint: painter.paint,
    }),
  });
  const renderer = createRendererHost({ ask: first.ask, answer: library.tellRendered, report });
  const sites = createSites({
    ask: first.ask,
    preload: builtFiles.preload,
    pageOrigin,
    isDark: () => nativeTheme.shouldUseDarkColors,
    report,
  });
  const main = {
    ...appHandlers(
      () => {
        if (app.commandLine.hasSwitch('report-usable')) return reportUsable((code) => quitInOrder(code));
        first.begin();
        library.startParser();
        links.handTo((address) =>
          address === null ? tell('app.link-not-understood', {}) : tell('app.link-opened', { address }),
        );
        if (window) shootWanted(window, (code) => quitInOrder(code));
      },
      () => window,
    ),
    ...settingsHandlers(settings, {
      systemLanguage: language,
      onChange: (appearance) => {
        followTheme(appearance.settings);
        putUpMenu();
        library.allowHosts();
        tell('settings.changed', appearance);
        sites.dress(appearance);
      },
    }),
    ...exportHandlers(first.ask, () => window),
    ...menuHandlers(() => window),
    ...page.handlers,
    'window.close-now': () => {
      closeNow?.();
      return undefined;
    },
    ...sites.handlers,
    ...clipboardHandlers(() => window),
    ...held.handlers,
    ...keepSaveDrafts(profileFolder()),
    ...pictureHandlers(first.ask, () => window),
    ...snapshotHandlers({
      library: first.ask,
      window: () => window,
      snapshots: once(() => openSnapshotSession(assets, 'snapshots')),
      drawing: createSnapshotDrawing(once(() => openSnapshotSession(assets, 'snapshot-drawing'))),
      words,
      tell,
      report,
    }),
  };
  serveCommands(pageOrigin, (name, payload, path) =>
    dispatch(name, payload, { main, askLibrary: askWithPath(first.ask, path), report }),
  );
  const quitInOrder = closeInOrder(library, first, page.flush);
  app.on('second-instance', (_, parameters) => {
    if (window) bringToFront(window);
    links.hear(linkAmong(parameters));
  });

  app.on('activate', () => window ?? open().catch(report));
  await opened;
}

/** Makes something when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => (made ??= { it: make() }).it;
}

/** A line for the stopwatch, once the page answers. */
function reportUsable(quit: (code: number) => void): void {
  console.log(`usable ${Date.now()}`);
  quit(0);
}

/** The picture that a flag asks for. */
function shootWanted(window: BrowserWindow, quit: (code: number) => void): void {
  const shot = app.commandLine.getSwitchValue('shot');
  if (shot === '') return;
  shoot(window, shot).then(
    () => quit(0),
    (error: unknown) => {
      console.error(`The picture could not be written to ${shot}: ${describe(error)}`);
      quit(1);
    },
  );
}

const describe = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/**
 * The library is closed in order before the app ends; whatever the page wrote on its way out has arrived by then.
 * Gives a way to end with an exit code.
 */
function closeInOrder(library: LibraryHost, first: FirstAnswers, flush: () => void): (code: number) => void {
  let isClosed = false;
  let exitCode = 0;
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    flush();
    first
      .gather()
      .then((write) => library.close().then(write))
      .catch(report)
      .finally(() => {
        isClosed = true;
        app.exit(exitCode);
      });
  });
  return (code) => {
    exitCode = code;
    app.quit();
  };
}
