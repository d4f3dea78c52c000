import type { Page } from '@playwright/test';
import { commands } from '../../shared/ipc/contract.js';
import { expect, test } from './app.js';
import { article } from './article.js';
import { ask } from './bridge.js';
import { idOf, openArticle, saveInBulk, showView } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import { chooseLanguage, chooseTheme, openSettings } from './settings-page.js';

const KOREAN_TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const ENGLISH_TITLE = 'The town that set its clocks by the tide';

test('Type is chosen beside the article, seen at once, and kept', async ({ app, site }) => {
  test.slow();
  await saveInBulk(app.page, [site.address('/en/clock'), site.address('/news/ferry')]);
  const paragraph = () => article(app.page).locator('> p').first();
  const widthIn = (unit: number): Promise<number> =>
    paragraph().evaluate(
      (shown, size) => Math.round((shown.getBoundingClientRect().width / size) * 10) / 10,
      unit,
    );

  await test.step('Every script has its own type', async () => {
    await app.page.setViewportSize({ width: 1500, height: 900 });
    await openArticle(app.page, KOREAN_TITLE);
    await expect(paragraph()).toHaveCSS('font-size', '18.5px');
    await expect(paragraph()).toHaveCSS('line-height', '32.56px');
    await expect(paragraph()).toHaveCSS('word-break', 'keep-all');
    expect(await widthIn(18.5)).toBe(30.5);
    await openArticle(app.page, ENGLISH_TITLE);
    await expect(paragraph()).toHaveCSS('line-height', '29.97px');
    await expect(paragraph()).toHaveCSS('word-break', 'normal');
  });

  await test.step('The popover takes the focus, changes the article at once, and gives the focus back', async () => {
    const { page } = app;
    const button = page.getByRole('button', { name: 'Type', exact: true });
    await button.click();
    const popover = page.getByRole('dialog', { name: 'Type' });
    const serifOf = (name: string) =>
      popover.getByRole('radiogroup', { name }).getByRole('radio', { name: 'Serif', exact: true });
    await expect(serifOf('Hangul typeface')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(serifOf('Latin typeface')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(paragraph()).toHaveCSS('font-family', /^"?Pretendard Latin/);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await expect(paragraph()).toHaveCSS('font-family', /^"?Pretendard Variable/);
    await popover.getByRole('slider', { name: 'Type size' }).fill('22');
    await expect(paragraph()).toHaveCSS('font-size', '22px');
    await popover.getByRole('slider', { name: 'Line spacing' }).fill('1.1');
    await expect(paragraph()).toHaveCSS('line-height', '38.72px');
    await popover.getByRole('slider', { name: 'Line length' }).fill('0');
    expect(await widthIn(22)).toBe(23.6);
    await takePicture(page, 'type-popover-light-en');
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Shift+Tab'); // oxlint-disable-line no-await-in-loop -- one control after the other
    await expect(popover.getByRole('button', { name: 'Reset' }), 'Tab goes round inside').toBeFocused();
    await page.keyboard.press('Escape');
    await expect(popover).toBeHidden();
    await expect(button).toBeFocused();
  });

  await test.step('It is kept, and Settings has the same controls', async () => {
    await app.restart();
    await app.page.setViewportSize({ width: 1500, height: 900 });
    await showView(app.page, 'All');
    await openArticle(app.page, ENGLISH_TITLE);
    await expect(paragraph()).toHaveCSS('font-size', '22px');
    await openSettings(app.page);
    await takePicture(app.page, 'type-settings-light-en');
    const reading = app.page.getByRole('region', { name: 'Reading' });
    for (const sans of await reading.getByRole('radio', { name: 'Sans' }).all())
      await expect(sans).toBeChecked(); // oxlint-disable-line no-await-in-loop -- one script after the other
    await reading.getByRole('button', { name: 'Reset' }).click();
    await app.page.getByRole('button', { name: 'Licences' }).click();
    const licences = app.page.getByRole('dialog', { name: 'Licences' });
    await expect(licences.getByRole('group')).not.toHaveCount(0);
    for (const [font, owner] of [
      ['noto-serif-kr', 'Adobe'],
      ['source-serif-4', 'Reserved Font Name ‘Source’'],
      ['pretendard', 'Kil Hyung-jin'],
    ] as const) {
      const entry = licences.getByRole('group').filter({ hasText: font });
      // oxlint-disable-next-line no-await-in-loop -- one font after the other
      await expect(entry).toContainText(owner);
      // oxlint-disable-next-line no-await-in-loop -- one font after the other
      await expect(entry).toContainText('SIL OPEN FONT LICENSE Version 1.1');
    }
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Escape');
    await expect(paragraph()).toHaveCSS('font-size', '18.5px');
    await expect(paragraph()).toHaveCSS('font-family', /^"?Source Serif/);
  });

  await test.step('Ctrl and a sign change the size of type only where the focus is in the article', async () => {
    const { page } = app;
    await page.keyboard.press('F6');
    await page.locator('#article-scroll').focus();
    await page.keyboard.press('Control+=');
    await page.keyboard.press('Control++');
    await expect(paragraph()).toHaveCSS('font-size', '20.5px');
    await page.keyboard.press('Control+-');
    await expect(paragraph()).toHaveCSS('font-size', '19.5px');
    await page.keyboard.press('Control+0');
    await expect(paragraph()).toHaveCSS('font-size', '18.5px');
    await page.getByRole('listbox', { name: 'Headlines' }).focus();
    await page.keyboard.press('Control+=');
    await expect(paragraph()).toHaveCSS('font-size', '18.5px');
  });

  await test.step('V goes through the themes', async () => {
    const { page } = app;
    for (const theme of ['sepia', 'dark', /light|dark/, 'light'] as const) {
      // oxlint-disable no-await-in-loop -- one theme after the other
      await page.keyboard.press('v');
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      // oxlint-enable no-await-in-loop
    }
  });

  await test.step('In Korean', async () => {
    const { page } = app;
    await chooseLanguage(page, 'ko');
    await openArticle(page, KOREAN_TITLE);
    await page.keyboard.press('Shift+V');
    await expect(page.getByRole('dialog', { name: '글자' })).toBeVisible();
    await takePicture(page, 'type-popover-light-ko');
    await page.keyboard.press('Escape');
    await chooseTheme(page, 'dark');
    await page.keyboard.press('Shift+V');
    await takePicture(page, 'type-popover-dark-ko');
    await page.keyboard.press('Escape');
    await chooseTheme(page, 'sepia');
    await openSettings(page);
    await takePicture(page, 'type-settings-sepia-ko');
  });
});

/** Letters a full line holds on the average, counted letter by letter where they stand. */
const lettersInALine = (page: Page): Promise<number> =>
  article(page)
    .locator('> p')
    .evaluateAll((paragraphs) => {
      const full = paragraphs.flatMap((paragraph) => {
        const lines: number[] = [];
        let bottom = Number.NEGATIVE_INFINITY;
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (box.top > bottom - box.height / 3 || lines.length === 0) lines.push(0);
            lines[lines.length - 1] = (lines.at(-1) ?? 0) + 1;
            bottom = box.height > 0 ? box.bottom : bottom;
          }
        return lines.slice(0, -1);
      });
      return full.reduce((sum, letters) => sum + letters, 0) / full.length;
    });

test('The type popover tells how many letters a line holds, in wide and narrow panes, in both scripts', async ({
  app,
  site,
}) => {
  await saveInBulk(app.page, [site.address('/en/clock'), site.address('/news/ferry')]);
  const { page } = app;
  const hint = page.getByRole('dialog', { name: 'Type' }).getByText(/About \d+ characters/);
  for (const title of [KOREAN_TITLE, ENGLISH_TITLE])
    for (const width of [1500, 760, 420]) {
      // oxlint-disable no-await-in-loop -- one article and width after the other
      await page.setViewportSize({ width: 1500, height: 900 });
      await openArticle(page, title);
      await page.setViewportSize({ width, height: 900 });
      await page.keyboard.press('Shift+V');
      await expect(async () => {
        const told = Number(/\d+/.exec((await hint.textContent()) ?? '')?.[0]);
        expect(Math.abs(told / (await lettersInALine(page)) - 1)).toBeLessThan(0.1);
      }, `${title} at ${width} px`).toPass();
      await page.keyboard.press('Escape');
      // oxlint-enable no-await-in-loop
    }
});

test('No line of a title parts a number from what it counts', async ({ app, site }) => {
  await saveInBulk(app.page, [site.address('/news/ferry')]);
  await openArticle(app.page, KOREAN_TITLE);
  const heading = article(app.page).getByRole('heading', { level: 1 });
  const linesOfCounted = () =>
    heading.evaluate((title) => {
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      const lines: number[] = [];
      title.style.textWrap = 'wrap';
      for (let width = 140; width < 700; width += 7) {
        title.style.width = `${width}px`;
        walker.currentNode = title;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const start = node.textContent?.indexOf('석 달') ?? -1;
          if (start < 0) continue;
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, start + 3);
          lines.push(new Set(Array.from(range.getClientRects(), ({ top }) => top)).size);
        }
      }
      return lines;
    });
  const lines = await linesOfCounted();
  expect(lines).toHaveLength(80);
  expect(new Set(lines)).toEqual(new Set([1]));
});

