import { describe, expect, test, vi } from 'vitest';
import type { ResourceFetcher } from '../../../../electron/net/resource.js';
import type { RenderingOutcome, ToRenderer } from '../../../../electron/rendering/contract.js';
import { Renderings } from '../../../../electron/rendering/renderings.js';
import { AppError } from '../../../../shared/app-error.js';

const drawn = (text: string): RenderingOutcome => ({
  ok: true,
  finalUrl: 'https://news.example/drawn',
  html: new TextEncoder().encode(text),
  engine: 'Chromium 130',
});
const asked = (rendering: number) =>
  ({ rendering, address: 'https://news.example/story', method: 'GET', headers: {}, body: null }) as const;

function renderings(allowedPrivateHosts: readonly string[] = []) {
  const sent: ToRenderer[] = [];
  const allowed: (() => readonly string[])[] = [];
  const close = vi.fn<() => Promise<void>>(async () => undefined);
  const fetcher: ResourceFetcher = {
    fetch: async (_, { room }) => {
      room.bytes -= 60;
      return { status: 200, contentType: 'text/plain', location: null, body: new Uint8Array(60) };
    },
    close,
  };
  const under = new Renderings({
    send: (message) => void sent.push(message),
    connect: (hosts) => {
      allowed.push(hosts);
      return fetcher;
    },
    allowedPrivateHosts: () => allowedPrivateHosts,
    roomBytes: 100,
  });
  return { under, sent, allowed, close };
}
const forEver = { signal: new AbortController().signal };

describe('pages that are to be rendered', () => {
  test('come one at a time, in order, each with connections of its own', async () => {
    const { under, sent, close } = renderings();
    const first = under.render('https://news.example/1', forEver);
    const second = under.render('https://news.example/2', forEver);
    expect(sent).toEqual([{ kind: 'render', id: 1, address: 'https://news.example/1' }]);
    under.hear(1, drawn('one'));
    expect(new TextDecoder().decode((await first).html)).toBe('one');
    expect(close).toHaveBeenCalledTimes(1);
    expect(sent[1]).toEqual({ kind: 'render', id: 2, address: 'https://news.example/2' });
    under.hear(2, { ok: false, failure: { code: 'rendering-failed' } });
    await expect(second).rejects.toMatchObject({ code: 'rendering-failed' });
  });

  test('that nobody waits for any more are stopped, or never begun', async () => {
    const { under, sent } = renderings();
    const [open, waiting] = [new AbortController(), new AbortController()];
    const first = under.render('https://news.example/1', open);
    const second = under.render('https://news.example/2', waiting);
    waiting.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    open.abort();
    await expect(first).rejects.toMatchObject({ code: 'cancelled' });
    expect(sent.map(({ kind }) => kind)).toEqual(['render', 'stop-rendering']);
    under.hear(1, drawn('too late'));
    await expect(under.fetch(asked(1))).rejects.toEqual(new AppError('cancelled'));
  });

  test('are told apart when they asked for more than there is room for', async () => {
    const { under } = renderings();
    const page = under.render('https://news.example/1', forEver);
    await under.fetch(asked(1));
    await expect(under.fetch(asked(2))).rejects.toMatchObject({ code: 'cancelled' });
    await under.fetch(asked(1));
    under.hear(1, drawn('cut'));
    expect(await page).toMatchObject({ isCut: true, engine: 'Chromium 130' });
  });

  test('reach a private host only when they lie on it themselves', () => {
    const { under, allowed } = renderings(['nas.local:8080', '127.0.0.1:3000']);
    void under.render('http://NAS.local:8080/page', forEver).catch(() => undefined);
    expect(allowed[0]?.()).toEqual(['nas.local:8080']);
    under.hear(1, drawn(''));
    void under.render('https://news.example/page', forEver).catch(() => undefined);
    expect(allowed[1]?.()).toEqual([]);
  });
});
