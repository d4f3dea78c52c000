import { type BrowserWindow, Menu, type MenuItemConstructorOptions as Item } from 'electron';
import { assertNever } from '../../shared/assert.js';
import type { CommandRunningIn, Request } from '../../shared/ipc/contract.js';
import type { MenuItem } from '../../shared/ipc/contract/menus.js';
import type { Handlers } from '../ipc/dispatch.js';

type MenuCommands = Extract<CommandRunningIn<'main'>, `menus.${string}`>;

/** On some systems a menu tells that it closed before it tells what was chosen. */
const CHOICE_WAITS_MS = 60;

function itemOf(item: MenuItem, choose: (id: number) => void): Item {
  switch (item.kind) {
    case 'separator':
      return { type: 'separator' };
    case 'more':
      return { label: item.label, submenu: item.items.map((inner) => itemOf(inner, choose)) };
    case 'act': {
      const { id, label, accelerator, isChecked, isDisabled = false } = item;
      return {
        label,
        enabled: !isDisabled,
        click: () => choose(id),
        ...(isChecked === undefined ? {} : { type: 'checkbox', checked: isChecked }),
        ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
      };
    }
    default:
      return assertNever(item);
  }
}

function popUp({ items, at }: Request<'menus.show'>, window: BrowserWindow): Promise<number | null> {
  return new Promise((answer) => {
    const menu = Menu.buildFromTemplate(items.map((item) => itemOf(item, answer)));
    const zoom = window.webContents.getZoomFactor();
    menu.popup({
      window,
      ...(at ? { x: Math.round(at.x * zoom), y: Math.round(at.y * zoom) } : {}),
      callback: () => setTimeout(() => answer(null), CHOICE_WAITS_MS),
    });
  });
}

/** Context menus are native: the system's look, keyboard and screen reader (ux.md §1). */
export const menuHandlers = (window: () => BrowserWindow | null): Handlers<MenuCommands> => ({
  'menus.show': (request) => {
    const owner = window();
    return owner ? popUp(request, owner) : null;
  },
});
