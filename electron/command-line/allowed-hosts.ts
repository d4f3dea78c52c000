import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PrivateHost } from '../../shared/model/settings.js';

const Kept = z.object({ settings: z.object({ allowedPrivateHosts: z.array(z.unknown()) }) });

/**
 * The private addresses that are allowed in the Settings of the profile a library belongs to; none for a library
 * without one. Settings that cannot be read allow nothing.
 */
export function hostsAllowedInSettings(library: string): readonly string[] {
  try {
    const text = readFileSync(join(dirname(library), 'settings.json'), 'utf8');
    const kept = Kept.safeParse(JSON.parse(text));
    const hosts = kept.success ? kept.data.settings.allowedPrivateHosts : [];
    return hosts.flatMap((host) => PrivateHost.safeParse(host).data ?? []);
  } catch {
    return [];
  }
}
