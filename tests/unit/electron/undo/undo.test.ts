import { describe, expect, test } from 'vitest';
import type { Highlight } from '../../../../shared/model/highlight.js';
import { temporaryFolder, testLibrary, type TestLibrary } from '../library/library-for-test.js';

const TEXT = '제목\nKT가 마이크로소프트와 손을 잡았다.\n정부는 망분리를 완화한다.';

interface Setting {
  readonly root?: string;
  readonly clock?: () => number;
}

async function withArticle(setting: Setting = {}): Promise<TestLibrary & { readonly id: string }> {
  const library = testLibrary(setting);
  const { articleId } = await library.save({ source: { kind: 'text', text: TEXT } });
  return { ...library, id: articleId };
}

const undo = ({ ask }: TestLibrary) => ask('undo.undo', undefined);
const redo = ({ ask }: TestLibrary) => ask('undo.redo', undefined);
const row = async ({ ask, id }: TestLibrary & { readonly id: string }) =>
  (await ask('articles.open', { id })).headline;
const write = ({ ask, id }: TestLibrary & { readonly id: string }, text: string) =>
  ask('notes.write', { articleId: id, highlightId: null, text });
const highlight = ({ ask, id }: TestLibrary & { readonly id: string }): Promise<Highlight> =>
  ask('highlights.add', {
    articleId: id,
    color: 'yellow',
    anchor: {
      version: 1,
      textVersion: 1,
      quote: {
        exact: '마이크로소프트',
        prefix: 'KT가 ',
        suffix: '와 손을 잡았다.\n정부는 망분리를 완화한다.',
      },
      position: { start: 4, end: 11 },
    },
  });

