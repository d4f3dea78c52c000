import { createServer } from 'node:http';
import { stories, storyPage } from '../fixtures/site/stories.js';
import { expect, test } from './app.js';
import { article, expectArticle, markedWords, pictures, selectWords } from './article.js';
import { row } from './headlines.js';
import { save } from './save-dialog.js';

test('A picture that was missing is fetched again from the article; what was marked stays marked', async ({
  app,
  site,
}) => {
  const { page } = app;
  const story = stories.find(({ language }) => language === 'en');
  if (!story) throw new Error('There is no English story.');
  let hasPictures = false;
  const paper = createServer(({ url }, response) => {
    if (url === story.path) return response.end(storyPage(story));
    return hasPictures
      ? response.writeHead(302, { location: site.address(url ?? '/') }).end()
      : response.writeHead(404).end();
  });
  const port = Number(site.hosts.closed.split(':')[1]);
  await new Promise<void>((listening) => void paper.listen(port, '127.0.0.1', listening));
  try {
    await save(page, `http://${site.hosts.closed}${story.path}`);
    await expectArticle(page, story.title);
    await expect(row(page, '1 picture missing')).toBeVisible();
    const banner = article(page).getByRole('complementary', { name: '1 picture is missing' });
    await expect(banner).toBeVisible();
    const words = story.paragraphs.at(-1)?.split(' ').slice(0, 3).join(' ') ?? '';
    await selectWords(page, words);
    await page.keyboard.press('h');
    await expect.poll(() => markedWords(page)).toEqual([words]);

    await test.step('While it still cannot be had, that is told and nothing changes', async () => {
      await banner.getByRole('button', { name: 'Get it again' }).click();
      await expect(page.getByRole('status')).toContainText(
        'The pictures could not be fetched this time either: gone from the site, 404. The text is intact.',
      );
      await expect(banner.getByRole('button', { name: 'Get it again' })).toBeVisible();
    });

    hasPictures = true;
    await banner.getByRole('button', { name: 'Get it again' }).click();
    await expect(banner).toBeHidden();
    expect(await pictures(page)).toMatchObject([{ source: expect.stringMatching(/^asset:/) }]);
    expect(await markedWords(page)).toEqual([words]);
    await expect(row(page, 'saved offline')).toBeVisible();
  } finally {
    paper.close();
    paper.closeAllConnections();
  }
});
