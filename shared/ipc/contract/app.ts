import { z } from 'zod';
import { HttpAddress } from '../../model/article.js';

/** What a person can choose from the application menu and the page carries out. */
export const MenuCommand = z.enum([
  'save-article',
  'save-from-clipboard',
  'export-notes',
  'export-page',
  'undo',
  'redo',
  'settings',
  'show-shortcuts',
  'activity',
  'retry-failed',
  'view-unread',
  'view-later',
  'view-starred',
  'view-archive',
  'view-all',
  'view-trash',
  'view-notes',
  'go-to-date',
  'cycle-theme',
  'larger-type',
  'smaller-type',
  'usual-type',
  'show-type',
  'search-everywhere',
  'find-in-article',
  'find-next',
  'find-previous',
  'next-unread',
  'previous-unread',
  'next-article',
  'previous-article',
  'toggle-read',
  'toggle-star',
  'move-to-later',
  'move-to-archive',
  'edit-tags',
  'delete-article',
  'open-original',
  'toggle-whole-page',
  'copy-address',
  'extract-again',
  'fetch-again',
  'show-versions',
  'mend-article',
  'focus-reading',
  'mark-below-read',
  'mark-all-read',
  'refresh-view',
  'toggle-list',
  'toggle-navigation',
  'highlight',
  'note-on-selection',
  'note-on-article',
  'next-highlight',
  'previous-highlight',
]);
export type MenuCommand = z.infer<typeof MenuCommand>;

export const appCommands = {
  'app.info': {
    runs: 'main',
    request: z.undefined(),
    response: z.strictObject({
      version: z.string(),
      electron: z.string(),
      platform: z.enum(['linux', 'mac', 'windows']),
      /** Folder of the library on disk, to be shown and copied. */
      libraryFolder: z.string(),
    }),
  },
  /** The page tells that its first list is painted and it answers input. */
  'app.usable': { runs: 'main', request: z.undefined(), response: z.undefined() },
  /** Opens an http(s) or mailto address in the system's program, after a click or key of the person. */
  'app.open-address': {
    runs: 'main',
    request: z.strictObject({ address: z.string().max(2_048) }),
    response: z.undefined(),
  },
  /** Puts the window on the whole screen, or back where it stood. */
  'app.full-screen': {
    runs: 'main',
    request: z.strictObject({ on: z.boolean() }),
    response: z.undefined(),
  },
  /** Quits in order and starts anew; given up when the window stays open over a note that is not stored. */
  'app.start-again': { runs: 'main', request: z.undefined(), response: z.undefined() },
  'app.show-library-folder': { runs: 'main', request: z.undefined(), response: z.undefined() },
} as const;

export const appEvents = {
  /** Damage was met in the library file: it is read through, and what can be opened instead is opened. `library.restarted` follows. */
  'library.checking': z.strictObject({}),
  'menu.chosen': z.strictObject({ command: MenuCommand }),
  /** Another program opened a link that asks for an address to be saved. */
  'app.link-opened': z.strictObject({ address: HttpAddress }),
  /** Another program opened a link of ours that asks for nothing known. */
  'app.link-not-understood': z.strictObject({}),
  /** The library process is back after a crash: everything shown should be asked for again. */
  'library.restarted': z.strictObject({}),
} as const;
