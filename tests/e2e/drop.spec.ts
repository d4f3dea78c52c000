import type { CDPSession, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { drawPng, scenes } from '../fixtures/picture.js';
import { expect, test } from './app.js';
import { article, expectArticle } from './article.js';
import { headlines, row } from './headlines.js';
import { chooseFile, openSaveDialog, saveDialog } from './save-dialog.js';
import { chooseLanguage, openSettings } from './settings-page.js';

interface Dragged {
  /** Data by its type, as another program gives it. */
  readonly items?: readonly { readonly mimeType: string; readonly data: string }[];
  /** Paths of files. */
  readonly files?: readonly string[];
}

/** Something dragged from another program over the middle of the window. */
class Drag {
  readonly #debug: CDPSession;
  readonly #dragged: Dragged;

  constructor(debug: CDPSession, dragged: Dragged) {
    this.#debug = debug;
    this.#dragged = dragged;
  }

  static async over(page: Page, dragged: Dragged): Promise<Drag> {
    const drag = new Drag(await page.context().newCDPSession(page), dragged);
    await drag.#send('dragEnter');
    await drag.#send('dragOver');
    return drag;
  }

  async drop(): Promise<void> {
    await this.#send('drop');
    await this.#debug.detach();
  }

  /** Ends it elsewhere: the page hears nothing of that until the pointer moves over it again. */
  async cancel(page: Page): Promise<void> {
    await this.#send('dragCancel');
    await this.#debug.detach();
    await page.mouse.move(10, 500);
  }

  async #send(type: 'dragEnter' | 'dragOver' | 'drop' | 'dragCancel'): Promise<void> {
    const { items = [], files = [] } = this.#dragged;
    await this.#debug.send('Input.dispatchDragEvent', {
      type,
      x: 640,
      y: 500,
      data: { items: [...items], files: [...files], dragOperationsMask: 1 },
    });
  }
}

const addresses = (...all: readonly string[]): Dragged => ({
  items: [
    { mimeType: 'text/uri-list', data: all.join('\r\n') },
    { mimeType: 'text/plain', data: all.join('\n') },
  ],
});

test('An address dropped on the window is saved, and the window stays where it is', async ({ app, site }) => {
  const { page } = app;
  const before = page.url();
  const offer = page.getByText('Drop to save the address');
  const cancelled = await Drag.over(page, addresses(site.address('/en/clock')));
  await expect(offer).toBeVisible();
  await cancelled.cancel(page);
  await expect(offer).toBeHidden();

  const drag = await Drag.over(page, addresses(site.address('/en/clock')));
  await expect(offer).toBeVisible();
  await drag.drop();
  await expect(offer).toBeHidden();
  await expectArticle(page, 'The town that set its clocks by the tide');
  expect(page.url()).toBe(before);

  await test.step('The same once more opens the article that is there', async () => {
    await page.keyboard.press('Escape');
    await (await Drag.over(page, addresses(site.address('/en/clock')))).drop();
    await expect(page.getByText('This article is already in your library.').last()).toBeVisible();
    await expect(headlines(page).getByRole('option')).toHaveCount(1);
  });
});

test('Several addresses in a dropped text are saved together', async ({ app, site }) => {
  const { page } = app;
  const data = `${site.address('/en/clock')}\n${site.address('/en/bell')}\n`;
  const drag = await Drag.over(page, { items: [{ mimeType: 'text/plain', data }] });
  await expect(page.getByText('Drop to save the text or the addresses in it')).toBeVisible();
  // How the saves end takes the place of what is told of their beginning.
  const release = site.hold('/en/clock');
  await drag.drop();
  await expect(page.getByText('Saving 2 articles.').last()).toBeVisible();
  release();
  await expect(row(page, 'saved offline')).toBeVisible();
  await expect(row(page, '1 picture missing')).toBeVisible();
});

