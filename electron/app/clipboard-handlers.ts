import { type BrowserWindow, clipboard } from 'electron';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';

type ClipboardCommands = Extract<CommandRunningIn<'main'>, `clipboard.${string}`>;

/** The page has no right to the clipboard of its own (session-policy.ts): main writes for it. */
export const clipboardHandlers = (window: () => BrowserWindow | null): Handlers<ClipboardCommands> => ({
  'clipboard.write': async ({ text }) => {
    await clipboard.writeText(text); // a promise from Electron 45 on
    return undefined;
  },
  'clipboard.copy-selection': () => {
    window()?.webContents.copy();
    return undefined;
  },
});
