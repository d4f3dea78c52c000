import { expect, test } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { createSearching } from '../../../renderer/state/searching.js';
import { createFakeBridge } from '../support/fake-bridge.js';

test.each([
  ['clock', 'clock tower', 'title'],
  ['clock', 'the clock', 'title'],
  ['clock', 'clo', 'title'],
  ['도', '되', 'title'],
  ['clock', 'bees', 'all'],
  ['clock', '', 'all'],
])('Where the words must stand is kept from %j to %j: %s', async (before, now, within) => {
  const searching = createSearching(createClient(createFakeBridge().bridge));
  await searching.type(before, false);
  await searching.lookWithin('title');
  await searching.type(now, false);
  expect(searching.store.get().within).toBe(within);
});
