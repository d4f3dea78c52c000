import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { violations } from './accessibility.js';
import { expect, test } from './app.js';
import { expectArticle } from './article.js';
import { canSandbox, root, type RunningApp } from './running-app.js';
import { openSettings } from './settings-page.js';

const TITLE = 'The town that set its clocks by the tide';

/** Starts the app once more with a link, as the system does when one is opened. */
async function openLink(app: RunningApp, link: string): Promise<void> {
  const electron: unknown = createRequire(import.meta.url)('electron');
  if (typeof electron !== 'string') throw new Error('The electron package did not name its binary.');
  const flags = canSandbox ? [] : ['--no-sandbox'];
  const second = spawn(electron, [`--user-data-dir=${app.profile}`, ...flags, '.', link], {
    cwd: root,
    stdio: 'ignore',
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
}

const saving = (address: string): string => `offprint://save?url=${encodeURIComponent(address)}`;

test('A link from another program saves its address, which can be taken back; of any other it is told that it was not understood', async ({
  app,
  site,
}) => {
  const { page } = app;
  await openLink(app, 'offprint://delete?url=x');
  await openLink(app, `offprint://save?url=${encodeURIComponent('file:///etc/hostname')}`);
  const news = page.getByRole('region', { name: 'Notifications' });
  await expect(news).toContainText('A link from another program was not understood.');
  await expect(page.getByRole('option')).toHaveCount(0);
  await openLink(app, saving(site.address('/en/clock')));
  await expectArticle(page, TITLE);
  expect(site.requests.filter((path) => path === '/en/clock')).toHaveLength(1);
  await expect(news, 'It is not told as if it went on').toContainText(`Saved: ${TITLE}`);
  await openLink(app, saving(site.address('/en/clock')));
  await expect(news).toContainText('already in your library');
  await expect(page.getByRole('option')).toHaveCount(1);
});

test('A link that starts the app is saved once its page is there', async ({ app, site }) => {
  await app.restart({ link: saving(site.address('/en/clock')) });
  await expectArticle(app.page, TITLE);
  const news = app.page.getByRole('region', { name: 'Notifications' });
  await expect(news).toContainText(`Saved: ${TITLE}`);
  await news.getByRole('button', { name: 'Move to Trash' }).click();
  await expect(app.page.getByRole('option')).toHaveCount(0);
  await expect(news).toContainText('1 article deleted.');
});

test('An address on the clipboard is offered once, and only to whoever asked for that', async ({
  app,
  site,
}) => {
  const { page } = app;
  const address = site.address('/en/clock');
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), address);
  const comeBack = (): Promise<void> => page.evaluate(() => void window.dispatchEvent(new Event('focus')));
  const offer = page.getByRole('button', { name: 'Save', exact: true });
  await comeBack();
  await openSettings(page);
  await page.getByRole('switch', { name: 'Offer addresses from the clipboard' }).check();
  await expect(offer).toBeHidden();
  await page.keyboard.press('Escape');
  await comeBack();
  await expect(page.getByRole('region', { name: 'Notifications' })).toContainText('/en/clock?');
  await offer.click();
  await expectArticle(page, TITLE);
  await comeBack();
  await expect(offer).toBeHidden();
});

for (const [language, part, copy] of [
  ['en', 'Add to Offprint', 'Copy bookmark'],
  ['ko', 'Offprint에 추가', '북마크 복사'],
] as const) {
  test.describe(`Settings (${language})`, () => {
    test.use({ settings: { language, theme: language === 'ko' ? 'dark' : 'sepia' } });

    test('explain the ways in, each to be copied; axe finds nothing', async ({ app }) => {
      const { page } = app;
      await openSettings(page);
      const ways = page.getByRole('region', { name: part });
      await ways.scrollIntoViewIfNeeded();
      await page.screenshot({ path: test.info().outputPath('ways.png') });
      await ways.getByRole('button', { name: copy }).click();
      expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(
        "javascript:location.href='offprint://save?url='+encodeURIComponent(location.href)",
      );
      expect(await violations(page)).toEqual([]);
    });
  });
}
