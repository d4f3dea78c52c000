import { expect, test } from './app.js';
import { contextMenuLabels } from './context-menu.js';
import { openSaveDialog } from './save-dialog.js';

test('A text is pasted into the save dialog from the menu of its field', async ({ app }) => {
  const { page } = app;
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('제목\n\n붙여넣은 본문이다.'));
  const dialog = await openSaveDialog(page);
  const field = dialog.getByRole('textbox', { name: 'Address or text' });
  const open = (): Promise<void> => field.click({ button: 'right' });
  expect(await contextMenuLabels(app, open)).toEqual(['Undo', 'Redo', 'Cut', 'Copy', 'Paste', 'Select All']);
  // A role acts on the window it is chosen in, which a click made here has to name.
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const items: readonly unknown[] = Object(Reflect.get(globalThis, 'contextMenu')).menu.items;
    const paste = items.find((item) => Object(item).role === 'paste');
    Object(paste).click({}, window, window?.webContents);
  });
  await expect(field).toHaveValue('제목\n\n붙여넣은 본문이다.');
});
