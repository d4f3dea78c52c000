import type { z } from 'zod';
import { appCommands, appEvents } from './contract/app.js';
import { articleEvents } from './contract/article-events.js';
import { articleCommands } from './contract/articles.js';
import { backupCommands, backupEvents } from './contract/backups.js';
import { clipboardCommands } from './contract/clipboard.js';
import { draftCommands } from './contract/drafts.js';
import { exportCommands, exportEvents } from './contract/exports.js';
import { highlightCommands, highlightEvents } from './contract/highlights.js';
import { jobCommands, jobEvents } from './contract/jobs.js';
import { libraryCommands } from './contract/library.js';
import { mediaCommands } from './contract/media.js';
import { menuCommands } from './contract/menus.js';
import { pictureCommands } from './contract/pictures.js';
import { notebookCommands } from './contract/notebook.js';
import { saveDraftCommands } from './contract/save-drafts.js';
import { searchCommands, searchEvents } from './contract/search.js';
import { savedSearchCommands, savedSearchEvents } from './contract/searches.js';
import { snapshotCommands, snapshotEvents } from './contract/snapshots.js';
import { settingsCommands, settingsEvents } from './contract/settings.js';
import { siteCommands, siteEvents } from './contract/sites.js';
import { tagCommands } from './contract/tags.js';
import { trashCommands, trashEvents } from './contract/trash.js';
import { undoCommands, undoEvents } from './contract/undo.js';
import { windowCommands, windowEvents } from './contract/window.js';
import { versionCommands, versionEvents } from './contract/versions.js';

/** One command: where it runs, what the page sends, and what it is promised (architecture.md §4). */
interface Command {
  readonly runs: 'library' | 'main';
  readonly request: z.ZodType;
  readonly response: z.ZodType;
}

/**
 * Every request the page may make. The handlers and the page's client are typed
 * from this object, so a command cannot exist on one side only.
 */
export const commands = {
  ...appCommands,
  ...articleCommands,
  ...backupCommands,
  ...clipboardCommands,
  ...draftCommands,
  ...exportCommands,
  ...highlightCommands,
  ...jobCommands,
  ...libraryCommands,
  ...mediaCommands,
  ...menuCommands,
  ...pictureCommands,
  ...notebookCommands,
  ...saveDraftCommands,
  ...searchCommands,
  ...savedSearchCommands,
  ...settingsCommands,
  ...siteCommands,
  ...snapshotCommands,
  ...tagCommands,
  ...trashCommands,
  ...undoCommands,
  ...versionCommands,
  ...windowCommands,
} as const satisfies Record<string, Command>;

/** Everything main may push to a window without being asked: facts that happened. */
export const events = {
  ...appEvents,
  ...articleEvents,
  ...backupEvents,
  ...exportEvents,
  ...highlightEvents,
  ...jobEvents,
  ...searchEvents,
  ...savedSearchEvents,
  ...settingsEvents,
  ...siteEvents,
  ...snapshotEvents,
  ...trashEvents,
  ...undoEvents,
  ...versionEvents,
  ...windowEvents,
} as const satisfies Record<string, z.ZodType>;

type Commands = typeof commands;
export type CommandName = keyof Commands;
export type Request<N extends CommandName> = z.infer<Commands[N]['request']>;
export type Response<N extends CommandName> = z.infer<Commands[N]['response']>;
/** The commands that run in one place. */
export type CommandRunningIn<Place extends Command['runs']> = {
  [N in CommandName]: Commands[N]['runs'] extends Place ? N : never;
}[CommandName];

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

/** True for a name of the contract; `__proto__` and `constructor` are not. */
export const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commands, name);

/** True for an event of the contract. */
export const isEventName = (name: unknown): name is EventName =>
  typeof name === 'string' && Object.hasOwn(events, name);
