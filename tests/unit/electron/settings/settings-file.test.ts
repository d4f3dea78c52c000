import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  keepBadValues,
  keepGoodCopy,
  mendSettingsFile,
} from '../../../../electron/settings/settings-file.js';

const NOW = new Date('2026-11-23T10:00:00Z');
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-settings-'));
  file = join(folder, 'settings.json');
});

describe('a settings file', () => {
  test('that is whole is left alone', () => {
    writeFileSync(file, '{"a":1}');
    mendSettingsFile(file, NOW);
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  test('that does not exist is not a fault', () => {
    mendSettingsFile(file, NOW);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([[''], ['\0\0\0\0'], ['{"a":1'], ['[1]'], ['null']])(
    'holding %j is set aside, not deleted',
    (damaged) => {
      writeFileSync(file, damaged);
      mendSettingsFile(file, NOW);
      const kept = readdirSync(folder).filter((name) => name.startsWith('settings.json.bad-'));
      expect(kept).toHaveLength(1);
      expect(readFileSync(join(folder, kept[0] ?? ''), 'utf8')).toBe(damaged);
      expect(readdirSync(folder)).not.toContain('settings.json');
    },
  );

  test('with bad values is kept as a copy, once for the same content, and stays where it is', () => {
    writeFileSync(file, '{"settings":{"theme":"pink"}}');
    const kept = keepBadValues(file, NOW);
    expect(readFileSync(join(folder, kept ?? ''), 'utf8')).toBe('{"settings":{"theme":"pink"}}');
    expect(keepBadValues(file, new Date('2026-11-24T10:00:00Z'))).toBeNull();
    expect(readdirSync(folder).toSorted()).toEqual(['settings.json', kept]);
    writeFileSync(file, '{"settings":{"theme":7}}');
    expect(keepBadValues(file, new Date('2026-11-25T10:00:00Z'))).toBe(
      'settings.json.bad-2026-11-25T10-00-00.000Z',
    );
  });

  test('that is damaged is replaced by the last good copy', () => {
    writeFileSync(file, '{"a":1}');
    expect(keepGoodCopy(file)).toBe(true);
    writeFileSync(file, '{"a":');
    expect(keepGoodCopy(file)).toBe(false);
    mendSettingsFile(file, NOW);
    expect(readFileSync(file, 'utf8')).toBe('{"a":1}');
  });
});
