import { type LoginSite, MEMBERS_TITLE, startLoginSite } from '../fixtures/login-site.js';
import { violations } from './accessibility.js';
import { expect, test as base } from './app.js';
import { article, expectArticle, pictures } from './article.js';
import { ask } from './bridge.js';
import { headlines } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import { save } from './save-dialog.js';
import { openSettings } from './settings-page.js';
import { siteWindow } from './site-window.js';
import { inSnapshot, snapshotView } from './snapshot-view.js';

const test = base.extend<{ readonly paper: LoginSite }>({
  paper: async ({ app, site }, provide) => {
    const paper = await startLoginSite();
    await ask(app.page, 'settings.change', {
      allowedPrivateHosts: [paper.host, paper.other, site.hosts.untrusted],
    });
    await provide(paper);
    await paper.close();
  },
});

test('A person signs in to a site in its own window and saves the page as it is seen; the site reaches nothing', async ({
  app,
  paper,
}) => {
  const { page } = app;
  await save(page, paper.address('/members'));
  await expect(article(page)).toContainText('The site asked for a sign-in');
  await article(page).getByRole('button', { name: 'Sign in to the site…' }).click();

  const bar = await siteWindow(app, /sites\.html/);
  const site = await siteWindow(app, /\/members$/);
  await expect(bar.getByRole('textbox', { name: 'Address' })).toHaveValue(paper.address('/members'));
  await site.getByLabel('Password').fill('secret');
  await site.getByRole('button', { name: 'Sign in' }).click();
  await expect(site.getByRole('heading', { level: 1 })).toHaveText(MEMBERS_TITLE);

  await test.step('No bridge, no file, no private address, no permission, no other window', async () => {
    await expect
      .poll(() => Object.fromEntries(paper.notes))
      .toEqual({
        bridge: 'undefined undefined undefined',
        file: 'refused',
        permission: 'denied',
        notifications: 'denied',
        socket: 'refused',
      });
    const windows = app.electron.windows().length;
    await site.getByRole('link', { name: 'File' }).click();
    await site.getByRole('link', { name: 'Gift' }).click();
    await site.getByRole('link', { name: 'Second' }).click();
    await expect(bar.getByRole('textbox', { name: 'Address' })).toHaveValue(paper.address('/second'));
    expect(app.electron.windows()).toHaveLength(windows);
    await bar.getByRole('button', { name: 'Back' }).click();
    await expect(bar.getByRole('textbox', { name: 'Address' })).toHaveValue(paper.address('/members'));
  });

  await app.electron.evaluate(async ({ session }, other) => {
    const { cookies } = session.fromPartition('persist:site-127.0.0.1');
    await cookies.set({ url: `http://${other}/`, name: 'elsewhere', value: 'mine', sameSite: 'lax' });
  }, paper.other);
  paper.cookies.clear();
  expect(await violations(bar)).toEqual([]);
  await bar.getByRole('button', { name: 'Save this page' }).click();
  await expect(bar.getByRole('status')).toHaveText(/^Saved/);
  await expectArticle(page, MEMBERS_TITLE);
  await expect(headlines(page).getByRole('option')).toHaveCount(1);

  await test.step('Pictures that only a member gets are there, and no cookie went to another host', async () => {
    expect(await pictures(page)).toMatchObject([{ width: 960 }, { width: 960 }]);
    expect(paper.cookies.get(`${paper.host}/harbour.jpg`)).toBe('member=yes');
    expect(paper.cookies.has(`${paper.other}/public.jpg`)).toBe(true);
    expect(paper.cookies.get(`${paper.other}/public.jpg`)).toBeUndefined();
  });

  await test.step('Its whole page is kept as it was seen, with what only a member gets', async () => {
    await page.keyboard.press('w');
    const whole = page.getByRole('group', { name: 'View' }).getByRole('button', { name: 'Whole page' });
    await whole.click();
    await expect.poll(() => snapshotView(app)).not.toBeNull();
    expect(
      await inSnapshot(
        app,
        `({ pictures: [...document.images].map(({ naturalWidth }) => naturalWidth),
          adopted: getComputedStyle(document.querySelector('h1')).color,
          inserted: getComputedStyle(document.querySelector('p')).color,
          sheet: getComputedStyle(document.querySelector('figcaption')).color })`,
      ),
    ).toEqual({
      pictures: [960, 960],
      adopted: 'rgb(120, 30, 60)',
      inserted: 'rgb(30, 60, 90)',
      sheet: 'rgb(60, 90, 30)',
    });
    await page.getByRole('button', { name: 'Reading', exact: true }).click();
  });

  await test.step('What the site keeps is listed, and cleared when asked twice', async () => {
    expect(await ask(page, 'sites.list')).toEqual(['127.0.0.1']);
    await ask(page, 'sites.clear', { host: '127.0.0.1' });
    expect(await ask(page, 'sites.list')).toEqual([]);
    await bar.getByRole('button', { name: 'Reload' }).click();
    await expect(site.getByLabel('Password')).toBeVisible();
  });

  await test.step('A login form saved where the article was takes the place of neither its text nor its page', async () => {
    await bar.getByRole('button', { name: 'Save this page' }).click();
    await expect(bar.getByRole('status')).toHaveText(/^Little text .* stays as it is/);
    await takePicture(bar, 'sites-bar-little-text');
    await expectArticle(page, MEMBERS_TITLE);
    await page.getByRole('button', { name: 'Whole page', exact: true }).click();
    await expect.poll(() => snapshotView(app)).not.toBeNull();
    expect(await inSnapshot(app, `document.querySelector('h1').textContent`)).toBe(MEMBERS_TITLE);
  });
});

