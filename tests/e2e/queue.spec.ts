import { createServer } from 'node:http';
import type { Locator, Page } from '@playwright/test';
import { storyPage, stories } from '../fixtures/site/stories.js';
import { violations } from './accessibility.js';
import { expect, test } from './app.js';
import { ask } from './bridge.js';
import { expectArticle } from './article.js';
import { chooseMenu } from './menu.js';
import { headlines, row } from './headlines.js';
import { enter, save, saveDialog } from './save-dialog.js';

const activityButton = (page: Page): Locator =>
  page.getByRole('navigation').getByRole('button', { name: /^(?:Activity|진행 상황)/ });
const activity = (page: Page): Locator => page.getByRole('dialog', { name: /^(?:Activity|진행 상황)/ });
const storyPaths = stories.map(({ path }) => path);

test('Many addresses are pasted at once, one that is no address stays in the field, and Activity shows how each goes', async ({
  app,
  site,
}) => {
  const { page } = app;
  const [first = '', second = '', third = ''] = storyPaths;
  const release = site.hold(second);
  await save(page, site.address(first));
  await expect(row(page, 'saved offline')).toHaveCount(1);

  await enter(
    page,
    [first, second, third, '/trouble/forbidden'].map((path) => site.address(path)).join('\n') +
      '\nno address at all',
  );
  const alert = saveDialog(page).getByRole('alert');
  await expect(saveDialog(page).getByText('Saving 3 articles; 1 was already here.')).toBeVisible();
  await expect(alert).toContainText('Not a web address, so not saved: no address at all.');
  await expect(saveDialog(page).getByRole('textbox')).toHaveValue('no address at all');
  await page.keyboard.press('Escape');

  await expect(activityButton(page)).toHaveAccessibleDescription(/1 under way/);
  await activityButton(page).click();
  const list = activity(page);
  await expect(list.getByText('Address', { exact: true })).toHaveCount(1);
  await expect(list.getByRole('listitem').filter({ hasText: 'refused the request (403)' })).toHaveCount(1);
  await expect(list.getByRole('listitem').filter({ hasText: 'Saved at' })).toHaveCount(2);
  expect(await violations(page)).toEqual([]);

  await test.step('Cancel stops one, try again begins it anew', async () => {
    await list.getByRole('button', { name: /^Cancel: / }).click();
    const stopped = list.getByRole('listitem').filter({ hasText: 'Stopped' });
    await expect(stopped).toHaveCount(1);
    release();
    await stopped.getByRole('button', { name: /^Try again: / }).click();
    await expect(list.getByRole('listitem').filter({ hasText: 'Saved at' })).toHaveCount(3);
  });

  await test.step('What is finished can be taken off the list, what failed only by itself; the articles stay', async () => {
    await list.getByRole('button', { name: 'Clear finished' }).click();
    const failed = list.getByRole('listitem');
    await expect(failed).toHaveCount(1);
    await expect(failed).toContainText('refused the request (403)');
    await expect(list.getByRole('button', { name: 'Clear finished' })).toBeHidden();
    await failed.getByRole('button', { name: /^Take off the list: / }).click();
    await expect(list).toContainText('Nothing is under way.');
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();
    await expect(activityButton(page)).toBeFocused();
    await expect(headlines(page).getByRole('option')).toHaveCount(4);
  });
});

