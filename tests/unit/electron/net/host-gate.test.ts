import { describe, expect, test } from 'vitest';
import { createHostGate } from '../../../../electron/net/host-gate.js';

/** Work at hosts that ends when told to, and who is at it now. */
function work(limits: { atOnce: number; perHost: number }) {
  const gate = createHostGate(limits);
  const running: string[] = [];
  const endings = new Map<string, () => void>();
  const begin = (name: string, host: string, signal = new AbortController().signal): Promise<unknown> =>
    gate.run(host, signal, async () => {
      running.push(name);
      await new Promise<void>((resolve) => endings.set(name, resolve));
      running.splice(running.indexOf(name), 1);
    });
  const end = async (name: string): Promise<void> => {
    endings.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { gate, begin, end, running, settle: () => end('') };
}

describe('a gate', () => {
  test('lets so many at one host and goes on with the next host meanwhile', async () => {
    const { begin, end, running, settle } = work({ atOnce: 3, perHost: 2 });
    const all = [begin('a1', 'a'), begin('a2', 'a'), begin('a3', 'a'), begin('b1', 'b'), begin('b2', 'b')];
    await settle();
    expect(running).toEqual(['a1', 'a2', 'b1']);
    await end('b1');
    expect(running).toEqual(['a1', 'a2', 'b2']);
    await end('a1');
    expect(running).toEqual(['a2', 'b2', 'a3']);
    await Promise.all(['a2', 'b2', 'a3'].map(end));
    await Promise.all(all);
    expect(running).toEqual([]);
  });

  test('frees the place of work that fails', async () => {
    const { gate } = work({ atOnce: 1, perHost: 1 });
    const { signal } = new AbortController();
    await expect(gate.run('a', signal, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.run('a', signal, () => Promise.resolve('yes'))).resolves.toBe('yes');
  });

  test('forgets who stopped waiting, and keeps the order of the rest', async () => {
    const { begin, end, running, settle } = work({ atOnce: 1, perHost: 1 });
    const impatient = new AbortController();
    const first = begin('first', 'a');
    const gone = begin('gone', 'a', impatient.signal);
    const last = begin('last', 'a');
    impatient.abort();
    await expect(gone).rejects.toMatchObject({ code: 'cancelled' });
    await settle();
    expect(running).toEqual(['first']);
    await end('first');
    expect(running).toEqual(['last']);
    await end('last');
    await Promise.all([first, last]);
  });
});
