import type { Page } from '@playwright/test';
import { SWANS, startWalledPaper, type WalledPaper, type WallName } from '../fixtures/walled-paper.js';
import { violations } from './accessibility.js';
import { expect, test as base } from './app.js';
import { article, expectArticle, paragraphs } from './article.js';
import { ask } from './bridge.js';
import { chooseFromContextMenu } from './context-menu.js';
import { headlines, row } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import type { RunningApp } from './running-app.js';
import { save } from './save-dialog.js';
import { chooseLanguage, chooseTheme, openSettings } from './settings-page.js';
import { siteWindow } from './site-window.js';

const test = base.extend<{ readonly paper: WalledPaper }>({
  paper: async ({ app }, provide) => {
    const paper = await startWalledPaper();
    await ask(app.page, 'settings.change', { allowedPrivateHosts: [paper.host] });
    await provide(paper);
    await paper.close();
  },
});

const WALL_NAMES = ['consent', 'login', 'subscription', 'error', 'check', 'other'] as const;
const notices = (page: Page) => page.getByRole('region', { name: 'Notifications' });
const getAgain = (app: RunningApp): Promise<void> =>
  chooseFromContextMenu(
    app,
    () => app.page.getByRole('button', { name: 'More', exact: true }).click(),
    'Get it again',
  );

/** What is said of each, and what it offers. */
const told: Readonly<Record<WallName, readonly [RegExp, string | null]>> = {
  consent: [/asked about cookies .* Your text stays as it is/, 'Open in a window of the site…'],
  login: [/asked for a sign-in .* Your text stays as it is/, 'Open in a window of the site…'],
  subscription: [
    /no more than it shows to everyone.* Your text stays as it is/,
    'Open in a window of the site…',
  ],
  error: [/the page is not there.* Your text stays as it is/, null],
  check: [/whether a person asks.* Your text stays as it is/, 'Open in a window of the site…'],
  other: [/quite different text .* your text stays as it is/, 'Versions…'],
};

test('Whatever a site answers with later, the text that was saved stays on screen, and what came is told', async ({
  app,
  paper,
}) => {
  const { page } = app;
  await save(page, paper.address);
  await expectArticle(page, SWANS);
  const whole = await paragraphs(page);
  expect(whole).toHaveLength(4);

  for (const wall of WALL_NAMES) {
    const [words, way] = told[wall];
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await test.step(wall, async () => {
      paper.set(wall);
      await getAgain(app);
      const alert = notices(page).getByRole('alert');
      await expect(alert).toHaveText(words);
      await takePicture(page, `wall-again-${wall}`);
      if (way !== null) await expect(notices(page).getByRole('button', { name: way })).toBeVisible();
      await expectArticle(page, SWANS);
      expect(await paragraphs(page)).toEqual(whole);
      await notices(page).getByRole('button', { name: 'Dismiss' }).click();
    });
  }
  await expect(headlines(page).getByRole('option')).toHaveCount(1);
});

test('A wall that came first is told with what helps, answered in the window of its site, and never comes back in place of the article', async ({
  app,
  paper,
}) => {
  const { page } = app;
  paper.set('consent');
  await save(page, paper.address);
  const banner = article(page).getByRole('complementary', { name: /asked about cookies/ });
  await expect(banner).toBeVisible();
  await expect(article(page)).toContainText('We use cookies and data');
  expect(await violations(page)).toEqual([]);
  await takePicture(page, 'wall-first-en');

  await banner.getByRole('button', { name: 'Open in a window of the site…' }).click();
  const bar = await siteWindow(app, /sites\.html/);
  const site = await siteWindow(app, /\/swans$/);
  await site.getByRole('button', { name: 'Accept all' }).click();
  await expect(site.getByRole('heading', { level: 1 })).toHaveText(SWANS);
  await bar.getByRole('button', { name: 'Save this page' }).click();
  await expect(bar.getByRole('status')).toHaveText(/^Saved/);
  await expectArticle(page, SWANS);
  await expect(banner).toBeHidden();
  const whole = await paragraphs(page);

  await getAgain(app);
  await expect(notices(page).getByRole('alert')).toHaveText(told.consent[0]);
  await expectArticle(page, SWANS);
  expect(await paragraphs(page)).toEqual(whole);
});

test('In Korean a wall says what it is and what helps as well', async ({ app, paper }) => {
  const { page } = app;
  await openSettings(page);
  await chooseLanguage(page, 'ko');
  paper.set('login');
  await save(page, paper.address);
  await row(page, /Sign in/).click();
  const banner = article(page).getByRole('complementary', { name: /로그인을 요구했습니다/ });
  await expect(banner.getByRole('button', { name: '사이트에 로그인…' })).toBeVisible();
  await expect(banner.getByRole('button', { name: '다시 받기' })).toBeVisible();
  await chooseTheme(page, 'dark');
  await takePicture(page, 'wall-first-ko-dark');
});
