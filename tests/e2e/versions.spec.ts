import { expect, test } from './app.js';
import { violations } from './accessibility.js';
import { article, expectArticle, markedWords, paragraphs, selectWords } from './article.js';
import { changingPaper } from './changing-paper.js';
import { chooseFromContextMenu } from './context-menu.js';
import { row, saveInBulk } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import { save } from './save-dialog.js';
import { chooseLanguage, chooseTheme, openSettings } from './settings-page.js';

const TITLE = 'The lighthouse keeps a second log';
const english = [
  'Nobody had asked the keepers to write anything down but the weather, and for ninety years they wrote nothing else.',
  'Then, in the spring of the great ice, a second book appeared on the shelf, and its first line was about the bread.',
  'Readers of the island paper found copies of eleven pages in a drawer that nobody had opened since the war ended.',
  'What the second log tells is less about ships than about neighbours, and it has been the talk of the town since.',
];

const page = (title: string, lines: readonly string[]): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="Island Paper"></head>
<body><article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

test('An article that changed on its page is fetched as a new version, and the old one is a press of Z away', async ({
  app,
  site,
}) => {
  const paper = await changingPaper(site, page(TITLE, english));
  const { page: window } = app;
  const getAgain = (label = 'Get it again'): Promise<void> =>
    chooseFromContextMenu(
      app,
      () => window.getByRole('button', { name: 'More', exact: true }).click(),
      label,
    );
  /** What is shown of the news; the region for screen readers may have said the next thing by then. */
  const told = window.getByRole('region', { name: 'Notifications' });
  try {
    await save(window, paper.address);
    await expectArticle(window, TITLE);

    await test.step('The same page adds nothing', async () => {
      await getAgain();
      await expect(told).toContainText('Nothing new');
    });

    await test.step('A changed page is shown, and Undo brings the old text back', async () => {
      const corrected = [
        ...english.slice(0, 2),
        'An editor put a correction here: there were twelve pages, and the drawer was in the school.',
        ...english.slice(3),
      ];
      paper.set(page(TITLE, corrected));
      await getAgain();
      await expect(told).toContainText('New version fetched and shown.');
      await expect.poll(() => paragraphs(window)).toEqual(corrected);
      await window.keyboard.press('z');
      await expect.poll(() => paragraphs(window)).toEqual(english);
    });

    await test.step('A login wall does not take the place of the text', async () => {
      paper.set(page('Log in', ['Please log in to read on.']));
      await getAgain();
      await expect(window.getByRole('alert')).toContainText('Your text stays as it is.');
      await expect(article(window).getByRole('heading', { level: 1 })).toHaveText(TITLE);
      expect(await paragraphs(window)).toEqual(english);
    });

    await test.step('Nor does a page that is gone', async () => {
      paper.set(null);
      await getAgain();
      await expect(window.getByRole('alert').last()).toContainText('page not found');
      expect(await paragraphs(window)).toEqual(english);
      await expect(row(window, 'saved offline')).toBeVisible();
    });

    await test.step('The page that is kept is read again with no site at all', async () => {
      paper.close();
      await getAgain('Extract again');
      await expect(told).toContainText('Nothing new');
    });
  } finally {
    paper.close();
  }
});

const KOREAN_TITLE = '마을버스 요금 없앤 지 한 해';
const korean = [
  '산골 다섯 마을을 도는 작은 버스는 요금을 받지 않는다. 대신 타는 사람은 모두에게 인사를 해야 한다.',
  '운전사는 이 규칙이 장난에서 시작되었다고 말한다. 한 달이 지나자 서로 이름을 모르던 이웃이 안부를 묻기 시작했다.',
  '군은 내년에도 요금을 받지 않기로 했다. 버스 한 대를 굴리는 돈보다 외로운 어르신을 살피는 돈이 더 든다는 것이 이유다.',
  '이웃 군에서도 같은 버스를 준비하고 있다. 첫차는 다음 달 초하루 아침 여섯 시에 떠난다.',
];

