import { z } from 'zod';
import { Appearance, Settings } from '../../model/settings.js';

export const settingsCommands = {
  'settings.read': { runs: 'main', request: z.undefined(), response: Appearance },
  'settings.change': {
    runs: 'main',
    request: Settings.unwrap().partial(),
    response: Appearance,
  },
} as const;

export const settingsEvents = { 'settings.changed': Appearance } as const;
