import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { expect, test } from './app.js';
import { paragraphs, pictures } from './article.js';
import { openArticle, row } from './headlines.js';

const TITLE = '섬마을 첫 전기 여객선, 석 달 만에 결항률 절반으로';
const built = join(import.meta.dirname, '../../dist/electron/cli.js');
const run = promisify(execFile);

test('What the command line saves while the app is open stands in its list, whole, and goes when it is deleted there', async ({
  app,
  site,
}) => {
  const offprint = async (...parameters: string[]): Promise<unknown> => {
    const { stdout } = await run(process.execPath, [
      built,
      ...parameters,
      '--library',
      app.libraryFolder,
      '--json',
    ]);
    return JSON.parse(stdout);
  };
  const saved = z
    .object({ id: z.uuid(), title: z.literal(TITLE), state: z.literal('saved') })
    .parse(await offprint('save', site.address('/news/ferry'), '--allow-host', site.hosts.plain));

  await expect(row(app.page, TITLE)).toBeVisible();
  await openArticle(app.page, TITLE);
  expect(await paragraphs(app.page)).toHaveLength(10);
  expect(await pictures(app.page)).toHaveLength(2);

  expect(await offprint('doctor')).toMatchObject({ articles: 1, missing: [], lackingPictures: 0 });
  await offprint('delete', saved.id);
  await expect(row(app.page, TITLE)).toBeHidden();
});
