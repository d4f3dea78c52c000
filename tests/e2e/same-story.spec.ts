import { expect, test } from './app.js';
import { violations } from './accessibility.js';
import { article, expectArticle } from './article.js';
import { changingPaper } from './changing-paper.js';
import { row } from './headlines.js';
import { takePicture } from './pictures-of-the-app.js';
import { enter, save, saveDialog } from './save-dialog.js';

const TITLE = 'The lighthouse keeps a second log';
const english = [
  'Nobody had asked the keepers to write anything down but the weather, and for ninety years they wrote nothing else.',
  'Then, in the spring of the great ice, a second book appeared on the shelf, and its first line was about the bread.',
  'Readers of the island paper found copies of eleven pages in a drawer that nobody had opened since the war ended.',
  'What the second log tells is less about ships than about neighbours, and it has been the talk of the town since.',
];

const page = (
  title: string,
  lines: readonly string[],
  head = '',
): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="Island Paper">${head}</head>
<body><article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

test('The same story under another address is told, and its telephone page is the same article', async ({
  app,
  site,
}) => {
  const { page: window } = app;
  const long = [
    ...english,
    ...english.map((line) => `${line} So it was told again in the evening, by the same hand.`),
  ];
  const paper = await changingPaper(site, page(TITLE, long));
  try {
    await save(window, paper.address);
    await expectArticle(window, TITLE);
    paper.set(page('A log, found', [...long, 'Copied with the kind permission of the Island Paper.']));
    await save(window, `${paper.address}/copy`);
    await expectArticle(window, 'A log, found');
    const banner = article(window).getByRole('complementary', { name: /^This story is already here/ });
    await expect(banner).toContainText(TITLE);
    expect(await violations(window)).toEqual([]);
    await takePicture(window, 'same-story-light-en');
    await banner.getByRole('button', { name: 'Open that one' }).click();
    await expectArticle(window, TITLE);
    await row(window, /A log, found/).click();
    await expectArticle(window, 'A log, found');
    await banner.getByRole('button', { name: 'Keep both' }).click();
    await expect(banner).toBeHidden();
    await window.keyboard.press('z');
    await expect(banner).toBeVisible();
    await window.keyboard.press('Shift+z');
    await expect(banner).toBeHidden();
    await enter(window, `${paper.address}?amp=1&utm_source=letter`);
    await expect(saveDialog(window).getByRole('alert')).toContainText('already in your library');
  } finally {
    paper.close();
  }
});

test('A page that turns out to be an article that is here leaves no row, and leads to that article', async ({
  app,
  site,
}) => {
  const { page: window } = app;
  const paper = await changingPaper(site, page(TITLE, english));
  try {
    await save(window, paper.address);
    await expectArticle(window, TITLE);
    paper.set(page(TITLE, english, `<link rel="canonical" href="${paper.address}">`));
    await save(window, `${paper.address}/telephone`);
    await expect(window.getByRole('region', { name: 'Notifications' })).toContainText(
      'This article is already in your library. Nothing was saved twice.',
    );
    await expectArticle(window, TITLE);
    await expect(window.getByRole('option')).toHaveCount(1);
  } finally {
    paper.close();
  }
});
