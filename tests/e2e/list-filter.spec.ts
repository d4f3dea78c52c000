import type { Page } from '@playwright/test';
import { expect, test } from './app.js';
import { headlines, row, saveInBulk, showView, shownNames } from './headlines.js';

const KOREAN = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const ENGLISH = 'The town that set its clocks by the tide';

const button = (page: Page) => page.getByRole('button', { name: /^Filter and sort/ });
const shown = (page: Page) => headlines(page).getByRole('option');

test('A list is narrowed and sorted by keys alone, says so, stays so over a restart, and is whole again with one press', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/en/clock'), site.address('/news/ferry')]);
  const { page } = app;
  await showView(page, 'All');

  await test.step('By keys', async () => {
    await button(page).press('Enter');
    await expect(page.getByRole('button', { name: 'Unread', exact: true })).toBeFocused();
    await page.getByRole('radio', { name: 'Any' }).nth(1).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: 'Korean' })).toBeChecked();
    await expect(shown(page)).toHaveCount(1);
    await expect(row(page, KOREAN)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(headlines(page)).toBeFocused();
    await page.keyboard.press('Control+a');
    await expect(page.getByText('1 selected').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button(page)).toHaveAccessibleName('Filter and sort: Korean');
    await expect(page.getByText('1 shown').first()).toBeVisible();
  });

  await test.step('Nothing chosen', async () => {
    await button(page).press('Enter');
    await page.keyboard.press('Escape');
    await expect(button(page)).toBeFocused();
  });

  await test.step('What nothing passes', async () => {
    await button(page).press('Enter');
    await page.getByRole('button', { name: 'Not whole' }).press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Nothing matches the filter' })).toBeVisible();
  });

  await test.step('Each view keeps its own, also over a restart', async () => {
    await showView(page, 'Unread');
    await expect(row(page, ENGLISH)).toBeVisible();
    await showView(page, 'All');
    await expect(button(page)).toHaveAccessibleName('Filter and sort: Not whole, Korean');
    await app.restart();
    await expect(button(app.page)).toHaveAccessibleName('Filter and sort: Not whole, Korean');
  });

  await test.step('One press', async () => {
    await app.page.getByRole('button', { name: 'Clear filter' }).first().click();
    await expect(row(app.page, ENGLISH)).toBeVisible();
    await expect(button(app.page)).toHaveAccessibleName('Filter and sort');
    await expect(headlines(app.page)).toBeFocused();
  });

  await test.step('The articles of a day', async () => {
    await app.page.keyboard.press('g');
    await app.page.keyboard.press('d');
    await app.page.getByRole('textbox', { name: 'Day', exact: true }).fill('2020-01-01');
    await app.page.keyboard.press('Enter');
    await expect(headlines(app.page)).toBeFocused();
    await expect(shown(app.page).last()).toHaveAttribute('data-current', 'true');
  });

  await test.step('Oldest first', async () => {
    const newestFirst = await shownNames(app.page);
    await button(app.page).press('Enter');
    await app.page.getByRole('radio', { name: 'Oldest first' }).check({ force: true });
    await expect.poll(() => shownNames(app.page)).toEqual(newestFirst.toReversed());
  });

  await test.step('By length and by source, with their heads, in an order that a restart keeps', async () => {
    await app.page.getByRole('radio', { name: 'Length' }).check({ force: true });
    await expect(app.page.getByRole('radio', { name: 'Shortest first' })).toBeChecked();
    await expect(headlines(app.page).getByRole('group').first()).toHaveAccessibleName('Under 3 min');
    await app.page.getByRole('radio', { name: 'Source' }).check({ force: true });
    await expect(headlines(app.page).getByRole('group')).toHaveCount(2);
    await expect(app.page.getByRole('radio', { name: 'Shortest first' })).toHaveCount(0);
    const bySource = await shownNames(app.page);
    await app.restart();
    await expect(button(app.page)).toHaveAccessibleName('Filter and sort: By source');
    await expect.poll(() => shownNames(app.page)).toEqual(bySource);
    await row(app.page, KOREAN).click();
    await app.page.keyboard.press('s');
    await expect(row(app.page, KOREAN)).toHaveAccessibleName(/starred/);
    expect(await shownNames(app.page)).toHaveLength(2);
  });
});
