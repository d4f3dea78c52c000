import { describe, expect, test } from 'vitest';
import { areInstalled } from '../../../electron/start/dependencies.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' },
    'node_modules/a/node_modules/zod': { version: '3.0.0', integrity: 'sha512-old' },
    'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-mac', optional: true },
  },
};
const zod = { version: '4.6.7', integrity: 'sha512-zod' };
const nestedZod = { version: '3.0.0', integrity: 'sha512-old' };

describe('the npm packages count as installed', () => {
  test('when each is there as the lock file names it, but for optional ones', () => {
    const packages = { 'node_modules/zod': zod, 'node_modules/a/node_modules/zod': nestedZod };
    expect(areInstalled(wanted, { packages })).toBe(true);
  });
});

describe('the npm packages count as missing or stale', () => {
  test('when npm has left no note, as after an interrupted install', () => {
    expect(areInstalled(wanted, null)).toBe(false);
  });

  test('when npm has noted nothing', () => {
    expect(areInstalled(wanted, {})).toBe(false);
  });

  test('when one is not there', () => {
    expect(areInstalled(wanted, { packages: { 'node_modules/zod': zod } })).toBe(false);
  });

  test('when one has another version', () => {
    const packages = {
      'node_modules/zod': { ...zod, version: '4.6.6' },
      'node_modules/a/node_modules/zod': nestedZod,
    };
    expect(areInstalled(wanted, { packages })).toBe(false);
  });

  test('when one has the same version and other content', () => {
    const packages = {
      'node_modules/zod': { ...zod, integrity: 'x' },
      'node_modules/a/node_modules/zod': nestedZod,
    };
    expect(areInstalled(wanted, { packages })).toBe(false);
  });

  test('when an optional one is there in another version', () => {
    const packages = {
      'node_modules/zod': zod,
      'node_modules/a/node_modules/zod': nestedZod,
      'node_modules/fsevents': { version: '1.0.0', integrity: 'sha512-mac' },
    };
    expect(areInstalled(wanted, { packages })).toBe(false);
  });
});
