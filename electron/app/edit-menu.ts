import { type BrowserWindow, Menu } from 'electron';
import { editMenuTemplate } from './edit-menu-template.js';
import type { MenuWords } from './menu-words.js';

/** Gives fields the menu they have in every other program. Where the page shows a menu of its own, none comes from here. */
export function offerEditMenu(window: BrowserWindow, words: () => MenuWords): void {
  window.webContents.on('context-menu', (_event, clicked) => {
    const items = editMenuTemplate(clicked, words());
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
}