test('The bar and its part of Settings are worked by keys alone, and axe finds nothing in any language or theme', async ({
  app,
  paper,
}) => {
  const { page } = app;
  await ask(page, 'sites.open', { address: paper.address('/second') });
  const bar = await siteWindow(app, /sites\.html/);
  const site = await siteWindow(app, /\/second$/);
  const press = (keyCode: string, ...modifiers: readonly ('control' | 'alt')[]): Promise<void> =>
    app.electron.evaluate(
      ({ webContents }, { code, held }) => {
        const view = webContents.getAllWebContents().find((one) => one.getURL().endsWith('/second'));
        view?.focus();
        view?.sendInputEvent({ type: 'keyDown', keyCode: code, modifiers: [...held] });
      },
      { code: keyCode, held: modifiers },
    );
  await expect(site.locator('p')).toHaveText('Second.');
  await press('L', 'control');
  await expect(bar.getByRole('textbox', { name: 'Address' })).toBeFocused();
  await bar.keyboard.press('Tab');
  await expect(bar.getByRole('button', { name: 'Save this page' })).toBeFocused();
  await ask(page, 'sites.open', { address: paper.address('/members') });
  await expect(bar.getByRole('textbox', { name: 'Address' })).toHaveValue(paper.address('/members'));
  await bar.keyboard.press('Alt+ArrowLeft');
  await expect(bar.getByRole('textbox', { name: 'Address' })).toHaveValue(paper.address('/second'));
  await press('Right', 'alt');
  await expect(bar.getByRole('textbox', { name: 'Address' })).toHaveValue(paper.address('/members'));

  await openSettings(page);
  for (const language of ['en', 'ko'] as const) {
    for (const theme of ['light', 'sepia', 'dark'] as const) {
      // oxlint-disable no-await-in-loop -- one look after the other
      await ask(page, 'settings.change', { language, theme });
      const name = language === 'en' ? 'Sites you sign in to' : '로그인하는 사이트';
      await page.getByRole('region', { name }).scrollIntoViewIfNeeded();
      await expect(page.getByRole('region', { name }).getByRole('listitem')).toHaveCount(1);
      expect(await violations(page), `Settings, ${language}, ${theme}`).toEqual([]);
      await expect(bar.locator(`html[lang=${language}][data-theme=${theme}]`)).toHaveCount(1);
      expect(await violations(bar), `the bar, ${language}, ${theme}`).toEqual([]);
      await takePicture(bar, `sites-bar-${theme}-${language}`);
      await takePicture(page, `sites-settings-${theme}-${language}`);
      // oxlint-enable no-await-in-loop
    }
  }
  await page.getByRole('button', { name: '127.0.0.1 사이트가 남긴 것 지우기' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '127.0.0.1 사이트가 남긴 것 지우기' })).toBeFocused();
});

test('A site with a certificate nobody vouches for is refused in words', async ({ app, site, paper }) => {
  expect(paper.notes.size).toBe(0);
  await ask(app.page, 'sites.open', { address: `https://${site.hosts.untrusted}/` });
  const bar = await siteWindow(app, /sites\.html/);
  await expect(bar.getByRole('alert')).toContainText('could not prove that it is the real one');
  app.forgive(/Failed to load URL/);
});
