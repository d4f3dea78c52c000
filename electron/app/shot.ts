import type { BrowserWindow } from 'electron';
import { rename, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** Fonts and pictures of the first view get this long to appear after the page says it is usable. */
const SETTLE_MS = 800;

/** Writes a picture of the window, as PNG, whole or not at all (`npm start -- --shot FILE.png`). */
export async function shoot(window: BrowserWindow, file: string): Promise<void> {
  await new Promise((settled) => setTimeout(settled, SETTLE_MS));
  const picture = await window.webContents.capturePage();
  const target = resolve(file);
  await writeFile(`${target}.part`, picture.toPNG());
  await rename(`${target}.part`, target);
}
