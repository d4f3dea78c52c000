import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stories } from '../fixtures/site/stories.js';
import { expect, test } from './app.js';
import { article, expectArticle, pictures } from './article.js';
import { headlines, row } from './headlines.js';
import { save } from './save-dialog.js';

/** Every file in the asset store of a library. */
async function assetFiles(library: string): Promise<readonly string[]> {
  const folder = join(library, 'assets');
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => /[0-9a-f]{64}$/.test(name)).map((name) => join(folder, name));
}

test('Pictures whose files are gone are told in their row without opening it, and come back by a button or with the files', async ({
  app,
  site,
}) => {
  const story = stories.find(({ language }) => language === 'en');
  if (!story) throw new Error('There is no English story.');
  await save(app.page, site.address(story.path));
  await expectArticle(app.page, story.title);
  await save(app.page, site.address('/news/ferry'));
  await expect(row(app.page, 'saved offline')).toHaveCount(2);

  await app.end();
  const files = await assetFiles(app.libraryFolder);
  const kept = await Promise.all(files.map(async (file) => ({ file, bytes: await readFile(file) })));
  await Promise.all(files.map((file) => rm(file)));
  await app.start();
  const { page } = app;
  await expect(row(page, '1 picture missing')).toBeVisible();
  await expect(row(page, '2 pictures missing')).toBeVisible();

  await test.step('The place of the picture says so, and the picture is fetched again', async () => {
    await row(page, '1 picture missing').click();
    await expect(article(page)).toContainText('This picture was saved, but its file is gone');
    const banner = article(page).getByRole('complementary', { name: '1 picture is missing' });
    await banner.getByRole('button', { name: 'Get it again' }).click();
    await expect(banner).toBeHidden();
    expect(await pictures(page)).toMatchObject([{ source: expect.stringMatching(/^asset:/) }]);
    await expect(row(page, 'saved offline')).toHaveCount(1);
  });

  await test.step('The other article shows the same picture, and lacks one less', async () => {
    await expect(row(page, '1 picture missing')).toBeVisible();
    await expect(row(page, '2 pictures missing')).toHaveCount(0);
  });

  await test.step('Where the files are back nothing is missing any more', async () => {
    await Promise.all(kept.map(({ file, bytes }) => writeFile(file, bytes)));
    await row(page, '1 picture missing').click();
    await expect(row(page, 'saved offline')).toHaveCount(2);
    await expect(article(page)).not.toContainText('its file is gone');
    await expect(headlines(page).getByRole('option')).toHaveCount(2);
  });
  app.forgive(/status of 404.*asset:/);
});

test('A picture that was damaged on disk is not shown as if it were whole, and can be fetched again', async ({
  app,
  site,
}) => {
  const story = stories.find(({ language }) => language === 'en');
  if (!story) throw new Error('There is no English story.');
  const { page } = app;
  await save(page, site.address(story.path));
  await expectArticle(page, story.title);
  const [{ source } = { source: '' }] = await pictures(page);
  const hash = /[0-9a-f]{64}$/.exec(source)?.[0] ?? '';
  await app.end();
  const file = join(app.libraryFolder, 'assets', hash.slice(0, 2), hash);
  const whole = await readFile(file);
  await writeFile(
    file,
    whole.map((byte, at) => (at > whole.length / 2 ? byte ^ 1 : byte)),
  );

  await app.start();
  await row(app.page, story.title).click();
  await expect(article(app.page)).toContainText('its file is gone from this device or damaged');
  const banner = article(app.page).getByRole('complementary', { name: '1 picture is missing' });
  await banner.getByRole('button', { name: 'Get it again' }).click();
  await expect(banner).toBeHidden();
  expect(await pictures(app.page)).toMatchObject([{ source: expect.stringContaining(hash) }]);
  expect((await readFile(file)).equals(whole)).toBe(true);
  app.forgive(/status of 404.*asset:/);
});

test('A folder of pictures without its library is no silent first start: it is told in words, and nothing is deleted', async ({
  app,
  site,
}) => {
  await save(app.page, site.address('/news/ferry'));
  await expect(row(app.page, 'saved offline')).toBeVisible();
  await app.end();
  const files = await assetFiles(app.libraryFolder);
  const gone = (await readdir(app.libraryFolder)).filter((name) => /^(?:library\.db|backups)/.test(name));
  await Promise.all(gone.map((name) => rm(join(app.libraryFolder, name), { recursive: true })));

  await app.start();
  const told = app.page.getByRole('dialog', { name: 'The library file is gone' });
  await expect(told).toContainText(`${files.length} saved pictures and pages lie in the library folder`);
  await expect(told).toContainText('Nothing was deleted, and these files stay.');
  await expect(told.getByRole('button', { name: 'Show folder' })).toBeVisible();
  await told.getByRole('button', { name: 'Go on' }).click();
  await expect(app.page.getByRole('heading', { name: 'Welcome to Offprint' })).toBeVisible();
  expect(await assetFiles(app.libraryFolder)).toEqual(files);
  await app.restart();
  await expect(app.page.getByRole('heading', { name: 'Welcome to Offprint' })).toBeVisible();
  await expect(app.page.getByRole('dialog')).toHaveCount(0);
});
