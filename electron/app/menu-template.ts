import type { MenuItemConstructorOptions as Item } from 'electron';
import type { MenuCommand } from '../../shared/ipc/contract/app.js';
import type { UndoLabel } from '../../shared/ipc/contract/undo.js';
import type { MenuWords } from './menu-words.js';

/** What the menu shows and what choosing from it does. */
export interface MenuOptions {
  readonly words: MenuWords;
  readonly isMac: boolean;
  /** What Undo and Redo would do now; null when nothing. */
  readonly undo: UndoLabel | null;
  readonly redo: UndoLabel | null;
  readonly choose: (command: MenuCommand) => void;
  readonly showLibraryFolder: () => void;
}

/** The application menu as a template: the usual roles, and our own verbs carried out by the page (ux.md §1, App menu). */
export function menuTemplate({ words, isMac, undo, redo, choose, showLibraryFolder }: MenuOptions): Item[] {
  const verb = (label: string, command: MenuCommand, accelerator?: string): Item => ({
    label,
    click: () => choose(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  /** A single letter is shown but not claimed: it belongs to the page, which knows whether someone is typing. */
  const keyed = (label: string, command: MenuCommand, key: string): Item => ({
    ...verb(label, command, isMac ? undefined : key),
    registerAccelerator: false,
  });

  /** Keys pressed one after the other are no accelerator: they stand in the label. */
  const afterG = (label: string, command: MenuCommand, key: string): Item =>
    verb(`${label} (G ${key})`, command);

  const settings = verb(words.settings, 'settings', 'CmdOrCtrl+,');
  const quit: Item = { role: 'quit', label: words.quit };
  const appMenu: Item = {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: words.about },
      { type: 'separator' },
      settings,
      { type: 'separator' },
      { role: 'services', label: words.services },
      { type: 'separator' },
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      { type: 'separator' },
      quit,
    ],
  };

  const file: Item = {
    label: words.file,
    submenu: [
      verb(words.saveArticle, 'save-article', 'CmdOrCtrl+N'),
      {
        ...verb(words.saveFromClipboard, 'save-from-clipboard', 'Shift+CmdOrCtrl+V'),
        registerAccelerator: false,
      },
      keyed(words.retryFailed, 'retry-failed', 'Shift+R'),
      verb(words.exportNotes, 'export-notes', 'CmdOrCtrl+E'),
      verb(words.exportPage, 'export-page'),
      ...(isMac ? [] : [{ type: 'separator' } as const, settings, { type: 'separator' } as const, quit]),
    ],
  };
  const edit: Item = {
    label: words.edit,
    submenu: [
      verb(words.undo(undo), 'undo', 'CmdOrCtrl+Z'),
      verb(words.redo(redo), 'redo', 'Shift+CmdOrCtrl+Z'),
      { type: 'separator' },
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'selectAll', label: words.selectAll },
      { type: 'separator' },
      { ...verb(words.search, 'search-everywhere', 'Shift+CmdOrCtrl+F'), registerAccelerator: false },
      verb(words.find, 'find-in-article', 'CmdOrCtrl+F'),
      verb(words.findNext, 'find-next', 'CmdOrCtrl+G'),
      verb(words.findPrevious, 'find-previous', 'Shift+CmdOrCtrl+G'),
    ],
  };
  const view: Item = {
    label: words.view,
    submenu: [
      afterG(words.unread, 'view-unread', 'U'),
      afterG(words.later, 'view-later', 'L'),
      afterG(words.starred, 'view-starred', 'S'),
      afterG(words.archive, 'view-archive', 'A'),
      afterG(words.all, 'view-all', 'I'),
      { type: 'separator' },
      afterG(words.notes, 'view-notes', 'N'),
      afterG(words.trash, 'view-trash', 'T'),
      { ...verb(words.activity, 'activity', 'Shift+CmdOrCtrl+A'), registerAccelerator: false },
      { type: 'separator' },
      keyed(words.refreshView, 'refresh-view', 'R'),
      { ...verb(words.toggleNavigation, 'toggle-navigation', 'CmdOrCtrl+B'), registerAccelerator: false },
      keyed(words.toggleList, 'toggle-list', '['),
      { type: 'separator' },
      keyed(words.cycleTheme, 'cycle-theme', 'V'),
      keyed(words.type, 'show-type', 'Shift+V'),
      keyed(words.largerType, 'larger-type', 'Ctrl+='),
      keyed(words.smallerType, 'smaller-type', 'Ctrl+-'),
      keyed(words.usualType, 'usual-type', 'Ctrl+0'),
      { type: 'separator' },
      { role: 'zoomIn', label: words.zoomIn },
      // Most keyboards write + with Shift; people press the key without it.
      { role: 'zoomIn', label: words.zoomIn, accelerator: 'CmdOrCtrl+=', visible: false },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'resetZoom', label: words.actualSize },
      { type: 'separator' },
      keyed(words.focusReading, 'focus-reading', 'F'),
      { role: 'togglefullscreen', label: words.fullScreen },
      { role: 'toggleDevTools', label: words.developerTools },
    ],
  };
  const article: Item = {
    label: words.article,
    submenu: [
      keyed(words.toggleRead, 'toggle-read', 'M'),
      keyed(words.toggleStar, 'toggle-star', 'S'),
      keyed(words.moveToLater, 'move-to-later', 'L'),
      keyed(words.moveToArchive, 'move-to-archive', 'E'),
      keyed(words.editTags, 'edit-tags', 'T'),
      keyed(words.deleteArticle, 'delete-article', 'Delete'),
      { type: 'separator' },
      keyed(words.markBelowRead, 'mark-below-read', 'O'),
      keyed(words.markAllRead, 'mark-all-read', 'Shift+A'),
      { type: 'separator' },
      keyed(words.highlight, 'highlight', 'H'),
      keyed(words.noteOnSelection, 'note-on-selection', 'N'),
      keyed(words.noteOnArticle, 'note-on-article', 'Shift+N'),
      { type: 'separator' },
      keyed(words.openOriginal, 'open-original', 'B'),
      keyed(words.wholePage, 'toggle-whole-page', 'W'),
      verb(words.copyAddress, 'copy-address', 'CmdOrCtrl+Shift+C'),
      { type: 'separator' },
      verb(words.fetchAgain, 'fetch-again'),
      verb(words.extractAgain, 'extract-again'),
      verb(words.versions, 'show-versions'),
      verb(words.mend, 'mend-article'),
    ],
  };
  const go: Item = {
    label: words.go,
    submenu: [
      keyed(words.next, 'next-article', 'J'),
      keyed(words.previous, 'previous-article', 'K'),
      { type: 'separator' },
      afterG(words.goToDate, 'go-to-date', 'D'),
      { type: 'separator' },
      keyed(words.nextUnread, 'next-unread', 'N'),
      keyed(words.previousUnread, 'previous-unread', 'P'),
      { type: 'separator' },
      keyed(words.nextHighlight, 'next-highlight', ']'),
      keyed(words.previousHighlight, 'previous-highlight', 'Shift+]'),
    ],
  };
  const window: Item = {
    // The role makes macOS list the windows in it.
    role: 'window',
    label: words.window,
    submenu: [
      { role: 'minimize', label: words.minimize },
      ...(isMac ? [{ role: 'zoom', label: words.zoom } as const] : []),
      { role: 'close', label: words.close },
    ],
  };
  const help: Item = {
    role: 'help',
    label: words.help,
    submenu: [
      keyed(words.shortcuts, 'show-shortcuts', '?'),
      { label: words.whereIsMyData, click: showLibraryFolder },
    ],
  };
  return [...(isMac ? [appMenu] : []), file, edit, view, article, go, window, help];
}
