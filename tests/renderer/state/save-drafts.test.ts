import { expect, test } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { createSaveDrafts } from '../../../renderer/state/save-drafts.js';
import { createFakeBridge } from '../support/fake-bridge.js';

test('What was typed to be saved is kept once the typing rests or the window goes; what an earlier page left comes back beside it', async () => {
  const fake = createFakeBridge();
  const kept: unknown[] = [];
  fake.answer('save-drafts.keep', ({ drafts }) => void kept.push(drafts));
  const drafts = createSaveDrafts(createClient(fake.bridge));
  const [one, other] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
  fake.answer('save-drafts.kept', () => [
    { into: null, text: 'of before' },
    { into: one, text: 'left' },
  ]);
  drafts.keep(null, 'https://');
  await drafts.load();
  expect([drafts.get(null), drafts.get(one)]).toEqual(['https://', 'left']);
  drafts.keep(other, 'text');
  drafts.keep(other, '');
  drafts.keep(null, 'https://news.example/a');
  drafts.flush();
  expect(kept).toEqual([
    [
      { into: one, text: 'left' },
      { into: null, text: 'https://news.example/a' },
    ],
  ]);
  drafts.flush();
  expect(kept, 'Nothing new is not written again').toHaveLength(1);
});
