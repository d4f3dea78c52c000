import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { noWindow, type PageRenderer } from '../../../../electron/articles/page-renderer.js';
import type { Parser } from '../../../../electron/articles/parser.js';
import type { ParsedArticle } from '../../../../electron/extraction/contract.js';
import { openAssetStore } from '../../../../electron/library/asset-store.js';
import { libraryFolder } from '../../../../electron/library/folder.js';
import { AppError } from '../../../../shared/app-error.js';
import { paragraph, parsed, plainSite, testLibrary } from '../library/library-for-test.js';
import { address } from './save-requests.js';

const DRAWN = '<!doctype html><html><body><p>Drawn</p></body></html>';
const PAGE = 'https://news.example/story';

/** Reads what was drawn as an article, and what was sent as it is told to. */
const parserOf = (sent: Partial<ParsedArticle>, drawn: Partial<ParsedArticle> = {}): Parser => ({
  parse: async (request) => {
    const isDrawn = request.kind === 'page' && new TextDecoder().decode(request.bytes) === DRAWN;
    return parsed(isDrawn ? { title: 'Drawn', ...drawn } : sent);
  },
});
const shell = { quality: 'empty', blocks: [], obstacle: 'scripts', title: 'Shell' } as const;

const drawing = (changes: { readonly isCut?: boolean } = {}) => ({
  ...noWindow,
  render: vi.fn<PageRenderer['render']>(async () => ({
    finalUrl: `${PAGE}#drawn`,
    html: new TextEncoder().encode(DRAWN),
    engine: 'Chromium 130',
    isCut: false,
    ...changes,
  })),
});
const failing = (code: 'rendering-failed' | 'needs-window'): PageRenderer => ({
  ...noWindow,
  render: () => Promise.reject(new AppError(code)),
});

describe('a page that its scripts draw', () => {
  test('is kept as it stood when they had, and says so beside', async () => {
    const renderer = drawing();
    const { save, ask, library, root } = testLibrary({
      fetcher: plainSite,
      parser: parserOf(shell),
      renderer,
    });
    const { articleId } = await save(address(PAGE));
    expect(await ask('articles.open', { id: articleId })).toMatchObject({ title: 'Drawn', version: 1 });
    const row = library.tables.articles.find(articleId)?.row ?? 0;
    const raw = library.tables.versions.rawAsset(row, 1) ?? '';
    const bytes = await openAssetStore(libraryFolder(root)).readCompressed(raw);
    expect(new TextDecoder().decode(bytes)).toBe(DRAWN);
    const kept = library.tables.database.all(
      z.object({ headers: z.string() }),
      'SELECT headers FROM article_versions',
    );
    expect(kept[0]?.headers).toContain('"x-offprint-rendered":"Chromium 130"');
  });

  test('is not rendered when its HTML has the article', async () => {
    const renderer = drawing();
    const { save } = testLibrary({ fetcher: plainSite, parser: parserOf({}), renderer });
    await save(address(PAGE));
    expect(renderer.render).not.toHaveBeenCalled();
  });

  test('is rendered at once when a person wants it so', async () => {
    const renderer = drawing();
    const { save, ask } = testLibrary({ parser: parserOf({}), renderer });
    const { articleId } = await save({ source: { kind: 'address', address: PAGE, isRendered: true } });
    expect(await ask('articles.open', { id: articleId })).toMatchObject({ title: 'Drawn' });
  });

  test('fails in words where there is no window, or none that lives', async () => {
    for (const code of ['needs-window', 'rendering-failed'] as const) {
      const { save, ask } = testLibrary({
        fetcher: plainSite,
        parser: parserOf(shell),
        renderer: failing(code),
      });
      // oxlint-disable-next-line no-await-in-loop -- one library after the other
      const { articleId } = await save(address(PAGE));
      // oxlint-disable-next-line no-await-in-loop -- one library after the other
      const { headline } = await ask('articles.open', { id: articleId });
      expect(headline).toMatchObject({ body: 'failed', failure: { code } });
    }
  });

  test('keeps the few sentences it was sent with when drawing fails, or gives less', async () => {
    const teaser = { quality: 'weak', obstacle: 'scripts', blocks: [paragraph('A teaser.')] } as const;
    const setting = { fetcher: plainSite, parser: parserOf(teaser, { quality: 'empty', blocks: [] }) };
    for (const renderer of [failing('rendering-failed'), drawing()]) {
      const { save, ask } = testLibrary({ ...setting, renderer });
      // oxlint-disable-next-line no-await-in-loop -- one library after the other
      const { articleId } = await save(address(PAGE));
      // oxlint-disable-next-line no-await-in-loop -- one library after the other
      expect(await ask('articles.open', { id: articleId })).toMatchObject({ blocks: teaser.blocks });
    }
  });

  test('that loads more than there is room for is called too large when nothing came of it', async () => {
    const setting = { fetcher: plainSite, parser: parserOf(shell, { quality: 'empty', blocks: [] }) };
    const { save, ask } = testLibrary({ ...setting, renderer: drawing({ isCut: true }) });
    const { articleId } = await save(address(PAGE));
    const { headline } = await ask('articles.open', { id: articleId });
    expect(headline.failure).toEqual({ code: 'too-large', limitBytes: 25 * 1024 * 1024 });
  });

  test('can be tried again as a browser shows it', async () => {
    const renderer = drawing();
    const { save, ask, ended } = testLibrary({
      fetcher: plainSite,
      parser: parserOf({ quality: 'weak' }),
      renderer,
    });
    const { articleId } = await save(address(PAGE));
    expect(renderer.render).not.toHaveBeenCalled();
    const { jobId } = await ask('articles.retry', { id: articleId, isRendered: true });
    await ended(jobId);
    expect(await ask('articles.open', { id: articleId })).toMatchObject({ title: 'Drawn', version: 2 });
  });

  test('is no second version when a browser shows no more, and that is told', async () => {
    const { save, ask, ended, told } = testLibrary({
      fetcher: plainSite,
      parser: parserOf({ quality: 'weak' }),
      renderer: drawing(),
    });
    const { articleId } = await save(address(PAGE));
    for (const times of [1, 2]) {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      const { jobId } = await ask('articles.retry', { id: articleId, isRendered: true });
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      await ended(jobId);
      // oxlint-disable-next-line no-await-in-loop -- one try after the other
      expect(await ask('articles.open', { id: articleId }), `try ${times}`).toMatchObject({ version: 2 });
    }
    expect(told).toContainEqual({
      name: 'job.finished',
      payload: expect.objectContaining({ articleId, tally: expect.objectContaining({ same: 1 }) }),
    });
  });
});
