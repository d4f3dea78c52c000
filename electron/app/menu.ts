import { Menu } from 'electron';
import { type MenuOptions, menuTemplate } from './menu-template.js';

/** Puts the menu up; called again whenever a word or the next undo changes. */
export const showMenu = (options: MenuOptions): void =>
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)));