test('Files are dropped together; of a kind that cannot be saved none is taken, and it is named', async ({
  app,
}, info) => {
  const { page } = app;
  const path = (name: string): string => info.outputPath(name);
  await writeFile(path('first.txt'), '첫 번째 글\n\n글에는 문단이 하나 있다.');
  await writeFile(
    path('second.html'),
    '<h1>The second one</h1><p>It has one paragraph, and that is enough.</p>',
  );
  await writeFile(path('data.csv'), 'a,b');
  await mkdir(path('papers'));
  const before = page.url();
  const drag = await Drag.over(page, {
    files: [path('first.txt'), path('second.html'), path('data.csv'), path('papers')],
  });
  await expect(page.getByText('Drop to save the files that can be saved')).toBeVisible();
  await drag.drop();
  await expect(page.getByRole('alert')).toHaveText(
    'Saving 2 articles. Not saved: data.csv (not .html, .htm or .txt), papers (a folder).',
  );
  await expect(headlines(page).getByRole('option')).toHaveCount(2);
  await expect(row(page, '첫 번째 글')).toBeVisible();
  expect(page.url()).toBe(before);
});

test('A page that a browser saved brings the pictures of the folder beside it, and nothing else of the disk', async ({
  app,
}, info) => {
  const { page } = app;
  const path = (name: string): string => info.outputPath('saved', name);
  await mkdir(path('harbour_files'), { recursive: true });
  await writeFile(path('harbour_files/boats.png'), drawPng(scenes.harbour, 800, 500));
  await writeFile(path('secret.png'), drawPng(scenes.night, 800, 500));
  const words = 'The boats lay still, and nobody on the quay spoke of the weather that was to come. '.repeat(
    4,
  );
  await writeFile(
    path('harbour.html'),
    `<h1>Boats at rest</h1><p>${words}</p><img src="./harbour_files/boats.png" alt="Boats"><p>${words}</p>
     <img src="../saved/secret.png" alt="Secret"><p>${words}</p>`,
  );
  await (await Drag.over(page, { files: [path('harbour.html'), path('harbour_files')] })).drop();
  await expectArticle(page, 'Boats at rest');
  await expect(article(page).getByRole('img', { name: 'Boats' })).toBeVisible();
  await expect(article(page)).toContainText('This picture is not in the folder saved with the page');
  await expect(row(page, '1 picture missing')).toBeVisible();

  await test.step('A chosen file brings them, too', async () => {
    await page.keyboard.press('Delete');
    await chooseFile(page, path('harbour.html'));
    await expectArticle(page, 'Boats at rest');
    await expect(article(page).getByRole('img', { name: 'Boats' })).toBeVisible();
  });
});

test('While Settings or a dialog is open, a drop is taken just the same, told in Korean', async ({
  app,
  site,
}) => {
  const { page } = app;
  await expect(page.getByRole('heading', { name: 'Welcome to Offprint' })).toBeVisible();
  await chooseLanguage(page, 'ko');
  await openSettings(page);
  await expect(page.getByRole('heading', { name: '설정', level: 1 })).toBeVisible();
  const drag = await Drag.over(page, addresses(site.address('/news/ferry')));
  await expect(page.getByText('놓으면 주소를 저장합니다')).toBeVisible();
  await drag.drop();
  await expectArticle(page, '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로');

  await openSaveDialog(page);
  const other = await Drag.over(page, addresses(site.address('/en/bell')));
  await expect(page.getByText('놓으면 주소를 저장합니다')).toBeVisible();
  await other.drop();
  await expect(saveDialog(page)).toBeHidden();
  await expectArticle(page, 'A bell without its photograph');
});

test('What cannot be saved is refused in words, and nothing happens', async ({ app }, info) => {
  const { page } = app;
  const path = info.outputPath('picture.png');
  await writeFile(path, 'no picture');
  const drag = await Drag.over(page, { files: [path] });
  await expect(
    page.getByText('Only addresses, text and .html, .htm or .txt files can be saved.'),
  ).toBeVisible();
  await drag.drop();
  await expect(page.getByRole('heading', { name: 'Welcome to Offprint' })).toBeVisible();
});

test('Words dragged out of the article itself are no offer', async ({ app, site }) => {
  const { page } = app;
  await (await Drag.over(page, addresses(site.address('/en/clock')))).drop();
  await expectArticle(page, 'The town that set its clocks by the tide');
  const paragraph = article(page).locator('> p').first();
  await paragraph.click({ clickCount: 3, position: { x: 40, y: 12 } });
  const box = await paragraph.boundingBox();
  if (!box) throw new Error('The paragraph has no place.');
  await page.mouse.move(box.x + 40, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 80, box.y + 60, { steps: 5 });
  await expect(page.getByText(/^Drop to save/)).toBeHidden();
  await page.mouse.up();
  await expect(headlines(page).getByRole('option')).toHaveCount(1);
});
