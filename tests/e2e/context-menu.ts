import { expect } from '@playwright/test';
import type { RunningApp } from './running-app.js';

interface ShownMenu {
  readonly labels: readonly string[];
}

/** Lets native context menus open where a test can see them instead of on the screen. */
const watchContextMenus = (app: RunningApp): Promise<void> =>
  app.electron.evaluate(({ Menu }) => {
    Reflect.set(globalThis, 'contextMenu', undefined);
    Menu.prototype.popup = function popup(options) {
      Reflect.set(globalThis, 'contextMenu', { menu: this, close: options?.callback });
    };
  });

const shownLabels = (app: RunningApp): Promise<ShownMenu['labels'] | null> =>
  app.electron.evaluate(() => {
    const shown = Object(Reflect.get(globalThis, 'contextMenu'));
    if (!('menu' in shown)) return null;
    return Array.from(shown.menu.items, (item) => String(Reflect.get(Object(item), 'label')));
  });

/** Opens a context menu by `open`, and answers its labels; lines of a submenu are not among them. */
export async function contextMenuLabels(
  app: RunningApp,
  open: () => Promise<void>,
): Promise<readonly string[]> {
  await watchContextMenus(app);
  await open();
  await expect.poll(() => shownLabels(app)).not.toBeNull();
  return (await shownLabels(app))?.filter((label) => label !== '') ?? [];
}

/** Opens a context menu by `open` and chooses a line, or a line behind a line, as a click does. */
export async function chooseFromContextMenu(
  app: RunningApp,
  open: () => Promise<void>,
  ...path: readonly string[]
): Promise<void> {
  await contextMenuLabels(app, open);
  const isThere = await app.electron.evaluate((_, wanted) => {
    const shown = Object(Reflect.get(globalThis, 'contextMenu'));
    let item: unknown = { submenu: shown.menu };
    for (const label of wanted) {
      const items: readonly unknown[] = Object(item).submenu?.items ?? [];
      item = items.find((one) => Object(one).label === label);
    }
    if (Object(item).enabled !== true) return false;
    Object(item).click();
    shown.close?.();
    return true;
  }, path);
  if (!isThere) throw new Error(`There is no “${path.join(' ▸ ')}” to choose in the context menu.`);
}
