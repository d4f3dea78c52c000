import { expect, test } from './app.js';
import { article, expectArticle, paragraphs } from './article.js';
import { changingPaper } from './changing-paper.js';
import { chooseFromContextMenu } from './context-menu.js';
import { row } from './headlines.js';
import { save } from './save-dialog.js';

const TITLE = 'The lighthouse keeps a second log';
const words = [
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
  const paper = await changingPaper(site, page(TITLE, words));
  const { page: window } = app;
  const getAgain = (label = 'Get it again'): Promise<void> =>
    chooseFromContextMenu(
      app,
      () => window.getByRole('button', { name: 'More', exact: true }).click(),
      label,
    );
  const told = window.getByRole('status');
  try {
    await save(window, paper.address);
    await expectArticle(window, TITLE);

    await test.step('The same page adds nothing', async () => {
      await getAgain();
      await expect(told).toContainText('Nothing new');
    });

    await test.step('A changed page is shown, and Undo brings the old text back', async () => {
      const corrected = [
        ...words.slice(0, 2),
        'An editor put a correction here: there were twelve pages, and the drawer was in the school.',
        ...words.slice(3),
      ];
      paper.set(page(TITLE, corrected));
      await getAgain();
      await expect(told).toContainText('New version fetched and shown.');
      await expect.poll(() => paragraphs(window)).toEqual(corrected);
      await window.keyboard.press('z');
      await expect.poll(() => paragraphs(window)).toEqual(words);
    });

    await test.step('A login wall does not take the place of the text', async () => {
      paper.set(page('Log in', ['Please log in to read on.']));
      await getAgain();
      await expect(window.getByRole('alert')).toContainText('Your text stays as it is.');
      await expect(article(window).getByRole('heading', { level: 1 })).toHaveText(TITLE);
      expect(await paragraphs(window)).toEqual(words);
    });

    await test.step('Nor does a page that is gone', async () => {
      paper.set(null);
      await getAgain();
      await expect(window.getByRole('alert').last()).toContainText('page not found');
      expect(await paragraphs(window)).toEqual(words);
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
