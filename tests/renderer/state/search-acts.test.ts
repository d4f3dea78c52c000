import { expect, test } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { searchFor } from '../../../renderer/state/search-acts.js';
import { createSession } from '../../../renderer/state/session.js';
import { createFakeBridge } from '../support/fake-bridge.js';

test.each([
  ['시계', '시계'],
  [' the clock\nwas “never” "slow" ', '"the clock was “never” slow"'],
])('The selected words %j are looked for everywhere as %j', (words, query) => {
  const session = createSession(createClient(createFakeBridge().bridge));
  searchFor(session, words);
  expect(session.panes.get().surface).toBe('search');
  expect(session.searching.store.get().query).toBe(query);
});