test('A save made while offline waits, also over a restart, and is done by itself when the network is back', async ({
  app,
  site,
}) => {
  const story = stories[0];
  if (!story) throw new Error('There are no stories.');
  await app.page.context().setOffline(true);
  await save(app.page, `http://${site.hosts.closed}/story`);
  await expect(row(app.page, 'Waiting for the network')).toBeVisible();
  const told = app.page.getByRole('main', { name: 'Article' });
  await expect(told).toContainText(
    'You are offline. The address is kept and the text will be fetched when you are back.',
  );
  await expect(told).toContainText('It will be tried again by itself.');
  await expect(told.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(told.getByRole('button', { name: 'Paste the text' })).toBeVisible();
  await expect(app.page.getByRole('navigation')).toContainText('Offline · 1 waiting');
  await expect(activityButton(app.page)).toHaveAccessibleDescription('1 waiting');

  await app.restart();
  const { page } = app;
  await expect(row(page, /Waiting for the network|Will be tried again/)).toBeVisible();
  const port = Number(site.hosts.closed.split(':')[1]);
  const back = createServer((_, response) => response.end(storyPage(story)));
  await new Promise<void>((listening) => void back.listen(port, '127.0.0.1', listening));
  try {
    await page.context().setOffline(true);
    await expect(page.getByRole('navigation')).toContainText('Offline');
    await page.context().setOffline(false);
    await row(page, /./).click();
    await expectArticle(page, story.title);
    await expect(row(page, `${story.title}, ${story.publisher}`)).toBeVisible();
  } finally {
    back.close();
    back.closeAllConnections();
  }
});

test('Everything that failed and may go better is tried again by one key, and everything is cancelled by one button, which can be taken back', async ({
  app,
  site,
}) => {
  const { page } = app;
  await save(page, site.address('/trouble/broken'));
  await expect(row(page, 'Will be tried again: site error')).toBeVisible();
  const before = site.requests.filter((path) => path === '/trouble/broken').length;
  // How it ends takes the place of what is told of its beginning.
  const release = site.hold('/trouble/broken');
  await page.keyboard.press('Shift+R');
  await expect(page.getByText('Trying 1 save again.').last()).toBeVisible();
  release();
  await expect.poll(() => site.requests.filter((path) => path === '/trouble/broken').length).toBe(before + 1);
  await expect(row(page, 'Will be tried again: site error')).toBeVisible();

  await chooseMenu(app, 'View', 'Activity');
  await expect(activity(page).getByRole('listitem')).toContainText('site error, will be tried again at');
  await activity(page).getByRole('button', { name: 'Cancel all' }).click();
  await expect(activity(page).getByRole('listitem')).toContainText('Stopped');
  await expect(row(page, 'Stopped')).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(row(page, 'Will be tried again: site error')).toBeVisible();
});

test('A paused queue says so everywhere, lasts over a restart, and goes on when it is resumed', async ({
  app,
  site,
}) => {
  const story = stories.find(({ language }) => language === 'en');
  if (!story) throw new Error('There is no English story.');
  await activityButton(app.page).click();
  await activity(app.page).getByRole('button', { name: 'Pause' }).click();
  await expect(activity(app.page)).toContainText('Saving is paused');
  await app.page.keyboard.press('Escape');
  await save(app.page, site.address(story.path));
  await expect(row(app.page, 'Waiting, saving is paused')).toBeVisible();
  await expect(app.page.getByRole('region', { name: 'Saving this article' })).toContainText(
    'Saving is paused',
  );

  await app.restart();
  const { page } = app;
  await expect(row(page, 'Waiting, saving is paused')).toBeVisible();
  await expect(page.getByRole('navigation')).toContainText('Paused · 1 waiting');
  await activityButton(page).click();
  const list = activity(page);
  await expect(list.getByRole('listitem')).toContainText('Waiting, saving is paused');
  await test.step('What waits can be made the next one, by key', async () => {
    await ask(page, 'articles.save', { source: { kind: 'address', address: site.address('/news/ferry') } });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(list.getByRole('listitem').first()).toContainText(story.path);
    const next = list.getByRole('button', { name: /^Save next: .*ferry/ });
    await next.press('Enter');
    await expect(list.getByRole('listitem').first()).toContainText('/news/ferry');
    await expect(next).toBeFocused();
    await expect(page.getByRole('status')).toHaveText(/^Next in line: .*ferry/);
  });
  expect(await violations(page)).toEqual([]);
  await list.getByRole('button', { name: 'Resume' }).click();
  await expect(list.getByRole('listitem').filter({ hasText: 'Saved at' })).toHaveCount(2);
  await expect(list).not.toContainText('Saving is paused');
});
