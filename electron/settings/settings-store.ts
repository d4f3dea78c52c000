import Store from 'electron-store';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { firstPageState, PageState } from '../../shared/model/page-state.js';
import { defaultSettings, Settings } from '../../shared/model/settings.js';
import { report } from '../app/log.js';
import { fileError } from '../library/disk-error.js';
import { underNewNames } from './older-settings.js';
import { keepBadValues, keepGoodCopy, mendSettingsFile } from './settings-file.js';

/** Where the window stood, in screen pixels. */
export const WindowState = z
  .strictObject({
    x: z.int(),
    y: z.int(),
    width: z.int().min(1),
    height: z.int().min(1),
    isMaximized: z.boolean().catch(false),
  })
  .readonly();
export type WindowState = z.infer<typeof WindowState>;

/** Whatever lies under one key of the file; anything but an object counts as nothing. */
const Kept = z.record(z.string(), z.unknown()).catch({});

/** Whether a value can be used under its key: each is looked at by itself, which asks for no new schema. */
function isUsable(key: string, value: unknown, { shape }: z.ZodObject): boolean {
  const wanted = Object.hasOwn(shape, key) ? shape[key] : undefined;
  return wanted !== undefined && z.safeParse(wanted, value).success;
}

/** What of a list can be used, one by one; of anything else all or nothing. */
const soundPart = (key: string, value: unknown, schema: z.ZodObject): unknown =>
  Array.isArray(value) ? value.filter((one: unknown) => isUsable(key, [one], schema)) : value;

/** The sound values of what was kept: a bad one costs itself only, never its neighbours. */
const sound = (kept: unknown, schema: z.ZodObject): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(Kept.parse(kept))
      .map(([key, value]) => [key, soundPart(key, value, schema)] as const)
      .filter(([key, value]) => isUsable(key, value, schema)),
  );

/** Whether a value is there that cannot be used. A key we do not know may be a later Offprint's. */
const holdsBad = (kept: unknown, schema: z.ZodObject): boolean => {
  if (kept === undefined) return false;
  const given = z.record(z.string(), z.unknown()).safeParse(kept).data;
  if (!given) return true;
  return Object.entries(given).some(([key, value]) => key in schema.shape && !isUsable(key, value, schema));
};

export interface SettingsStore {
  read(): Settings;
  /** @throws AppError `disk-full`, `write-failed` when the file did not take the change; the old settings then still hold. */
  change(change: Partial<Settings>): Settings;
  /** Name of the file in which damaged settings were kept when this was opened; answered once. */
  takeDamaged(): string | null;
  readWindow(): WindowState | null;
  writeWindow(state: WindowState): void;
  /** What the page showed last; a value that was never kept, or is bad, is that of a first start. */
  readPage(): PageState;
  writePage(state: PageState): void;
}

/** A disk with less room than this takes no settings. */
const LEAST_ROOM_BYTES = 16_384;

/** Why a settings file did not take a change: a full disk says so, or cuts the file without a word. */
function whyUnwritten(folder: string, error?: unknown): 'disk-full' | 'write-failed' {
  const { bavail, bsize } = statfsSync(folder);
  const isFull = fileError(error).code === 'disk-full' || bavail * bsize < LEAST_ROOM_BYTES;
  return isFull ? 'disk-full' : 'write-failed';
}

/** The only user of electron-store. Settings and window state, never articles (architecture.md §1, row 9). */
export function openSettings(folder: string): SettingsStore {
  const file = join(folder, 'settings.json');
  let damaged = mendSettingsFile(file, new Date());
  const store = new Store<Record<string, unknown>>({ name: 'settings', cwd: folder });

  /** What was read last, until something is written: each reading opens the file. */
  let current: Settings | null = null;

  const write = (key: string, value: unknown): void => {
    current = null;
    try {
      store.set(key, value);
      if (keepGoodCopy(file)) return;
    } catch (error) {
      throw new AppError(whyUnwritten(folder, error), { cause: error });
    }
    mendSettingsFile(file, new Date());
    throw new AppError(whyUnwritten(folder));
  };
  const kept = (): unknown => underNewNames(store.get('settings'));
  if (holdsBad(kept(), Settings.unwrap())) {
    try {
      damaged = keepBadValues(file, new Date()) ?? damaged;
      write('settings', sound(kept(), Settings.unwrap()));
    } catch (error) {
      report(error); // met again at the next start; until then defaults are used all the same
    }
  }
  const read = (): Settings =>
    (current ??= Settings.parse({ ...defaultSettings, ...sound(kept(), Settings.unwrap()) }));

  return {
    read,
    change: (change) => {
      const next = Settings.parse({ ...read(), ...change });
      write('settings', next);
      return next;
    },
    takeDamaged: () => {
      const told = damaged;
      damaged = null;
      return told;
    },
    readWindow: () => WindowState.safeParse(store.get('window')).data ?? null,
    writeWindow: (state) => write('window', state),
    readPage: () => PageState.parse({ ...firstPageState, ...sound(store.get('page'), PageState.unwrap()) }),
    writePage: (state) => write('page', state),
  };
}
