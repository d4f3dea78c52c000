import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { unpackBody } from '../../../../electron/library/packed-body.js';
import { makeQuote } from '../../../../shared/anchor/quote.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { figure, paragraph, testLibrary } from '../library/library-for-test.js';
import { type Answer, loopbackSite, plainFetcher } from './loopback-site.js';
import { address, finds } from './save-requests.js';

const Body = z.object({ blocks: z.string(), text: z.string() });

/** An article of two pictures, both of which the site could not give when it was saved. */
async function withoutPictures() {
  const answers: Record<string, Answer> = { '/a': { body: 'page' } };
  const site = await loopbackSite(answers);
  const [one, two] = [site.address('/one.png'), site.address('/two.png')];
  const blocks = [
    paragraph('Before the pictures.'),
    { type: 'quote', blocks: [figure(one)] } as const,
    figure(two),
    paragraph('After them.'),
  ];
  // The kept page names another place of the second.
  const otherAddresses = [{ address: two, others: [site.address('/two.jpg')] }];
  const library = testLibrary({ fetcher: plainFetcher, parser: finds({ blocks, otherAddresses }) });
  const { articleId: id } = await library.save(address(site.address('/a')));
  const again = async (): Promise<void> => {
    const { jobId } = await library.ask('articles.fetch-pictures', { id });
    await library.ended(jobId);
  };
  return { ...library, answers, id, again, open: () => library.ask('articles.open', { id }) };
}

describe('pictures that were missing', () => {
  test('are fetched as a new version of the same text; what came stays when the rest does not', async () => {
    const { answers, again, open, told } = await withoutPictures();
    const before = await open();
    expect(before.headline).toMatchObject({ picturesMissing: 2, thumbnail: null });
    answers['/two.png'] = { body: 'y'.repeat(400) };
    await again();
    const after = await open();
    expect(after).toMatchObject({ version: 2, related: before.related, publisher: before.publisher });
    expect(articleText(after.blocks)).toBe(articleText(before.blocks));
    expect(after.blocks[1]).toMatchObject({ blocks: [{ asset: null, failure: 'unreachable' }] });
    expect(after.blocks[2]).toMatchObject({ width: 400, failure: null });
    expect(after.headline).toMatchObject({ picturesMissing: 1, jobId: null, body: 'saved' });
    expect(after.headline.thumbnail).not.toBeNull();
    expect(told.find(({ name }) => name === 'job.failed')).toMatchObject({
      payload: { failure: { code: 'pictures-missing', status: 404 }, isKept: true },
    });

    answers['/one.png'] = { body: 'x'.repeat(50) };
    await again();
    expect((await open()).headline).toMatchObject({
      picturesMissing: 0,
      thumbnail: after.headline.thumbnail,
    });
  });

  test('are looked for wherever their page says that they lie', async () => {
    const { answers, again, open } = await withoutPictures();
    answers['/two.jpg'] = { body: 'z'.repeat(300) };
    await again();
    expect((await open()).blocks[2]).toMatchObject({ width: 300, failure: null });
  });

  test('leave highlights and notes where they are', async () => {
    const { answers, again, open, ask, id } = await withoutPictures();
    const text = articleText((await open()).blocks);
    const start = text.indexOf('After');
    const position = { start, end: start + 'After them'.length };
    const anchor = { version: 1, textVersion: 1, quote: makeQuote(text, position), position };
    const marked = await ask('highlights.add', { articleId: id, color: 'blue', anchor });
    answers['/two.png'] = { body: 'y'.repeat(400) };
    await again();
    const { version, blocks } = await open();
    expect(version).toBe(2);
    const { highlights } = await ask('highlights.list', { articleId: id });
    expect(highlights).toEqual([marked]);
    expect(articleText(blocks).slice(position.start, position.end)).toBe('After them');
    const other = await ask('highlights.add', {
      articleId: id,
      color: 'green',
      anchor: { ...anchor, version },
    });
    expect(other.anchor.position).toEqual(position);
  });

  test('that still do not come are told so, and nothing changes', async () => {
    const { again, open, told, ask } = await withoutPictures();
    await again();
    expect(told.at(-2)).toMatchObject({
      name: 'job.failed',
      payload: { failure: { code: 'pictures-missing', status: 404 }, isKept: false },
    });
    expect(await open()).toMatchObject({ version: 1, headline: { body: 'saved', picturesMissing: 2 } });
    const { counts, ended } = await ask('jobs.activity', { limit: 1 });
    expect([counts.failed, ended[0]?.state], 'The text is safe').toEqual([0, 'partial']);
  });

  test('do not undo a text that took the place of the old one meanwhile', async () => {
    const { answers, again, open, library, ask, id } = await withoutPictures();
    const row = library.tables.articles.find(id)?.row ?? 0;
    answers['/two.png'] = { body: 'y'.repeat(400) };
    const insert = vi.spyOn(library.tables.versions, 'repeat');
    const read = library.tables.versions.read.bind(library.tables.versions);
    vi.spyOn(library.tables.versions, 'read').mockImplementationOnce((articleRow, n) => {
      const shown = read(articleRow, n);
      library.tables.articles.showVersion(
        row,
        library.tables.versions.repeat(row, n, {
          place: (blocks) => blocks,
          assets: [],
          now: 0,
        }),
      );
      insert.mockClear();
      return shown;
    });
    await again();
    expect(insert).not.toHaveBeenCalled();
    expect((await open()).version).toBe(2);
    expect((await ask('jobs.activity', { limit: 0 })).counts.running).toBe(0);
  });

  test('of a block that is not known keep it as it is', async () => {
    const { answers, again, library, id } = await withoutPictures();
    const { database } = library.tables;
    const strange = '{"type":"hologram","depth":3}';
    const stored = database.get(Body, 'SELECT blocks, text FROM article_versions');
    const known = stored ? unpackBody(stored.blocks, stored.text) : '';
    database.run('UPDATE article_versions SET blocks = ?', [known.replace(/\]$/u, `,${strange}]`)]);
    answers['/two.png'] = { body: 'y'.repeat(400) };
    await again();
    const row = library.tables.articles.find(id)?.row ?? 0;
    const kept = database.get(
      Body,
      'SELECT blocks, text FROM article_versions WHERE article_id = ? AND n = 2',
      [row],
    );
    expect(kept && unpackBody(kept.blocks, kept.text)).toContain(strange);
  });
});