test('The words at the top of the pane stay there when the type, the window or the app is another', async ({
  app,
  site,
}) => {
  test.slow();
  await saveInBulk(app.page, [site.address('/news/ferry')]);
  await app.page.setViewportSize({ width: 1500, height: 420 });
  await openArticle(app.page, KOREAN_TITLE);
  const pane = () => app.page.locator('#article-scroll');
  /** A few letters of the first whole line of the pane, and how far down they stand. */
  const top = () =>
    pane().evaluate((scroll) => {
      const edge = scroll.getBoundingClientRect().top;
      const walker = document.createTreeWalker(scroll, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.height > 0 && box.bottom > edge)
            return { letters: node.textContent ?? '', at, down: box.top - edge };
        }
      }
      throw new Error('No words are in sight.');
    });

  await pane().evaluate((scroll) =>
    scroll.scrollTo({ top: scroll.scrollHeight * 0.55, behavior: 'instant' }),
  );
  const before = await top();
  /** The same paragraph is on top, and the letter that was first is in the first two lines. */
  const expectSameWords = async (): Promise<void> => {
    await expect(async () => {
      const now = await top();
      expect(now.letters).toBe(before.letters);
      expect(Math.abs(now.at - before.at)).toBeLessThan(45);
      expect(Math.abs(now.down - before.down)).toBeLessThan(40);
    }).toPass();
  };
  await test.step('Larger type', async () => {
    await pane().focus();
    // oxlint-disable-next-line no-await-in-loop -- one press after the other
    for (let press = 0; press < 5; press += 1) await app.page.keyboard.press('Control+=');
    await expect(article(app.page).locator('> p').first()).toHaveCSS('font-size', '23.5px');
    await expectSameWords();
  });
  await test.step('A narrow window', async () => {
    await app.page.setViewportSize({ width: 800, height: 500 });
    await expectSameWords();
  });
  await test.step('A restart, and another width', async () => {
    await expect
      .poll(
        async () =>
          commands['articles.open'].response.parse(
            await ask(app.page, 'articles.open', { id: await idOf(app.page, KOREAN_TITLE) }),
          ).position,
      )
      .not.toBeNull();
    await app.restart();
    await app.page.setViewportSize({ width: 1280, height: 600 });
    await showView(app.page, 'All');
    await openArticle(app.page, KOREAN_TITLE);
    await expectSameWords();
  });
});
