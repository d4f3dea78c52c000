import { describe, expect, onTestFinished, test } from 'vitest';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { createFetcher } from '../../../../electron/net/fetcher.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { testLibrary } from '../library/library-for-test.js';
import { type Answer, loopbackSite } from './loopback-site.js';

const said = (word: string): string =>
  `<p>${`The ${word} of the harbour stood where it had stood for years, and nobody minded it. `.repeat(5)}</p>`;
const page = (word: string, pages: number, path = '/story'): Answer => ({
  body: `<!doctype html><title>The harbour</title><article><h1>The harbour</h1>${said(word)}${said(`old ${word}`)}</article>
    <nav>${Array.from({ length: pages }, (_, at) => `<a href="${path}${at === 0 ? '' : `?page=${at + 1}`}">${at + 1}</a>`).join(' ')}</nav>`,
});

async function save(answers: Record<string, Answer>, path = '/story') {
  const site = await loopbackSite(answers);
  const fetcher = createFetcher({ allowedPrivateHosts: () => [new URL(site.address('/')).host] });
  onTestFinished(() => fetcher.close());
  const { ask, ...library } = testLibrary({ fetcher, parser: { parse: readRequest } });
  const { articleId: id } = await library.save({ source: { kind: 'address', address: site.address(path) } });
  const open = () => ask('articles.open', { id });
  return { site, id, ask, ended: library.ended, open, article: await open() };
}

describe('an article of several pages', () => {
  test('is saved whole, in order, and says so; read again it is the same', async () => {
    const { article, site, ask, ended, open, id } = await save({
      '/story': page('lamp', 3),
      '/story?page=2': page('bell', 3),
      '/story?page=3': page('crane', 3),
    });
    expect(article.joinedPages).toBe(3);
    const text = articleText(article.blocks);
    expect(
      ['lamp', 'bell', 'crane']
        .map((word) => text.indexOf(`The ${word}`))
        .every((at, n, all) => at > (all[n - 1] ?? -1)),
    ).toBe(true);
    expect(site.asked).toEqual(['/story', '/story?page=2', '/story?page=3']);
    const { jobId } = await ask('versions.extract-again', { id });
    await ended(jobId);
    expect(articleText((await open()).blocks)).toBe(text);
  });

  test('is saved from its first page on when a later one is asked for', async () => {
    const answers = {
      '/story': page('lamp', 3),
      '/story?page=2': page('bell', 3),
      '/story?page=3': page('crane', 3),
    };
    const { article } = await save(answers, '/story?page=2');
    const text = articleText(article.blocks);
    expect(article.joinedPages).toBe(3);
    expect(text.indexOf('The lamp')).toBe(0);
    expect(text).toContain('The crane');
  });

  test('of which the first page does not lead to the one that was asked for is that page and those that follow', async () => {
    const answers = {
      '/story': page('lamp', 1),
      '/story?page=2': page('bell', 3),
      '/story?page=3': page('crane', 3),
    };
    const { article } = await save(answers, '/story?page=2');
    expect(articleText(article.blocks)).not.toContain('lamp');
    expect(article.joinedPages).toBe(2);
  });

  test('whose list shows the same text again is one page', async () => {
    const { article } = await save({ '/story': page('lamp', 2), '/story?page=2': page('lamp', 2) });
    expect(article.joinedPages).toBeUndefined();
  });

  test('of which a page is refused keeps what came before', async () => {
    const { article } = await save({
      '/story': page('lamp', 3),
      '/story?page=2': page('bell', 3),
      '/story?page=3': { status: 403, body: '' },
    });
    expect(article).toMatchObject({ joinedPages: 2, headline: { body: 'saved', failure: null } });
  });
});
