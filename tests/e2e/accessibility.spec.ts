import type { Page } from '@playwright/test';
import { commands } from '../../shared/ipc/contract.js';
import { controls, violations } from './accessibility.js';
import { expect, test } from './app.js';
import { selectWords } from './article.js';
import { ask } from './bridge.js';
import { openArticle, row, saveInBulk } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import { chooseLanguage, chooseTheme, openSettings } from './settings-page.js';

const TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const WORDS = '소리가 없으니 오히려 바람과 물결 소리가 또렷하게 들린다';

const dialog = (page: Page) => page.getByRole('dialog');
const openedByKey = async (page: Page, key: string): Promise<void> => {
  await page.keyboard.press(key);
  await expect(dialog(page)).toBeVisible();
};
const goTo = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name }).click();

/** Every view of the window, each with the way to it from the list of all articles. */
const views: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'an article': (page) => openArticle(page, TITLE),
  'selected words': async (page) => {
    await openArticle(page, TITLE);
    await selectWords(page, '달맞이섬');
  },
  'the type settings': async (page) => {
    await openArticle(page, TITLE);
    await openedByKey(page, 'Shift+V');
  },
  'the filter of the list': async (page) => {
    await page.getByRole('button', { name: /^(?:Filter and sort|필터와 정렬)/ }).press('Enter');
    await expect(dialog(page)).toBeVisible();
  },
  'found words': async (page) => {
    await openArticle(page, TITLE);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('여객선');
    await expect(page.getByRole('search')).toContainText('/');
  },
  'the search': async (page) => {
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('결항률 OR tide is:soon');
    await expect(page.getByRole('main').getByRole('option').first()).toBeVisible();
  },
  'a picture': async (page) => {
    await openArticle(page, TITLE);
    await page.getByRole('article').getByRole('figure').getByRole('button').first().click();
    await expect(dialog(page)).toBeVisible();
  },
  'a failed save': async (page) => {
    await row(page, '127.0.0.1/trouble/missing').click();
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'the tags of an article': async (page) => {
    await openArticle(page, TITLE);
    await openedByKey(page, 't');
    await page.getByRole('combobox').fill('바다/섬');
  },
  'the save dialog': (page) => openedByKey(page, 'Control+n'),
  'the shortcut sheet': (page) => openedByKey(page, '?'),
  activity: async (page) => {
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^(?:Activity|진행 상황)/ })
      .click();
    await expect(dialog(page)).toBeVisible();
  },
  'the trash': async (page) => {
    await goTo(page, /^(?:Trash|휴지통)/);
    await expect(page.getByRole('main')).toContainText('The Harbour Ledger');
  },
  'removing for good': async (page) => {
    await goTo(page, /^(?:Trash|휴지통)/);
    await page.getByRole('button', { name: /^(?:Empty Trash|휴지통 비우기)/ }).click();
    await expect(dialog(page)).toBeVisible();
  },
  'the settings': openSettings,
  'restoring a safety copy': async (page) => {
    await openSettings(page);
    await page
      .getByRole('button', { name: /^(?:Restore the copy of|.*백업으로 복원…$)/ })
      .first()
      .click();
    await expect(dialog(page)).toBeVisible();
  },
  'the licences': async (page) => {
    await openSettings(page);
    await page.getByRole('button', { name: /^(?:Licences|라이선스)/ }).click();
    await expect(dialog(page)).toBeVisible();
  },
  'the page of notes': async (page) => {
    await goTo(page, /^(?:Notes|메모)/);
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('n');
    await expect(page.getByRole('main').getByRole('textbox')).toBeFocused();
  },
  'the export dialog': async (page) => {
    await goTo(page, /^(?:Notes|메모)/);
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
    await page.keyboard.press('x');
    await openedByKey(page, 'Control+e');
    await expect(dialog(page).locator('pre')).toContainText('#');
  },
  'an empty view': async (page) => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await expect(
      page.getByRole('heading', { name: /^(?:No starred articles|별표를 단 글이 없습니다)/ }),
    ).toBeVisible();
  },
};

/** Closes whatever is open and lists all articles. */
async function goHome(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0, { timeout: 300 });
  }).toPass();
  await goTo(page, /^(?:All|전체)/);
}

/** A library with an article that is marked and noted, one in the trash, and one that failed. */
async function fill(page: Page, addresses: readonly string[], missing: string): Promise<void> {
  await saveInBulk(page, addresses);
  const { rows } = commands['articles.list'].response.parse(
    await ask(page, 'articles.list', { view: 'all', after: null, limit: 10 }),
  );
  const gone = rows.find(({ title }) => title !== TITLE);
  await ask(page, 'backups.make');
  await ask(page, 'articles.delete', { ids: [gone?.id] });
  await ask(page, 'articles.save', { source: { kind: 'address', address: missing } });
  await expect(row(page, 'Not saved')).toBeVisible();
  await openArticle(page, TITLE);
  await selectWords(page, WORDS);
  await page.getByRole('button', { name: /^Highlight green/ }).click();
  await page.locator('mark').click();
  await page.getByRole('textbox', { name: /^Note on “/ }).fill('귀로 먼저 아는 날씨');
}

const ROUNDS = (['en', 'ko'] as const).flatMap((language) =>
  (['light', 'sepia', 'dark'] as const).map((theme) => ({ language, theme })),
);

test('No view breaks a rule of accessibility, and every control says what it is, in every theme and both languages', async ({
  app,
  site,
}) => {
  test.setTimeout(300_000);
  const { page } = app;
  await fill(
    page,
    [site.address('/news/ferry'), site.address('/en/clock')],
    site.address('/trouble/missing'),
  );

  for (const { language, theme } of ROUNDS) {
    // oxlint-disable no-await-in-loop -- one look after the other
    await chooseLanguage(page, language);
    await chooseTheme(page, theme);
    for (const [view, show] of Object.entries(views)) {
      await test.step(`${view}, ${theme}, ${language}`, async () => {
        await goHome(page);
        await show(page);
        await takePicture(page, `${view.replaceAll(' ', '-')}-${theme}-${language}`);
        expect.soft(await violations(page), `${view}, ${theme}, ${language}`).toEqual([]);
        const nameless = (await controls(page)).filter(({ name }) => name === '');
        expect.soft(nameless, `${view}, ${theme}, ${language}`).toEqual([]);
      });
    }
    // oxlint-enable no-await-in-loop
  }
});
