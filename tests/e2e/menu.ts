import type { RunningApp } from './running-app.js';

/** Labels of one menu of the application menu, from top to bottom. */
export const menuLabels = (app: RunningApp, menu: string): Promise<readonly string[]> =>
  app.electron.evaluate(
    ({ Menu }, wanted) =>
      Menu.getApplicationMenu()
        ?.items.find(({ label }) => label === wanted)
        ?.submenu?.items.filter(({ type }) => type !== 'separator')
        .map(({ label }) => label) ?? [],
    menu,
  );

/** Chooses an item of the application menu as a click on it does. */
export async function chooseMenu(app: RunningApp, menu: string, item: string): Promise<void> {
  const isThere = await app.electron.evaluate(
    ({ Menu, BrowserWindow }, [wantedMenu, wantedItem]) => {
      const found = Menu.getApplicationMenu()
        ?.items.find(({ label }) => label === wantedMenu)
        ?.submenu?.items.find(({ label }) => label === wantedItem);
      if (!found?.enabled) return false;
      const [window] = BrowserWindow.getAllWindows();
      found.click(undefined, window, window?.webContents);
      return true;
    },
    [menu, item] as const,
  );
  if (!isThere) throw new Error(`There is no “${item}” to choose in the menu “${menu}”.`);
}
