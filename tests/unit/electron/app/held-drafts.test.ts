import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { holdDrafts } from '../../../../electron/app/held-drafts.js';
import { temporaryFolder } from '../library/library-for-test.js';

const draft = { articleId: '019a0000-0000-7000-8000-000000000001', highlightId: null, text: '메모' };
const NOW = Date.parse('2026-03-01T09:00:00.000Z');

test('Words that were refused are held over a restart until they are stored', async () => {
  const profile = temporaryFolder();
  const { handlers, isHolding } = holdDrafts(profile, () => NOW);
  expect([await handlers['drafts.held'](undefined), isHolding()]).toEqual([null, false]);
  await handlers['drafts.hold']({ drafts: [draft] });
  expect(isHolding()).toBe(true);
  expect(await holdDrafts(profile).handlers['drafts.held'](undefined)).toEqual({
    heldAt: '2026-03-01T09:00:00.000Z',
    drafts: [draft],
  });
  await handlers['drafts.hold']({ drafts: [] });
  expect(await holdDrafts(profile).handlers['drafts.held'](undefined)).toBeNull();
});

test('Words that cannot be held are not taken for safe, and a damaged file holds none', () => {
  const profile = temporaryFolder();
  const { handlers, isHolding } = holdDrafts(profile);
  writeFileSync(join(profile, 'note-drafts.json'), '{"drafts":');
  expect(handlers['drafts.held'](undefined)).toBeNull();
  mkdirSync(join(profile, 'note-drafts.json.new'));
  expect(() => handlers['drafts.hold']({ drafts: [draft] })).toThrow('write-failed');
  expect(isHolding()).toBe(false);
});
