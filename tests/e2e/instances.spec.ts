import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { expect, test } from './app.js';
import { canSandbox, root } from './running-app.js';

test('A second start over the same profile brings the first window to the front and ends', async ({
  app,
}) => {
  await app.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    const focus = window.focus.bind(window);
    Reflect.set(globalThis, 'timesFocused', 0);
    window.focus = () => {
      Reflect.set(globalThis, 'timesFocused', Number(Reflect.get(globalThis, 'timesFocused')) + 1);
      focus();
    };
  });

  const electron: unknown = createRequire(import.meta.url)('electron');
  if (typeof electron !== 'string') throw new Error('The electron package did not name its binary.');
  const second = spawn(
    electron,
    [`--user-data-dir=${app.profile}`, ...(canSandbox ? [] : ['--no-sandbox']), '.'],
    {
      cwd: root,
      stdio: 'ignore',
    },
  );
  expect(await once(second, 'exit')).toEqual([0, null]);
  await expect.poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'timesFocused'))).toBe(1);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
