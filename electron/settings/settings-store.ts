import Store from 'electron-store';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/app-error.js';
import { firstPageState, PageState } from '../../shared/model/page-state.js';
import { defaultSettings, Settings } from '../../shared/model/settings.js';
import { keepGoodCopy, mendSettingsFile } from './settings-file.js';

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

/** The sound values of what was kept: a bad one costs itself only, never its neighbours. */
const sound = (kept: unknown, schema: z.ZodObject): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(Kept.parse(kept)).filter(
      ([key, value]) => schema.partial().safeParse({ [key]: value }).success,
    ),
  );

export interface SettingsStore {
  read(): Settings;
  /** @throws AppError `write-failed` when the file did not take the change; the old settings then still hold. */
  change(change: Partial<Settings>): Settings;
  readWindow(): WindowState | null;
  writeWindow(state: WindowState): void;
  /** What the page showed last; a value that was never kept, or is bad, is that of a first start. */
  readPage(): PageState;
  writePage(state: PageState): void;
}

/** The only user of electron-store. Settings and window state, never articles (architecture.md §1, row 9). */
export function openSettings(folder: string): SettingsStore {
  const file = join(folder, 'settings.json');
  mendSettingsFile(file, new Date());
  const store = new Store<Record<string, unknown>>({ name: 'settings', cwd: folder });

  const write = (key: string, value: unknown): void => {
    try {
      store.set(key, value);
      if (keepGoodCopy(file)) return;
    } catch (error) {
      throw new AppError('write-failed', { cause: error });
    }
    mendSettingsFile(file, new Date());
    throw new AppError('write-failed');
  };
  const read = (): Settings =>
    Settings.parse({ ...defaultSettings, ...sound(store.get('settings'), Settings.unwrap()) });

  return {
    read,
    change: (change) => {
      const next = Settings.parse({ ...read(), ...change });
      write('settings', next);
      return next;
    },
    readWindow: () => WindowState.safeParse(store.get('window')).data ?? null,
    writeWindow: (state) => write('window', state),
    readPage: () => PageState.parse({ ...firstPageState, ...sound(store.get('page'), PageState.unwrap()) }),
    writePage: (state) => write('page', state),
  };
}
