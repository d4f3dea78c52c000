import { describe, expect, test } from 'vitest';
import { testLibrary } from '../library/library-for-test.js';

async function twoOfSea() {
  const library = testLibrary();
  for (const title of ['바다', '바다와 산', '들'])
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await library.save({ source: { kind: 'text', text: `${title}\n본문` } });
  const { ask } = library;
  const kept = async () =>
    (await ask('searches.list', undefined)).map(({ name, count }) => `${name} ${count}`);
  return { ...library, kept };
}

describe('a search that is kept', () => {
  test('tells how much it finds now', async () => {
    const { ask, save, kept } = await twoOfSea();
    await ask('searches.save', { name: '물', query: '바다', within: 'all' });
    await expect.poll(kept).toEqual(['물 2']);
    await save({ source: { kind: 'text', text: '겨울 바다\n본문' } });
    await expect.poll(kept).toEqual(['물 3']);
  });

  test('is kept once for each place the words must stand in, and counts what stands there', async () => {
    const { ask, save, kept } = await twoOfSea();
    await save({ source: { kind: 'text', text: '등대\n바다가 보인다' } });
    await ask('searches.save', { name: '물', query: '바다', within: 'all' });
    const { id } = await ask('searches.save', { name: '물', query: '바다', within: 'title' });
    await expect.poll(kept).toEqual(['물 3', '물 2']);
    expect(await ask('searches.save', { name: '또', query: '바다', within: 'title' })).toEqual({
      id,
      name: '물',
      query: '바다',
      within: 'title',
    });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'save-search' });
    expect((await ask('searches.list', undefined)).map(({ within }) => within)).toEqual(['all']);
  });

  test('is kept once, renamed and deleted, each act undone', async () => {
    const { ask, kept, told } = await twoOfSea();
    const { id } = await ask('searches.save', { name: '물', query: '바다', within: 'all' });
    expect(await ask('searches.save', { name: '다른 이름', query: '바다', within: 'all' })).toMatchObject({
      id,
      name: '물',
    });
    await ask('searches.rename', { id, name: '물가' });
    await expect.poll(kept).toEqual(['물가 2']);
    told.length = 0;
    await ask('searches.delete', { id });
    expect(told).toContainEqual({ name: 'searches.changed', payload: {} });
    expect(await kept()).toEqual([]);
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'delete-search' });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'rename-search' });
    expect(await kept()).toEqual(['물 2']);
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'save-search' });
    expect(await kept()).toEqual([]);
    await expect(ask('searches.rename', { id, name: '새' })).rejects.toMatchObject({ code: 'not-found' });
  });
});

test('The last ten searches are remembered, each once, until they are forgotten', async () => {
  const { ask } = testLibrary();
  for (let number = 0; number < 12; number += 1)
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    await ask('searches.remember', { query: `${number}` });
  await ask('searches.remember', { query: '5' });
  const recent = await ask('searches.recent', undefined);
  expect(recent).toEqual(['5', '11', '10', '9', '8', '7', '6', '4', '3', '2']);
  await ask('searches.forget', undefined);
  expect(await ask('searches.recent', undefined)).toEqual([]);
});
