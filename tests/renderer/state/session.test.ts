import { expect, test, vi } from 'vitest';
import { createClient } from '../../../renderer/lib/client.js';
import { createSession } from '../../../renderer/state/session.js';
import { createFakeBridge, Refusal } from '../support/fake-bridge.js';

test('That the library is starting again is no longer said once it is back', async () => {
  const fake = createFakeBridge();
  const { toasts, attempt, client } = createSession(createClient(fake.bridge));
  const shown = (): number => toasts.store.get().shown.length;
  fake.answer('undo.undo', () => new Refusal({ code: 'library-restarting' }));
  attempt(client.call('undo.undo'));
  await vi.waitUntil(() => shown() === 1);
  fake.emit('library.restarted', {});
  expect(shown()).toBe(0);
});
