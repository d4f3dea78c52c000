import { z } from 'zod';
import { Appearance, Settings } from '../../model/settings.js';

export const settingsCommands = {
  'settings.read': { runs: 'main', request: z.undefined(), response: Appearance },
  'settings.change': {
    runs: 'main',
    request: Settings.unwrap().partial(),
    response: Appearance,
  },
  /** Name of the file in which damaged settings were kept at this start; null when there is none, or it was told already. */
  'settings.take-damaged': { runs: 'main', request: z.undefined(), response: z.string().nullable() },
} as const;

export const settingsEvents = { 'settings.changed': Appearance } as const;
