import { expect, test } from 'vitest';
import type { Parser } from '../../../../electron/articles/parser.js';
import { figuresIn } from '../../../../electron/articles/pictures.js';
import { ParseError } from '../../../../electron/extraction/parse-error.js';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import type { FetchLimits } from '../../../../electron/net/limits.js';
import { AppError } from '../../../../shared/app-error.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { testLibrary } from '../library/library-for-test.js';
import { badSite } from '../net/bad-site.js';
import { address } from './save-requests.js';

/** What the parse process does with a page, in this process. */
const parser: Parser = {
  parse: (request) =>
    readRequest(request).catch((error: unknown) => {
      throw error instanceof ParseError ? new AppError(error.failure) : error;
    }),
};

/** How each bad answer ends (security.md §5): the title under which it is saved, or why it is not. */
const ENDS: Readonly<Record<string, string>> = {
  '/ok': 'saved: 정상',
  '/loop': 'too-many-redirects',
  '/endless-loop': 'too-many-redirects',
  '/chain?n=5': 'saved: 정상',
  '/chain?n=6': 'too-many-redirects',
  '/to?address=file:///etc/hostname': 'bad-address',
  '/to?address=data:text/html,<b>x': 'bad-address',
  '/to-self-on-other-loopback': 'private-address',
  '/endless': 'too-large',
  '/gzip-bomb': 'too-large',
  '/gzip-twice': 'too-large',
  '/short': 'connection-lost',
  '/lie-type': 'not-html',
  '/exe-as-html': 'not-html',
  '/euckr-nolabel': 'saved: 한글',
  '/euckr-as-utf8': 'saved: 한글',
  '/utf7': 'saved: 127.0.0.1/utf7',
  '/deep': 'saved: 깊은 글',
  '/big': 'too-large',
  '/laughs': 'not-html',
  '/xxe': 'not-html',
  '/dataurl': 'too-large',
  '/svg': 'not-html',
  '/png-bomb': 'not-html',
  '/bad-pictures': 'saved: 강변 시장',
  '/article': 'saved: 강변 시장',
};

/** The same for those that nobody may wait for. */
const SLOW: typeof ENDS = { '/silent': 'timeout', '/slow-head': 'timeout', '/slow-body': 'timeout' };

/** Saves every route at once, as a person who pastes them all; what became of each. */
async function saveAll(routes: typeof ENDS, limits: Partial<FetchLimits>) {
  const { fetcher, origin } = await badSite({ limits });
  const { ask, ended, reported } = testLibrary({ fetcher, parser });
  const requested = await Promise.all(
    Object.keys(routes).map(async (path) => ({
      path,
      ...(await ask('articles.save', address(origin + path))),
    })),
  );
  await Promise.all(requested.map(({ jobId }) => ended(jobId)));
  const found = await Promise.all(
    requested.map(async ({ path, articleId: id }) => ({ path, ...(await ask('articles.open', { id })) })),
  );
  const ends = found.map(({ path, headline: { body, title, failure } }) => [
    path,
    body === 'saved' ? `saved: ${title}` : (failure?.code ?? body),
  ]);
  return { found, origin, reported, ends: Object.fromEntries(ends) };
}

test('a server that is silent or drips for ever ends by the clock, here after a second instead of 45', async () => {
  const { ends, reported } = await saveAll(SLOW, { totalMs: 1_000, perHost: 4 });
  expect(ends).toEqual(SLOW);
  expect(reported).toEqual([]);
});

test(
  'every bad answer has its end, all of them saved at once, and what comes behind them is saved',
  { timeout: 20_000 },
  async () => {
    const MIB = 1024 * 1024;
    const limits = { pageWireBytes: 2 * MIB, pageBytes: 4 * MIB };
    const { found, ends, origin, reported } = await saveAll(ENDS, limits);
    expect(ends).toEqual(ENDS);
    expect(reported).toEqual([]);

    const at = (path: string) => found.find((article) => article.path === path);
    const text = (path: string): string => articleText(at(path)?.blocks ?? []);
    expect(text('/euckr-as-utf8')).toContain('한글 한글');
    expect(text('/utf7'), 'UTF-7 is not honoured').toContain('+ADw-script+AD4-');
    expect(text('/deep')).toContain('시민 단체는 결정을 반겼다.');
    const pictures = figuresIn(at('/bad-pictures')?.blocks ?? []);
    expect(
      pictures.map(({ address: from, failure }) => [from?.slice(origin.length), failure]),
      'Each picture that cannot be had says why in its place, and the one that can is there',
    ).toEqual([
      ['/png-bomb', 'too-large'],
      ['/half-picture', 'not-a-picture'],
      ['/html-as-picture', 'not-a-picture'],
      ['/svg', null],
      ['/endless-loop', 'unreachable'],
      ['/status?code=404', 'unreachable'],
      ['/to?address=file:///etc/hostname', 'unreachable'],
      ['/picture.png', null],
    ]);
  },
);
