import { app } from 'electron';
import { join } from 'node:path';

const built = import.meta.dirname;

/** The built files this app is made of, beside the main bundle. */
export const builtFiles = {
  page: join(built, '../renderer'),
  preload: join(built, 'preload.cjs'),
  library: join(built, 'library.js'),
  parse: join(built, 'parse.js'),
} as const;

/** The person's profile: follows Chromium's `--user-data-dir`. Ask only once the app has its name. */
export const profileFolder = (): string => app.getPath('userData');

/** The library on disk: everything saved lies in this one folder. */
export const libraryFolder = (): string => join(profileFolder(), 'library');
