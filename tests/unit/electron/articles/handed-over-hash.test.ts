import { rmSync } from 'node:fs';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { HandedOverFill } from '../../../../electron/articles/handed-over-fill.js';
import { assetPath, openAssetStore } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { NumberRow } from '../../../../electron/library/row-values.js';
import { plainSite, temporaryFolder, testLibrary } from '../library/library-for-test.js';
import { address, file, text } from './save-requests.js';

describe('a text', () => {
  test('that is already here names the article, unless both are wanted', async () => {
    const { ask, save } = testLibrary();
    const { articleId } = await save(text('제목\n글'));
    await expect(ask('articles.save', text('제목\n글'))).rejects.toMatchObject({
      facts: { code: 'duplicate', articleId },
    });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 1 });
    await save({ ...text('제목\n글'), mayRepeat: true });
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 2 });
  });

  test.each([
    ['other line ends and white space around it', text('\r\n제목\r\n글\r\n')],
    ['decomposed syllables', text('제목\n글'.normalize('NFD'))],
    ['a file with a byte order mark', file('글.txt', '\ufeff제목\n글\n')],
  ])('is the same with %s', async (_, again) => {
    const { ask, save } = testLibrary();
    await save(text('제목\n글'));
    await expect(ask('articles.save', again)).rejects.toMatchObject({ code: 'duplicate' });
  });

  test('that lies in the trash, or differs by a letter, is saved', async () => {
    const { ask, save } = testLibrary();
    const { articleId } = await save(text('제목\n글'));
    await save(text('제목\n글자'));
    await ask('articles.delete', { ids: [articleId] });
    expect((await save(text('제목\n글'))).articleId).not.toBe(articleId);
    expect(await ask('articles.counts', undefined)).toMatchObject({ all: 2 });
  });

  test('that gave an article its text is that article', async () => {
    const { ask, save } = testLibrary();
    const { articleId } = await save(address('https://example.com/a'));
    await save({ ...text('제목\n글'), into: articleId });
    await expect(ask('articles.save', text('제목\n글'))).rejects.toMatchObject({
      facts: { code: 'duplicate', articleId },
    });
  });

  test.each(['euc-kr', 'utf-16'])('in %s is the same text', async (encoding) => {
    const { ask, save } = testLibrary();
    const words = '섬마을 우체국\n우체국은 섬에 하나뿐이다. 배가 하루에 두 번 닿는다.';
    await save(text(words));
    const bytes = new Uint8Array(iconv.encode(words, encoding));
    await expect(
      ask('articles.save', { source: { kind: 'file', name: 'a.txt', bytes } }),
    ).rejects.toMatchObject({ code: 'duplicate' });
  });

  test('in another encoding is known by its bytes', async () => {
    const { ask, save } = testLibrary();
    const bytes = new Uint8Array([0xb1, 0xdb, 0x0a, 0xb1, 0xdb]);
    await save({ source: { kind: 'file', name: 'a.txt', bytes } });
    await expect(
      ask('articles.save', { source: { kind: 'file', name: 'b.txt', bytes } }),
    ).rejects.toMatchObject({ code: 'duplicate' });
  });
});

test('a text and a file that were saved before their hashes were kept are known afterwards, an address is not', async () => {
  const setting = { fetcher: plainSite, root: temporaryFolder() };
  const { ask, save, library, reported } = testLibrary(setting);
  const page = await save(address('https://example.com/a'));
  const pasted = await save(text('제목\n글'));
  const lost = await save(text('다른 제목\n글'));
  const { articleId } = await save(file('a.txt', '셋째 제목\r\n글'));
  const { tables } = library;
  tables.database.run('DELETE FROM handed_over');
  const rowOf = (id: string): number => tables.articles.find(id)?.row ?? 0;
  const assets = openAssetStore(libraryFolder(setting.root));
  rmSync(assetPath(libraryFolder(setting.root), tables.versions.rawAsset(rowOf(lost.articleId), 1) ?? ''));
  const fill = (): Promise<void> =>
    new HandedOverFill({ tables, assets, report: (error) => void reported.push(error) }).all();
  await fill();
  await expect(ask('articles.save', text('제목\n글'))).rejects.toMatchObject({
    facts: { code: 'duplicate', articleId: pasted.articleId },
  });
  await expect(ask('articles.save', file('b.txt', '셋째 제목\n글'))).rejects.toMatchObject({
    facts: { code: 'duplicate', articleId },
  });
  const known = tables.database.all(NumberRow, 'SELECT article_id AS value FROM handed_over ORDER BY 1');
  expect(known.map(({ value }) => value)).toEqual([rowOf(pasted.articleId), rowOf(articleId)]);
  expect(known).not.toContainEqual({ value: rowOf(page.articleId) });
  tables.database.run('DELETE FROM handed_over');
  await fill();
  expect(
    tables.database.all(NumberRow, 'SELECT article_id AS value FROM handed_over'),
    'Once is enough',
  ).toEqual([]);
  expect(reported).toEqual([]);
});
