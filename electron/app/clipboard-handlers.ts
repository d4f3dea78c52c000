import { type BrowserWindow, clipboard } from 'electron';
import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import { MAX_HANDED_OVER_BYTES } from '../../shared/limits.js';
import { HttpAddress } from '../../shared/model/article.js';
import type { Handlers } from '../ipc/dispatch.js';

type ClipboardCommands = Extract<CommandRunningIn<'main'>, `clipboard.${string}`>;

/** The page has no right to the clipboard of its own (session-policy.ts): main reads and writes for it. */
export const clipboardHandlers = (window: () => BrowserWindow | null): Handlers<ClipboardCommands> => ({
  'clipboard.write': async ({ text }) => {
    await clipboard.writeText(text); // a promise from Electron 45 on
    return undefined;
  },
  'clipboard.address': async () => {
    const text = await clipboard.readText(); // a promise from Electron 45 on
    // Lines of several addresses would be read as one: a line break within an address counts for nothing (URL Standard).
    return /\s/u.test(text.trim()) ? null : (HttpAddress.safeParse(text.trim()).data ?? null);
  },
  'clipboard.text': async () => {
    const text = await clipboard.readText();
    if (Buffer.byteLength(text) > MAX_HANDED_OVER_BYTES)
      throw new AppError({ code: 'too-large', limitBytes: MAX_HANDED_OVER_BYTES });
    return text;
  },
  'clipboard.copy-selection': () => {
    window()?.webContents.copy();
    return undefined;
  },
});
