import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderBeside, readBeside } from '../../../../electron/articles/pictures-beside.js';
import { drawPng, scenes } from '../../../fixtures/picture.js';
import { internalCommands } from '../../../../electron/library/contract.js';
import { figure, paragraph, temporaryFolder, testLibrary } from '../library/library-for-test.js';
import { file, finds } from './save-requests.js';

const { response } = internalCommands['articles.save-on-disk'];
const picture = drawPng(scenes.harbour, 640, 480);

/** A folder with files in it, by their paths. */
function folderWith(files: Readonly<Record<string, Uint8Array | string>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe('the folder beside a page', () => {
  test.each(['글_files', '글.files', '글-Dateien', '글_fichiers'])('is found as %s', (name) => {
    const folder = folderWith({ [`${name}/a.png`]: picture });
    expect(folderBeside(join(folder, '글.html'))).toBe(join(folder, name));
  });

  test('of a page that was saved alone is the one it lies in, of a text file none', () => {
    const folder = folderWith({ '글_files/a.png': picture });
    expect(folderBeside(join(folder, '글.txt'))).toBeNull();
    expect(folderBeside(join(folder, '다른 글.html'))).toBe(folder);
  });
});

describe('a picture in the folder beside a page', () => {
  const inFolder = (path: string, files: Readonly<Record<string, Uint8Array | string>>) =>
    readBeside(join(folderWith(files), 'a_files'), `beside:${path}`);

  test.each(['a_files/p.png', 'a_files/./p.png'])('is read from %s', async (path) => {
    expect(await inFolder(path, { 'a_files/p.png': picture })).toMatchObject({
      ok: true,
      mime: 'image/png',
      width: 640,
      height: 480,
    });
  });

  test('is read from a folder in it, and whichever way its name is spelled', async () => {
    const name = '강변'.normalize('NFD');
    const found = await inFolder('a_files/img/강변.png', { [`a_files/img/${name}.png`]: picture });
    expect(found.ok).toBe(true);
  });

  test.each(['other/secret.png', '../secret.png', 'a_files/../secret.png', '/secret.png', 'a_files', ''])(
    'is not read from %j',
    async (path) => {
      const files = { 'a_files/p.png': picture, 'secret.png': picture, 'other/secret.png': picture };
      expect(await inFolder(path, files)).toEqual({ ok: false, failure: 'not-beside' });
    },
  );

  test('is read when it lies loose beside the page, with a folder or without one', async () => {
    const folder = folderWith({ 'a_files/p.png': picture, 'loose.png': picture, 'img/deep.png': picture });
    symlinkSync(join(folder, 'loose.png'), join(folder, 'link.png'));
    const other = folderWith({ 'secret.png': picture });
    symlinkSync(join(other, 'secret.png'), join(folder, 'away.png'));
    expect(await readBeside(join(folder, 'a_files'), 'beside:loose.png')).toMatchObject({ ok: true });
    expect(await readBeside(folder, 'beside:loose.png')).toMatchObject({ ok: true });
    const notRead = { ok: false, failure: 'not-beside' };
    expect(await readBeside(folder, 'beside:img/deep.png')).toEqual(notRead);
    expect(await readBeside(folder, 'beside:away.png')).toEqual(notRead);
    expect(await readBeside(folder, 'beside:..')).toEqual(notRead);
  });

  test('is not read through a link to elsewhere, whether the file or the folder is one', async () => {
    const folder = folderWith({ 'secret/p.png': picture, 'a_files/own.png': picture });
    symlinkSync(join(folder, 'secret/p.png'), join(folder, 'a_files/p.png'));
    symlinkSync(join(folder, 'secret'), join(folder, 'a_files/all'));
    symlinkSync(join(folder, 'secret'), join(folder, 'b_files'));
    const notRead = { ok: false, failure: 'not-beside' };
    expect(await readBeside(join(folder, 'a_files'), 'beside:a_files/p.png')).toEqual(notRead);
    expect(await readBeside(join(folder, 'a_files'), 'beside:a_files/all/p.png')).toEqual(notRead);
    expect(await readBeside(join(folder, 'b_files'), 'beside:b_files/p.png')).toEqual(notRead);
  });

  test.each([
    ['no picture', 'words', 'not-a-picture'],
    ['one larger than 10 MiB', new Uint8Array(10 * 1024 * 1024 + 1), 'too-large'],
  ])('that is %s says so', async (_, content, failure) => {
    expect(await inFolder('a_files/p.png', { 'a_files/p.png': content })).toEqual({ ok: false, failure });
  });
});

describe('a page saved from the disk', () => {
  const blocks = [figure('beside:글_files/p.png'), figure('beside:글_files/gone.png'), paragraph('글')];

  test('has the pictures of its folder, and keeps them when it is read again', async () => {
    const folder = folderWith({ '글_files/p.png': picture });
    const { library, ask, ended } = testLibrary({ parser: finds({ blocks }) });
    const save = file('글.html', 'page');
    const answer = await library.answer('articles.save-on-disk', { save, path: join(folder, '글.html') });
    const { articleId, jobId } = response.parse(answer.ok ? answer.value : answer.failure);
    await ended(jobId);
    const article = await ask('articles.open', { id: articleId });
    expect(article.headline).toMatchObject({ picturesMissing: 1, thumbnail: expect.any(String) });
    const shown = [
      { asset: article.headline.thumbnail, failure: null },
      { asset: null, failure: 'not-beside' },
      {},
    ];
    expect(article.blocks).toMatchObject(shown);

    await ended((await ask('versions.extract-again', { id: articleId })).jobId);
    expect((await ask('articles.open', { id: articleId })).blocks).toMatchObject(shown);
  });

  test('whose place on the disk is not known has none of them, and says why', async () => {
    const { ask, save } = testLibrary({ parser: finds({ blocks }) });
    const { articleId } = await save(file('글.html', 'page'));
    const article = await ask('articles.open', { id: articleId });
    expect(article.blocks).toMatchObject([{ failure: 'not-beside' }, { failure: 'not-beside' }, {}]);
  });
});
