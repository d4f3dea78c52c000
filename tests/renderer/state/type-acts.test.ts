import { expect, test, vi } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { createSession } from '../../../renderer/state/session.js';
import { typeCommands } from '../../../renderer/state/type-acts.js';
import { createFakeBridge } from '../support/fake-bridge.js';

test('The key for the theme pressed twice goes two themes on, however long the first one takes to be stored', async () => {
  const fake = createFakeBridge();
  const session = createSession(createClient(fake.bridge));
  await session.settings.change({ theme: 'light' });
  const cycle = typeCommands(session)['cycle-theme'];
  cycle();
  cycle();
  await vi.waitUntil(() => session.settings.store.get().settings.theme === 'dark');
  expect(fake.requestsOf('settings.change')).toEqual([
    { theme: 'light' },
    { theme: 'sepia' },
    { theme: 'dark' },
  ]);
});
