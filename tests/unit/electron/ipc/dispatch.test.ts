import { describe, expect, test, vi } from 'vitest';
import { dispatch } from '../../../../electron/ipc/dispatch.js';
import { AppError } from '../../../../shared/app-error.js';
import type { Envelope } from '../../../../shared/ipc/envelope.js';
import { firstPageState } from '../../../../shared/model/page-state.js';
import { defaultSettings } from '../../../../shared/model/settings.js';

const ID = '019a0000-0000-7000-8000-000000000001';

const ask = (
  name: unknown,
  payload: unknown,
  {
    library = { ok: true, value: undefined },
    openAddress = () => undefined,
    report = vi.fn<(error: unknown) => void>(),
  }: {
    readonly library?: Envelope;
    readonly openAddress?: () => undefined;
    readonly report?: (error: unknown) => void;
  } = {},
) => {
  const askLibrary = vi.fn<(name: string, request: unknown) => Promise<Envelope>>(async () => library);
  const appearance = { settings: defaultSettings, systemLanguage: 'ko' } as const;
  const main = {
    'app.info': () =>
      ({ version: '1', electron: '33', platform: 'linux', libraryFolder: '/library' }) as const,
    'app.usable': () => undefined,
    'app.open-address': openAddress,
    'app.show-library-folder': () => undefined,
    'app.start-again': () => undefined,
    'drafts.hold': () => undefined,
    'drafts.held': () => null,
    'save-drafts.keep': () => undefined,
    'save-drafts.kept': () => [],
    'settings.read': () => appearance,
    'settings.take-damaged': () => null,
    'settings.change': () => appearance,
    'exports.notes': () => null,
    'menus.show': () => null,
    'sites.open': () => undefined,
    'sites.view': () => null,
    'sites.go': () => undefined,
    'sites.save': () => ({ articleId: ID, jobId: ID }),
    'sites.list': () => [],
    'sites.clear': () => undefined,
    'app.full-screen': () => undefined,
    'pictures.copy': () => undefined,
    'pictures.save': () => null,
    'snapshots.show': () => undefined,
    'snapshots.look': () => 'seen' as const,
    'snapshots.place': () => undefined,
    'snapshots.still': () => null,
    'snapshots.focus': () => undefined,
    'snapshots.find': () => undefined,
    'snapshots.close': () => undefined,
    'snapshots.export': () => null,
    'window.read': () => firstPageState,
    'window.remember': () => undefined,
    'window.close-now': () => undefined,
    'clipboard.write': () => undefined,
    'clipboard.address': () => null,
    'clipboard.text': () => '',
    'clipboard.copy-selection': () => undefined,
  };
  return { answer: dispatch(name, payload, { main, askLibrary, report }), askLibrary, report };
};

describe('a command', () => {
  test('that runs in main is answered there', async () => {
    const { answer, askLibrary } = ask('settings.read', undefined);
    expect(await answer).toMatchObject({ ok: true, value: { systemLanguage: 'ko' } });
    expect(askLibrary).not.toHaveBeenCalled();
  });

  test('that runs in the library is passed on as it was checked', async () => {
    const { answer, askLibrary } = ask('articles.delete', { ids: [ID] });
    expect(await answer).toEqual({ ok: true, value: undefined });
    expect(askLibrary).toHaveBeenCalledWith('articles.delete', { ids: [ID] });
  });

  test.each([['constructor'], ['__proto__'], ['toString'], ['articles.drop'], [7], [undefined]])(
    'named %s does not exist',
    async (name) => {
      expect(await ask(name, {}).answer).toEqual({ ok: false, failure: { code: 'bad-request' } });
    },
  );

  test.each([
    ['file:///etc/passwd'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    [''],
    ['https://'],
    [`https://example.test/${'a'.repeat(9_000)}`],
  ])('refuses to save %.40s', async (address) => {
    const { answer, askLibrary } = ask('articles.save', { source: { kind: 'address', address } });
    expect(await answer).toEqual({ ok: false, failure: { code: 'bad-request' } });
    expect(askLibrary).not.toHaveBeenCalled();
  });

  test('with a key nobody asked for is refused', async () => {
    expect(await ask('articles.open', { id: ID, path: '/etc' }).answer).toMatchObject({ ok: false });
  });

  test('whose file is larger than the limit is refused', async () => {
    const bytes = new Uint8Array(10 * 1024 * 1024 + 1);
    const { answer } = ask('articles.save', { source: { kind: 'file', name: 'big.html', bytes } });
    expect(await answer).toEqual({ ok: false, failure: { code: 'bad-request' } });
  });

  test('that the library refuses keeps the library’s reason', async () => {
    const library: Envelope = { ok: false, failure: { code: 'http-status', status: 403, host: 'news.test' } };
    expect(await ask('articles.open', { id: ID }, { library }).answer).toEqual(library);
  });

  test('whose answer breaks the contract is a bug of ours, told as one', async () => {
    const { answer, report } = ask('articles.counts', undefined, {
      library: { ok: true, value: { unread: -1 } },
    });
    expect(await answer).toEqual({ ok: false, failure: { code: 'internal' } });
    expect(report).toHaveBeenCalledOnce();
  });

  test('that fails in a way we foresaw keeps its code', async () => {
    const openAddress = (): never => {
      throw new AppError('bad-address');
    };
    const { answer, report } = ask('app.open-address', { address: 'x' }, { openAddress });
    expect(await answer).toEqual({ ok: false, failure: { code: 'bad-address' } });
    expect(report).not.toHaveBeenCalled();
  });

  test('that hits a bug reports it here and tells the page nothing', async () => {
    const openAddress = (): never => {
      throw new TypeError('secret detail at /home/user');
    };
    const { answer, report } = ask('app.open-address', { address: 'x' }, { openAddress });
    expect(await answer).toEqual({ ok: false, failure: { code: 'internal' } });
    expect(report).toHaveBeenCalledWith(expect.any(TypeError));
  });
});
