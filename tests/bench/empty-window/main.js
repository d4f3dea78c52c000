// The floor under every start: an Electron window with one line of text and nothing else.
import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';

const twoFrames =
  'new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted())))';

async function open() {
  const window = new BrowserWindow({ width: 1280, height: 832, webPreferences: { sandbox: true } });
  await window.loadFile(join(import.meta.dirname, 'index.html'));
  await window.webContents.executeJavaScript(twoFrames);
  console.log(`usable ${Date.now()}`);
  app.quit();
}

app.whenReady().then(open).catch(console.error);
