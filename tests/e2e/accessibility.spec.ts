import type { Page } from '@playwright/test';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../shared/ipc/contract.js';
import { expect, test } from './app.js';
import type { RunningApp } from './running-app.js';
import { selectWords } from './article.js';
import { ask } from './bridge.js';
import { chooseFromContextMenu } from './context-menu.js';
import { openArticle, row, saveInBulk } from './headlines.js';
import { expectAccessible, type Round, ROUNDS } from './rounds.js';
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

const search = async (page: Page, query: string): Promise<void> => {
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(query);
};
/** A dialog that is opened from the context menu of a line in the navigation, by its words in either language. */
const openedFrom = async (app: RunningApp, line: RegExp, acts: readonly [string, string]): Promise<void> => {
  const { page } = app;
  const link = page.getByRole('navigation').getByRole('link', { name: line });
  const act = acts[(await page.locator('html').getAttribute('lang')) === 'ko' ? 1 : 0];
  await chooseFromContextMenu(app, () => link.click({ button: 'right' }), act);
  await expect(dialog(page)).toBeVisible();
};

/** Every view of the window, each with the way to it from the list of all articles. */
const views: Readonly<Record<string, (page: Page, app: RunningApp) => Promise<void>>> = {
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
    await page.keyboard.type('소리');
    await page.keyboard.press('Shift+F3');
    await expect(page.getByRole('complementary').locator('[data-at-hand="true"]')).toHaveText('소리');
  },
  'the search': async (page) => {
    await search(page, '결항률 OR tide is:soon');
    await expect(page.getByRole('main').getByRole('option').first()).toBeVisible();
  },
  'a query on its way': async (page) => {
    await search(page, '여객선 -tag:교통망 before:soon tag:');
    await expect(page.getByRole('list', { name: /^(?:Ways to go on|이어서 쓸 말)$/ })).toContainText('교통');
    await expect(page.getByRole('list', { name: /^(?:Conditions|조건)$/ })).toContainText('before:soon');
  },
  'ways to narrow a search': async (page) => {
    await search(page, '여객선');
    await page.getByRole('button', { name: /^(?:Source|매체)$/ }).click();
    await expect(dialog(page)).toBeVisible();
  },
  'another name of a kept search': (_, app) => openedFrom(app, /^전지/, ['Rename…', '이름 바꾸기…']),
  'another name of a tag': (_, app) => openedFrom(app, /교통/, ['Rename…', '이름 바꾸기…']),
  'two tags that become one': (_, app) => openedFrom(app, /교통/, ['Merge into…', '다른 태그와 합치기…']),
  'a day to go to': async (page) => {
    await page.keyboard.press('g');
    await openedByKey(page, 'd');
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

/** Closes whatever dialog is open. */
async function closeAll(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0, { timeout: 300 });
  }).toPass();
}

/** Closes whatever is open and lists all articles. */
async function goHome(page: Page): Promise<void> {
  await closeAll(page);
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
  const ferry = rows.find(({ title }) => title === TITLE);
  const tagged = { rows: Uint32Array.of(ferry?.row ?? 0), add: ['바다/섬', '교통'], remove: [] };
  await ask(page, 'tags.change', tagged);
  await ask(page, 'searches.save', { name: '전지', query: '전지 is:unread', within: 'all' });
  await openArticle(page, TITLE);
  await selectWords(page, WORDS);
  await page.getByRole('button', { name: /^Highlight green/ }).click();
  await page.locator('mark').click();
  await page.getByRole('textbox', { name: /^Note on “/ }).fill('귀로 먼저 아는 날씨의 소리');
}

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
        await show(page, app);
        await expectAccessible(page, view, { language, theme });
      });
    }
    // oxlint-enable no-await-in-loop
  }
});

test('The box of a damaged library, and the pane of one that cannot be opened, keep to the same rules', async ({
  app,
  site,
}) => {
  test.setTimeout(180_000);
  await saveInBulk(app.page, [site.address('/en/clock')]);
  await app.end();
  const file = join(app.libraryFolder, 'library.db');
  rmSync(join(app.libraryFolder, 'backups'), { recursive: true });
  renameSync(file, `${file}.damaged-2026-01-01T00-00-00.000Z`);
  await app.start();
  await expect(dialog(app.page)).toContainText('Missing here: 1 article.');
  for (const round of ROUNDS) {
    // oxlint-disable no-await-in-loop -- one look after the other
    await look(app.page, round, async (page) => {
      await openSettings(page);
      await page.getByRole('button', { name: /^(?:See what can be read|읽을 수 있는 것 보기)/ }).click();
      await expect(dialog(page).getByRole('listitem')).toHaveText('The town that set its clocks by the tide');
      await expectAccessible(page, 'a damaged library', round);
    });
  }
  await app.end();
  renameSync(app.libraryFolder, `${app.libraryFolder}-away`);
  writeFileSync(app.libraryFolder, 'Somebody put a file here.');
  await app.start();
  for (const round of ROUNDS) {
    await look(app.page, round, async (page) => {
      await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'a library that cannot be opened', round);
    });
    // oxlint-enable no-await-in-loop
  }
  app.forgive(/write-failed/); // it is noted where it was met
});

/** Looks at something in one theme and language, and closes whatever that opened. */
async function look(
  page: Page,
  { language, theme }: Round,
  see: (page: Page) => Promise<void>,
): Promise<void> {
  await closeAll(page);
  await chooseLanguage(page, language);
  await chooseTheme(page, theme);
  await see(page);
  await closeAll(page);
}
