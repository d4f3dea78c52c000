import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hostsAllowedInSettings } from '../../../../electron/command-line/allowed-hosts.js';
import { temporaryFolder } from '../library/library-for-test.js';

const allowedBy = (settings: string | null): readonly string[] => {
  const profile = temporaryFolder();
  mkdirSync(join(profile, 'library'));
  if (settings !== null) writeFileSync(join(profile, 'settings.json'), settings);
  return hostsAllowedInSettings(join(profile, 'library'));
};

test('Private addresses allowed in Settings are allowed on the command line, each sound one', () => {
  const settings = { settings: { allowedPrivateHosts: ['nas:5000', 7, 'no port', '127.0.0.1:8080'] } };
  expect(allowedBy(JSON.stringify(settings))).toEqual(['nas:5000', '127.0.0.1:8080']);
});

test.each([[null], ['{'], ['{}'], ['{"settings":{"allowedPrivateHosts":"all"}}']])(
  'Settings that say %s allow nothing',
  (settings) => {
    expect(allowedBy(settings)).toEqual([]);
  },
);
