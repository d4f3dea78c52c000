import { expect, test } from 'vitest';
import { copyName, readCopyName } from '../../../../electron/library/copy-names.js';
import { SafetyCopyName } from '../../../../shared/model/safety-copy.js';

const NOW = Date.parse('2026-03-01T09:00:00.000Z');

test.each(['daily', 'changed', 'asked', 'after-restore', 'before-restore'] as const)(
  'The name of a copy says that it is %s, and when it was made',
  (kind) => {
    const name = copyName(kind, 12, NOW);
    expect(SafetyCopyName.parse(name)).toBe(name);
    expect(readCopyName(name)).toEqual({ name, kind, order: 12, madeAt: NOW });
  },
);

test.each([
  ['copy-000003-2026-03-01T09-00-00.000Z.db', 'copy'],
  ['before-v1-2026-03-01T09-00-00.000Z.db', 'before-update'],
])('An older name is read as well: %s', (name, kind) => {
  expect(readCopyName(SafetyCopyName.parse(name))).toMatchObject({ kind, madeAt: NOW });
});

test.each([
  'copy.db',
  '../copy-000003-2026-03-01T09-00-00.000Z.db',
  'weekly-000003-2026-03-01T09-00-00.000Z.db',
])('Nothing else is a copy: %s', (name) => expect(readCopyName(name)).toBeNull());