test('Versions are read, compared and shown again, and what was marked keeps its words or is kept beside the text', async ({
  app,
  site,
}) => {
  const { page: window } = app;
  const paper = await changingPaper(site, page(KOREAN_TITLE, korean));
  const more = (): Promise<void> => window.getByRole('button', { name: 'More', exact: true }).click();
  try {
    await save(window, paper.address);
    await expectArticle(window, KOREAN_TITLE);
    for (const words of ['작은 버스는 요금을', '장난에서 시작되었다고']) {
      // oxlint-disable-next-line no-await-in-loop -- one selection after the other
      await selectWords(window, words);
      // oxlint-disable-next-line no-await-in-loop -- and its key
      await window.keyboard.press('h');
    }
    await expect.poll(() => markedWords(window)).toHaveLength(2);
    paper.set(
      page('마을버스 요금 없앤 지 두 해', [
        '사진 설명이 위에 붙었다. 버스가 고갯길을 넘고 있다.',
        korean[0]?.replace('사람은 모두에게', '손님은 서로에게') ?? '',
        korean[2]?.replace('내년에도', '후년까지') ?? '',
        korean[3] ?? '',
      ]),
    );
    await chooseFromContextMenu(app, more, 'Get it again');
    await expectArticle(window, '마을버스 요금 없앤 지 두 해');
    await expect.poll(() => markedWords(window)).toEqual(['작은 버스는 요금을']);
    await takePicture(window, 'versions-article-light-en');

    const dialog = window.getByRole('dialog', { name: 'Versions' });
    await test.step('The line under the title opens them, and says what changed', async () => {
      await article(window).getByRole('button', { name: '2 versions' }).click();
      await expect(dialog.getByRole('listitem')).toHaveCount(2);
      await expect(dialog.locator('dl del')).toContainText('마을버스 요금 없앤 지 한 해');
      await expect(dialog.locator('p ins').first()).toContainText('사진 설명이 위에');
      await expect(dialog.locator('p[data-change="changed"] del').first()).toContainText('사람은 모두에게');
      expect(await violations(window)).toEqual([]);
      await takePicture(window, 'versions-light-en');
    });

    await test.step('The old version is read in it, with what was marked there', async () => {
      await dialog.getByRole('button', { name: /^Version 1/ }).click();
      await dialog.getByRole('radio', { name: 'Text' }).check({ force: true });
      await expect(dialog.locator('mark')).toHaveCount(2);
      await takePicture(window, 'versions-text-light-en');
      await dialog.getByRole('button', { name: 'Show this version' }).click();
      await expect(window.getByRole('region', { name: 'Notifications' })).toContainText(
        'Other version shown.',
      );
      await window.keyboard.press('Escape');
      await expectArticle(window, KOREAN_TITLE);
      await expect.poll(() => markedWords(window)).toHaveLength(2);
      await window.keyboard.press('z');
      await expectArticle(window, '마을버스 요금 없앤 지 두 해');
    });

    await test.step('What is not found is said on the page of notes, and shown where it stands', async () => {
      await window.keyboard.press('g');
      await window.keyboard.press('n');
      const entry = window.getByRole('listitem').filter({ hasText: '장난에서 시작되었다고' });
      await expect(entry).toContainText('Not found in this version');
      await takePicture(window, 'versions-notes-light-en');
      await entry.getByRole('button', { name: 'Show it in version 1' }).click();
      await expect(dialog.locator('mark').filter({ hasText: '장난에서' })).toBeVisible();
      await window.keyboard.press('Escape');
    });

    await test.step('In Korean and in the dark', async () => {
      await chooseLanguage(window, 'ko');
      await chooseTheme(window, 'dark');
      await window.keyboard.press('g');
      await window.keyboard.press('i');
      await row(window, /마을버스/).click();
      await article(window).getByRole('button', { name: '판 2개' }).click();
      const shown = window.getByRole('dialog', { name: '판' });
      await expect(shown.locator('p ins').first()).toBeVisible();
      expect(await violations(window)).toEqual([]);
      await takePicture(window, 'versions-dark-ko');
      await window.setViewportSize({ width: 420, height: 700 });
      await expect(shown.locator('p ins').first()).toBeVisible();
      expect(await shown.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
      await takePicture(window, 'versions-narrow-ko');
    });
  } finally {
    paper.close();
  }
});

test('Every kept page can be extracted again from Settings, with no network, and Activity says what became of them', async ({
  app,
  site,
}) => {
  const { page: window } = app;
  await saveInBulk(window, [site.address('/news/ferry'), site.address('/en/clock')]);
  await site.close();
  await row(window, /clock/).click();
  await window.keyboard.press('x');
  await window.keyboard.press('Shift+j');
  await chooseFromContextMenu(app, () => row(window, /clock/).click({ button: 'right' }), 'Extract again');
  await expect(window.getByRole('region', { name: 'Notifications' })).toContainText('2 unchanged.');
  await openSettings(window);
  const settings = window.getByRole('main', { name: 'Settings' });
  await settings.getByRole('button', { name: 'Extract 2 articles again' }).click();
  await expect(window.getByRole('region', { name: 'Notifications' })).toContainText('2 unchanged.');
  await settings.getByRole('heading', { name: 'Extraction' }).scrollIntoViewIfNeeded();
  expect(await violations(window)).toEqual([]);
  await takePicture(window, 'extraction-settings-light-en');
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+Shift+a');
  const activity = window.getByRole('dialog', { name: 'Activity' });
  await expect(activity).toContainText('Extract articles again');
  await expect(activity).toContainText('2 unchanged.');
  await takePicture(window, 'extraction-activity-light-en');
});

/** A page with a box in its story that is no part of it, and a note below that is. */
const boxed = (
  n: number,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Log ${n}</title>
<meta property="og:site_name" content="Island Paper"></head><body>
<nav class="menu"><a href="/">Home</a> <a href="/sea">Sea</a> <a href="/land">Land</a></nav>
<article class="story"><h1>Log ${n}</h1><p>${english[0]}</p><p>${english[1]}</p>
<p class="pull-subscribe">Readers who subscribe to the Island Paper before the end of the year receive the almanac ${n} as well, free of charge.</p>
<p>${english[2]}</p><p>${english[3]}</p></article>
<section class="editors-note"><p>A correction ${n}: the drawer was in the school.</p></section>
<footer class="imprint">Island Paper, printed on the island.</footer></body></html>`;

test('An article is mended by its reader: a part taken out, another brought back, and always so on its site', async ({
  app,
  site,
}) => {
  const { page: window } = app;
  const paper = await changingPaper(site, boxed(1));
  const more = (): Promise<void> => window.getByRole('button', { name: 'More', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'Mend this article' });
  try {
    await save(window, paper.address);
    await expectArticle(window, 'Log 1');
    await expect(article(window)).toContainText('receive the almanac');
    await chooseFromContextMenu(app, more, 'Mend this article…');
    await test.step('By keyboard alone', async () => {
      await dialog.getByRole('textbox', { name: 'Title' }).fill('The second log');
      await dialog.getByRole('textbox', { name: 'Authors' }).fill('Ines Calloway, Tom Ash');
      const box = dialog.getByRole('checkbox', { name: /receive the almanac/ });
      await box.focus();
      await window.keyboard.press('Space');
      const below = dialog.locator('summary').last();
      await below.focus();
      await window.keyboard.press('Enter');
      await dialog.getByRole('checkbox', { name: /^A correction/ }).focus();
      await window.keyboard.press('Space');
      await dialog.getByRole('checkbox', { name: /^Always on 127/ }).focus();
      await window.keyboard.press('Space');
      expect(await violations(window)).toEqual([]);
      await takePicture(window, 'mend-light-en');
      await dialog.getByRole('button', { name: 'Show it so' }).focus();
      await window.keyboard.press('Enter');
    });
    await expectArticle(window, 'The second log');
    await expect(article(window)).toContainText('Tom Ash');
    await expect(article(window)).not.toContainText('receive the almanac');
    await expect
      .poll(async () => (await paragraphs(window)).at(-1))
      .toBe('A correction 1: the drawer was in the school.');

    await test.step('Undo takes it back, and again', async () => {
      await window.keyboard.press('z');
      await expectArticle(window, 'Log 1');
      await window.keyboard.press('Shift+z');
      await expectArticle(window, 'The second log');
    });

    await test.step('The next page of the site is read so from the beginning', async () => {
      paper.set(boxed(2));
      await save(window, `${paper.address}/2`);
      await expectArticle(window, 'Log 2');
      await expect(article(window)).not.toContainText('receive the almanac');
      await expect(article(window)).toContainText('A correction 2');
    });

    await test.step('Settings list the site, and let it go', async () => {
      await openSettings(window);
      const settings = window.getByRole('main', { name: 'Settings' });
      const rules = settings.getByRole('list', { name: 'Sites read as you mended them' });
      await expect(rules).toContainText('1 part left out, 1 part brought back');
      await rules.scrollIntoViewIfNeeded();
      await takePicture(window, 'mend-settings-light-en');
      const remove = rules.getByRole('button', { name: /^Delete the rules for/ });
      await remove.click();
      await expect(rules).toBeHidden();
      await window.getByRole('button', { name: 'Undo' }).click();
      await remove.click();
      await expect(rules).toBeHidden();
      await window.keyboard.press('z');
      await expect(rules).toBeVisible();
      await remove.click();
      await expect(rules).toBeHidden();
      await window.keyboard.press('Escape');
    });

    await test.step('In Korean, in sepia', async () => {
      await chooseLanguage(window, 'ko');
      await chooseTheme(window, 'sepia');
      await row(window, /The second log/).click();
      await chooseFromContextMenu(
        app,
        () => window.getByRole('button', { name: '더 보기', exact: true }).click(),
        '본문 고치기…',
      );
      await expect(
        window.getByRole('dialog', { name: '본문 고치기' }).getByRole('checkbox').first(),
      ).toBeVisible();
      expect(await violations(window)).toEqual([]);
      await takePicture(window, 'mend-sepia-ko');
    });
  } finally {
    paper.close();
  }
});
