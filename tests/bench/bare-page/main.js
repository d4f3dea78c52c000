// A window with one file in it.
import { app, BrowserWindow } from 'electron';

const open = () =>
  new BrowserWindow({ width: 1280, height: 832, webPreferences: { sandbox: true } }).loadFile(
    process.argv.at(-1),
  );

app.whenReady().then(open).catch(console.error);
