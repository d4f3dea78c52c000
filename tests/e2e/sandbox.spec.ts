import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app.js';
import { send } from './bridge.js';
import { canSandbox, root } from './running-app.js';

test('The page has no Node, and one bridge of two pipes', async ({ app }) => {
  const { page } = app;
  expect(
    await page.evaluate(() =>
      ['process', 'require', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    ),
  ).toEqual([]);
  expect(await page.evaluate(() => Object.keys(window.offprint).toSorted())).toEqual(['listen', 'send']);

  await test.step('The bridge takes the names of the contract only', async () => {
    for (const name of ['__proto__', 'constructor', 'articles.destroy', 'exports.write', '']) {
      // oxlint-disable-next-line no-await-in-loop -- one name after the other
      expect(await send(page, name, {})).toEqual({ ok: false, failure: { code: 'bad-request' } });
    }
    expect(await send(page, 'articles.open', { id: '../../library.db' })).toMatchObject({
      ok: false,
      failure: { code: 'bad-request' },
    });
    expect(await send(page, 'app.open-address', { address: 'file:///etc/hostname' })).toMatchObject({
      ok: false,
      failure: { code: 'bad-address' },
    });
  });
});

test('The policy of the page names no http source, and neither picture, script nor string gets past it', async ({
  app,
  site,
}) => {
  const { page } = app;
  const policy = await app.electron.evaluate(async ({ net }) =>
    (await net.fetch('app://offprint/')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/https?:|wss?:|\*|unsafe-inline|unsafe-eval|data:/);

  const refused = await page.evaluate(async (address) => {
    const tries: Readonly<Record<string, () => unknown>> = {
      picture: () =>
        new Promise((loaded, failed) => {
          const image = new Image();
          image.addEventListener('load', loaded);
          image.addEventListener('error', () => failed(new Error('refused')));
          image.src = address;
        }),
      fetch: () => fetch(address),
      html: () => Reflect.set(document.createElement('div'), 'innerHTML', '<b>bold</b>'),
      code: async () => {
        await new Promise((later) => setTimeout(later, 50)); // what the debugger calls at once may do more than the page
        return Reflect.construct(Function, ['return 1']);
      },
    };
    const outcomes = await Promise.all(
      Object.entries(tries).map(async ([name, attempt]) => {
        try {
          await attempt();
          return [];
        } catch {
          return [name];
        }
      }),
    );
    return outcomes.flat();
  }, site.address('/pictures/harbour.jpg'));
  expect(refused).toEqual(['picture', 'fetch', 'html', 'code']);
  expect(site.requests).toEqual([]);
  app.forgive(/Content Security Policy|TrustedHTML|TrustedScript/);
});

test('Pictures are served by their hash and nothing else is', async ({ app }) => {
  const sizes = await app.page.evaluate(
    async (addresses) => {
      const load = async (address: string): Promise<number> => {
        const image = new Image();
        image.src = address;
        await image.decode().catch(() => {});
        return image.naturalWidth;
      };
      return Promise.all(addresses.map(load));
    },
    [`asset://sha256/${'0'.repeat(64)}`, 'asset://sha256/../library.db', 'asset://sha256/%2e%2e/library.db'],
  );
  expect(sizes).toEqual([0, 0, 0]);
  app.forgive(/asset:|404|Failed to load resource/);
});

test('A window of strangers with our preload is not answered', async ({ app }) => {
  const answer = await app.electron.evaluate(
    async ({ BrowserWindow }, preload) => {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true, partition: 'stranger' },
      });
      await stranger.loadURL('data:text/html,<title>stranger</title>');
      const told: unknown = await stranger.webContents.executeJavaScript("offprint.send('settings.read')");
      stranger.destroy();
      return told;
    },
    join(root, 'dist/electron/preload.cjs'),
  );
  expect(answer).toEqual({ ok: false, failure: { code: 'untrusted-sender' } });
});

test('The page cannot be led elsewhere, opens no window and is given no permission', async ({
  app,
  site,
}) => {
  const { page } = app;
  const target = site.address('/news/ferry');
  await page.evaluate((address) => location.assign(address), target);
  expect(await page.evaluate((address) => window.open(address), target)).toBeNull();
  await page.evaluate((address) => {
    const link = document.createElement('a');
    link.href = address;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
  }, target);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  expect(
    await page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state),
  ).toBe('denied');
  expect(
    await page.evaluate(() =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        () => 'denied',
      ),
    ),
  ).toBe('denied');
  expect(page.url()).toBe('app://offprint/');
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(site.requests).toEqual([]);
  app.forgive(/navigat|permission|Not allowed/i);
});

test('The system itself holds the page in a sandbox', async ({ app }) => {
  test.skip(process.platform !== 'linux', 'The kernel of Linux says so in /proc.');
  test.skip(!canSandbox, 'Chromium can have no sandbox here.');
  const pages = await app.electron.evaluate(({ app: main }) =>
    main.getAppMetrics().flatMap(({ pid, type }) => (type === 'Tab' ? pid : [])),
  );
  expect(pages).toHaveLength(1);
  const status = await readFile(`/proc/${pages[0]}/status`, 'utf8');
  expect(status, 'Its system calls are filtered').toMatch(/^Seccomp:\s*2$/m);
});
