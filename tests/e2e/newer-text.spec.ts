import { join } from 'node:path';
import { connect } from '../../electron/library/sqlite-driver.js';
import { stories } from '../fixtures/site/stories.js';
import { violations } from './accessibility.js';
import { expect, test } from './app.js';
import { article, expectArticle, markedWords, paragraphs, selectWords } from './article.js';
import { changingPaper } from './changing-paper.js';
import { chooseFromContextMenu } from './context-menu.js';
import { takePicture } from './pictures-of-the-app.js';
import { save } from './save-dialog.js';

const story = stories.find(({ language }) => language === 'en');
if (!story) throw new Error('There is no English story.');
const TITLE = story.title;
const asItWas = story.paragraphs;
const corrected = ['An editor put a correction here: there are twelve notebooks of it.', ...asItWas];

const page = (lines: readonly string[]): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>${TITLE}</title><meta property="og:site_name" content="Anselm Paper"></head>
<body><article><h1>${TITLE}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

test('A text that another process puts in the place of the one that is read waits, and comes when it is asked for', async ({
  app,
  site,
}) => {
  const { page: window } = app;
  const paper = await changingPaper(site, page(asItWas));
  const more = (): Promise<void> => window.getByRole('button', { name: 'More', exact: true }).click();
  const newer = window.getByRole('complementary', { name: 'There is a newer text of this article.' });
  const showFromOutside = (version: number): void => {
    const database = connect(join(app.libraryFolder, 'library.db'));
    database.prepare('UPDATE articles SET current_version = ?').run(version);
    database.close();
  };
  try {
    await save(window, paper.address);
    await expectArticle(window, TITLE);
    paper.set(page(corrected));
    await chooseFromContextMenu(app, more, 'Get it again');
    await expect.poll(() => paragraphs(window)).toEqual(corrected);

    showFromOutside(1);
    await expect(newer).toBeVisible();
    expect(await paragraphs(window)).toEqual(corrected);
    await selectWords(window, 'twelve notebooks');
    await window.keyboard.press('h');
    await expect.poll(() => markedWords(window), 'What is read is marked').toEqual(['twelve notebooks']);
    expect(await violations(window)).toEqual([]);
    await takePicture(window, 'newer-text-light-en');

    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1000, 500),
    );
    const read = article(window).getByText(asItWas.at(-2) ?? '');
    const height = async (): Promise<number> => (await read.boundingBox())?.y ?? Number.NaN;
    await read.evaluate((words) => words.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const before = await height();
    await newer.getByRole('button', { name: 'Show' }).click();
    await expect.poll(() => paragraphs(window)).toEqual(asItWas);
    await expect(newer).toBeHidden();
    expect(Math.abs((await height()) - before), 'The words that are read stay').toBeLessThan(3);
  } finally {
    paper.close();
  }
});
