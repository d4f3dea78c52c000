import { describe, expect, test, vi } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { AppError } from '../../../../shared/app-error.js';
import { address } from '../articles/save-requests.js';
import { paragraph, parsed, plainSite, temporaryFolder, testLibrary } from '../library/library-for-test.js';

const LONG = '정부는 망분리를 완화하고 민간 클라우드를 쓰게 한다. '.repeat(8);

/** A parser whose reading of a page changes when it learns. */
function learner() {
  /** Pages whose address ends so are never read to their end. */
  const state = { lesson: 0, broken: '', heldFrom: '' };
  const parser: Parser = {
    parse: async (request) => {
      const url = request.kind === 'page' ? (request.url ?? '') : '';
      if (state.heldFrom !== '' && url.endsWith(state.heldFrom)) await new Promise(() => undefined);
      if (state.broken !== '' && url.endsWith(state.broken)) throw new AppError('parse-failed');
      const isChanged = state.lesson > 0 && !url.endsWith('same');
      return parsed({ title: `${url} ${isChanged ? state.lesson : 0}`, blocks: [paragraph(LONG)] });
    },
  };
  return { state, parser };
}

async function libraryOf(names: readonly string[], root = temporaryFolder()) {
  const { state, parser } = learner();
  const library = testLibrary({ fetcher: plainSite, parser, root });
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- their numbers are in order
    await library.save(address(`https://news.example/${name}`));
  }
  const titles = async () =>
    (await library.ask('articles.list', { view: 'all', after: null, limit: 50 })).rows
      .map(({ title }) => title.replace('https://news.example/', ''))
      .toReversed();
  return { ...library, state, parser, titles };
}

describe('extracting many again', () => {
  test('goes over all, says what became of each, and is one step of Undo', async () => {
    const { ask, ended, told, state, titles } = await libraryOf(['a', 'same', 'broken', 'b']);
    Object.assign(state, { lesson: 1, broken: 'broken' });
    expect(await ask('versions.kept', undefined)).toEqual({ count: 4, jobId: null });
    const { jobId, total } = await ask('versions.extract-many', { rows: null });
    expect(total).toBe(4);
    await ended(jobId);
    const tally = { changed: 2, same: 1, weaker: 0, failed: 1 };
    expect(told.findLast(({ name }) => name === 'job.finished')?.payload).toMatchObject({ jobId, tally });
    expect(await titles()).toEqual(['a 1', 'same 0', 'broken 0', 'b 1']);
    const { ended: done } = await ask('jobs.activity', { limit: 10 });
    expect(done[0]).toMatchObject({ kind: 'extract-many', articleId: null, state: 'done', tally });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'extract-again', count: 2 });
    expect(await titles()).toEqual(['a 0', 'same 0', 'broken 0', 'b 0']);
    await ask('undo.redo', undefined);
    expect(await titles()).toEqual(['a 1', 'same 0', 'broken 0', 'b 1']);
  });

  test('goes over the picked ones only', async () => {
    const { ask, ended, state, titles } = await libraryOf(['a', 'b', 'c']);
    state.lesson = 1;
    const { rows } = await ask('articles.list', { view: 'all', after: null, limit: 50 });
    const picked = rows.filter(({ title }) => !title.includes('/b')).map(({ row }) => row);
    const { jobId } = await ask('versions.extract-many', { rows: Uint32Array.from(picked) });
    await ended(jobId);
    expect(await titles()).toEqual(['a 1', 'b 0', 'c 1']);
  });

  test('can be stopped, and what was done can be undone', async () => {
    const { ask, state, titles, told } = await libraryOf(['a', 'b']);
    state.lesson = 1;
    state.heldFrom = '/b';
    const { jobId } = await ask('versions.extract-many', { rows: null });
    await vi.waitUntil(async () => (await titles())[0] === 'a 1');
    await ask('jobs.cancel', { id: jobId });
    expect(told.at(-1)?.name).toBe('job.failed');
    expect(await titles()).toEqual(['a 1', 'b 0']);
    expect((await ask('jobs.activity', { limit: 5 })).ended[0]).toMatchObject({
      state: 'cancelled',
      tally: { changed: 1 },
    });
    expect(await ask('undo.undo', undefined)).toMatchObject({ label: 'extract-again', count: 1 });
    expect(await titles()).toEqual(['a 0', 'b 0']);
  });

  test('goes on after a restart where it was', async () => {
    const root = temporaryFolder();
    const first = await libraryOf(['a', 'b', 'c'], root);
    first.state.lesson = 1;
    first.state.heldFrom = '/b';
    const { jobId } = await first.ask('versions.extract-many', { rows: null });
    await vi.waitUntil(async () => (await first.titles())[0] === 'a 1');
    await first.library.close();
    const { state, parser } = learner();
    state.lesson = 2;
    const again = testLibrary({ root, fetcher: plainSite, parser });
    await again.ended(jobId);
    const { rows } = await again.ask('articles.list', { view: 'all', after: null, limit: 50 });
    expect(rows.map(({ title }) => title.at(-1))).toEqual(['2', '2', '1']);
  });
});