describe('undo', () => {
  test('with nothing to undo does nothing', async () => {
    const library = testLibrary();
    expect([await undo(library), await redo(library)]).toEqual([null, null]);
  });

  test('takes acts back newest first, whatever they were, and redo does them again', async () => {
    const library = await withArticle();
    const { ask, id } = library;
    await ask('articles.change', { ids: [id], change: { read: true } });
    await ask('articles.change', { ids: [id], change: { starred: true } });
    await ask('articles.change', { ids: [id], change: { place: 'archive' } });
    expect(await undo(library)).toMatchObject({ label: 'move-to-archive', count: 1 });
    expect(await undo(library)).toMatchObject({ label: 'star', count: 1 });
    expect(await row(library)).toMatchObject({ place: 'inbox', isStarred: false, isRead: true });
    expect(await redo(library)).toMatchObject({ label: 'star', count: 1 });
    expect(await redo(library)).toMatchObject({ label: 'move-to-archive', count: 1 });
    expect(await redo(library)).toBeNull();
    expect(await row(library)).toMatchObject({ place: 'archive', isStarred: true, isRead: true });
  });

  test('counts what really changed, and an act that changes nothing leaves no step', async () => {
    const library = await withArticle();
    const other = await library.save({ source: { kind: 'text', text: '다른 글\n본문' } });
    await library.ask('articles.change', { ids: [library.id], change: { read: true } });
    await library.ask('articles.change', {
      ids: [library.id, other.articleId, other.articleId],
      change: { read: true },
    });
    await library.ask('articles.change', { ids: [library.id], change: { read: true } });
    expect(await undo(library)).toMatchObject({ label: 'mark-read', count: 1 });
    expect(await row(library)).toMatchObject({ isRead: true });
  });

  test('ends redo once something new is done', async () => {
    const library = await withArticle();
    await library.ask('articles.change', { ids: [library.id], change: { read: true } });
    await undo(library);
    await library.ask('articles.change', { ids: [library.id], change: { starred: true } });
    expect(await redo(library)).toBeNull();
  });

  test('brings a deleted article back where it was', async () => {
    const library = await withArticle();
    await library.ask('articles.change', { ids: [library.id], change: { place: 'later' } });
    await library.ask('articles.delete', { ids: [library.id] });
    expect(await undo(library)).toMatchObject({ label: 'delete-articles', count: 1 });
    expect(await row(library)).toMatchObject({ place: 'later', body: 'saved' });
  });

  test('brings a highlight back together with its note, and counts them right', async () => {
    const library = await withArticle();
    const { ask, id } = library;
    const { id: highlightId } = await highlight(library);
    await ask('notes.write', { articleId: id, highlightId, text: '메모' });
    expect(await row(library)).toMatchObject({ highlights: 1, notes: 1 });
    await ask('highlights.delete', { id: highlightId });
    expect(await row(library)).toMatchObject({ highlights: 0, notes: 0 });
    expect(await undo(library)).toMatchObject({ label: 'delete-highlight', count: 1 });
    expect(await row(library)).toMatchObject({ highlights: 1, notes: 1 });
    const list = await ask('highlights.list', { articleId: id });
    expect(list.notes).toMatchObject([{ highlightId, text: '메모' }]);
    await redo(library);
    expect(await row(library)).toMatchObject({ highlights: 0, notes: 0 });
  });

  test('takes back adding and recolouring', async () => {
    const library = await withArticle();
    const { id } = await highlight(library);
    await library.ask('highlights.recolor', { id, color: 'blue' });
    expect(await undo(library)).toMatchObject({ label: 'recolor-highlight', count: 1 });
    expect(await library.ask('highlights.list', { articleId: library.id })).toMatchObject({
      highlights: [{ color: 'yellow' }],
    });
    expect(await undo(library)).toMatchObject({ label: 'add-highlight', count: 1 });
    expect((await library.ask('highlights.list', { articleId: library.id })).highlights).toEqual([]);
    await redo(library);
    expect((await library.ask('highlights.list', { articleId: library.id })).highlights).toMatchObject([
      { id },
    ]);
  });

  test('and the trash bring highlights and notes back with the dates they had', async () => {
    let now = Date.parse('2026-01-01T00:00:00.000Z');
    const library = await withArticle({ clock: () => (now += 60_000) });
    const { ask, id: articleId } = library;
    const marks = () => ask('highlights.list', { articleId });
    const { id } = await highlight(library);
    const bare = await marks();
    await ask('highlights.recolor', { id, color: 'blue' });
    await ask('notes.write', { articleId, highlightId: id, text: '메모' });
    const noted = await marks();
    now += 60_000; // another note, not the same one typed on
    await ask('notes.write', { articleId, highlightId: id, text: '메모와 생각' });
    const whole = await marks();
    expect(new Set([bare, noted, whole].map(({ notes }) => notes[0]?.updatedAt)).size).toBe(3);

    await ask('highlights.delete', { id });
    await undo(library);
    expect(await marks()).toEqual(whole);
    await redo(library);
    await ask('trash.restore', { keys: [{ kind: 'highlight', id }] });
    expect(await marks()).toEqual(whole);
    const undoAll = async (steps: readonly string[]) => {
      for (const label of steps) expect(await undo(library)).toMatchObject({ label }); // oxlint-disable-line no-await-in-loop -- one after the other
    };
    await undoAll(['restore-from-trash', 'delete-highlight', 'write-note']);
    expect(await marks()).toEqual(noted);
    await undoAll(['write-note', 'recolor-highlight']);
    expect(await marks()).toEqual(bare);
  });

  test('survives a restart', async () => {
    const root = temporaryFolder();
    const before = await withArticle({ root });
    await before.ask('articles.change', { ids: [before.id], change: { starred: true } });
    await before.library.close();
    const after = { ...testLibrary({ root }), id: before.id };
    expect(after.told[0]).toEqual({
      name: 'undo.changed',
      payload: { undo: { label: 'star', count: 1 }, redo: null },
    });
    expect(await undo(after)).toMatchObject({ label: 'star', count: 1 });
    expect(await row(after)).toMatchObject({ isStarred: false });
  });

  test('remembers 200 acts, not more', async () => {
    const library = await withArticle();
    const acts = Array.from({ length: 230 }, (_, index) => index % 2 === 0);
    await acts.reduce(async (before, starred) => {
      await before;
      await library.ask('articles.change', { ids: [library.id], change: { starred } });
    }, Promise.resolve());
    const steps = await acts.reduce<Promise<number>>(
      async (before) => (await before) + ((await undo(library)) ? 1 : 0),
      Promise.resolve(0),
    );
    expect(steps).toBe(200);
  });

  test('passes over a row that is gone', async () => {
    const library = await withArticle();
    const { id } = await highlight(library);
    await library.ask('highlights.recolor', { id, color: 'green' });
    library.library.tables.database.exec('DELETE FROM highlights');
    expect(await undo(library)).toMatchObject({ label: 'recolor-highlight', count: 1 });
    expect(await undo(library)).toMatchObject({ label: 'add-highlight', count: 1 });
    expect(library.reported).toEqual([]);
  });

  test('tells every window what it would do next', async () => {
    const library = await withArticle();
    library.told.length = 0;
    await library.ask('articles.change', { ids: [library.id], change: { starred: true } });
    await undo(library);
    const star = { label: 'star', count: 1 };
    expect(library.told).toEqual([
      { name: 'articles.changed', payload: { ids: [library.id] } },
      { name: 'undo.changed', payload: { undo: star, redo: null } },
      { name: 'articles.changed', payload: { ids: [library.id] } },
      { name: 'undo.changed', payload: { undo: null, redo: star } },
    ]);
  });
});

describe('typing a note', () => {
  test('is one step as long as the pauses are short', async () => {
    let now = Date.parse('2026-01-01T00:00:00.000Z');
    const library = await withArticle({ clock: () => now });
    await write(library, '소');
    now += 20_000;
    await write(library, '소버린');
    now += 20_000;
    await write(library, '소버린 클라우드');
    now += 31_000;
    await write(library, '소버린 클라우드란?');
    expect(await undo(library)).toMatchObject({ label: 'write-note', count: 1 });
    const notes = async () => (await library.ask('highlights.list', { articleId: library.id })).notes;
    expect(await notes()).toMatchObject([{ text: '소버린 클라우드' }]);
    expect(await undo(library)).toMatchObject({ label: 'write-note', count: 1 });
    expect(await notes()).toEqual([]);
    expect(await row(library)).toMatchObject({ notes: 0 });
    await redo(library);
    expect(await notes()).toMatchObject([{ text: '소버린 클라우드' }]);
  });

  test('is not one step across places, nor after something else', async () => {
    const library = await withArticle();
    const { id: highlightId } = await highlight(library);
    await write(library, '글에');
    await library.ask('notes.write', { articleId: library.id, highlightId, text: '밑줄에' });
    await library.ask('articles.change', { ids: [library.id], change: { read: true } });
    await write(library, '글에 더');
    const labels = [await undo(library), await undo(library), await undo(library)].map((step) => step?.label);
    expect(labels).toEqual(['write-note', 'mark-read', 'write-note']);
    expect((await library.ask('highlights.list', { articleId: library.id })).notes).toMatchObject([
      { text: '글에' },
    ]);
  });

  test('and deleting it at once are two steps, so that undo brings back its last words', async () => {
    const library = await withArticle();
    await write(library, '메');
    await write(library, '메모');
    expect(await write(library, '   ')).toBeNull();
    expect(await undo(library)).toMatchObject({ label: 'delete-note', count: 1 });
    const { notes } = await library.ask('highlights.list', { articleId: library.id });
    expect(notes).toMatchObject([{ text: '메모' }]);
    expect(await undo(library)).toMatchObject({ label: 'write-note' });
    expect(await row(library)).toMatchObject({ notes: 0 });
  });

  test('and taking the new words back at once leaves nothing to undo', async () => {
    let now = Date.parse('2026-01-01T00:00:00.000Z');
    const library = await withArticle({ clock: () => now });
    await write(library, '메모');
    now += 60_000;
    await write(library, '메모와 더');
    await write(library, '메모');
    await undo(library);
    expect(await row(library)).toMatchObject({ notes: 0 });
  });

  test('anew after deleting comes back in the right order', async () => {
    const library = await withArticle();
    await write(library, '첫째');
    await write(library, '');
    await write(library, '둘째');
    const notes = async () => (await library.ask('highlights.list', { articleId: library.id })).notes;
    await undo(library);
    expect(await notes()).toEqual([]);
    await undo(library);
    expect(await notes()).toMatchObject([{ text: '첫째' }]);
    await redo(library);
    await redo(library);
    expect(await notes()).toMatchObject([{ text: '둘째' }]);
    expect(await notes()).toHaveLength(1);
  });

  test('that says nothing where nothing was is no act', async () => {
    const library = await withArticle();
    expect(await write(library, '')).toBeNull();
    expect(await undo(library)).toBeNull();
  });
});
