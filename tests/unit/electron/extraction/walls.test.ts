import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';

const page = (body: string, title = 'Fenby Post'): string =>
  `<!doctype html><html><head><title>${title}</title></head><body><header><a href="/">Fenby Post</a></header>${body}<footer>All rights reserved</footer></body></html>`;

async function read(html: string) {
  const { quality, obstacle } = await readPage({ html, encoding: null, url: 'https://fenby.example/1' });
  return [quality, obstacle ?? null];
}

const sentences = (what: string): string =>
  [
    `${what} came early this year.`,
    'Nobody on the quay had expected it.',
    'The harbour master wrote it down.',
  ]
    .map((sentence) => `<p>${sentence} ${'It was a long and quiet night in the harbour. '.repeat(3)}</p>`)
    .join('');

const COOKIES =
  '<p>We use cookies and data to deliver our services, track outages and protect against fraud.</p><p>If you accept all, we will also use cookies to show personalised ads.</p>';
const LOGIN =
  '<form method="post"><label>E-mail <input type="email"></label><label>Password <input type="password"></label><button>Sign in</button></form>';

describe('What a site answers in place of an article is told by its kind', () => {
  test.each([
    [
      'a question about cookies',
      'consent',
      page(`<h1>Before you continue</h1>${COOKIES}<button>Accept all</button>`),
    ],
    [
      'one that is answered by a link',
      'consent',
      page(`<h1>Before you continue</h1>${COOKIES}<a href="/yes">Accept all and continue</a>`),
    ],
    [
      'one in Korean',
      'consent',
      page(
        '<h1>쿠키 사용 안내</h1><p>더 나은 서비스를 위해 쿠키를 사용합니다. 맞춤형 광고에도 쿠키를 씁니다. 동의하지 않으면 일부 기능이 제한됩니다.</p><input type="submit" value="모두 동의하고 계속">',
      ),
    ],
    [
      'a sign-in with many words',
      'login',
      page(
        `<h1>Welcome back</h1><p>Sign in to read this story and every other one. Your account is free.</p><p>You are not registered yet? It takes a minute. Readers with an account also get our letters.</p>${LOGIN}`,
      ),
    ],
    [
      'a sign-in in Korean',
      'login',
      page(
        '<h1>로그인이 필요합니다</h1><p>이 기사는 로그인한 회원만 볼 수 있습니다. 회원 가입은 무료입니다. 비밀번호를 잊으셨나요?</p><form><input name="id"><input type="password"><button>로그인</button></form>',
      ),
    ],
    [
      'the beginning for everyone',
      'subscription',
      page(
        `<article><h1>Swans settle</h1><p>The swans came early this year. Nobody on the quay had expected it. The harbour master wrote it down.</p><div class="paywall">Subscribe to read on. <a href="/s">Subscribe</a></div></article>`,
      ),
    ],
    [
      'a page that is not there',
      'error',
      page(
        '<h1>Page not found</h1><p>Sorry, the page you are looking for is not here. It may have moved. Try our front page. Or search for it.</p>',
      ),
    ],
    [
      'one with others below',
      'error',
      page(
        '<h1>404</h1><p>We looked everywhere. It is not here. Perhaps these help. They were read most today.</p><h2>Most read</h2><ul><li><a href="/2">Swans settle on the quay</a></li><li><a href="/3">Ferry late again</a></li></ul>',
      ),
    ],
    [
      'one in Korean',
      'error',
      page(
        '<h1>알림</h1><div class="msg"><p>존재하지 않는 기사입니다. 삭제되었거나 주소가 바뀌었을 수 있습니다. 첫 화면에서 다시 찾아 주세요.</p></div>',
        '한빛일보',
      ),
    ],
    [
      'an error',
      'error',
      page(
        '<h1>Something went wrong</h1><p>Our servers are having a bad day. We are on it. Please come back in a few minutes.</p>',
      ),
    ],
    [
      'upkeep in Korean',
      'error',
      page(
        '<h2>서비스 점검 안내</h2><p>더 나은 서비스를 위해 점검하고 있습니다. 새벽 여섯 시에 끝납니다. 불편을 드려 죄송합니다.</p>',
      ),
    ],
    [
      'a check that a person asks',
      'check',
      page(
        '<h1>Verify you are human</h1><p>Your network looks unusual to us. Please wait a moment. Then the page opens by itself.</p>',
        'Just a moment...',
      ),
    ],
  ])('%s', async (_, wall, html) => expect(await read(html)).toEqual(['weak', wall]));

  test('an empty page that only asks about cookies in a box', async () =>
    expect(await read(page(`<div class="cookie-wall">${COOKIES}<button>Accept all</button></div>`))).toEqual([
      'empty',
      'consent',
    ]));
});

describe('An article is none', () => {
  test.each([
    [
      'about cookies',
      page(
        `<article><h1>How sites ask about cookies</h1>${sentences('The cookies')}</article><button>Accept</button>`,
      ),
    ],
    [
      'with a sign-in in its head',
      page(`${LOGIN}<article><h1>Swans settle</h1>${sentences('The swans')}</article>`),
    ],
    [
      'about a page that was not found',
      page(
        `<article><h1>Page not found in the old book of the harbour, again</h1>${sentences('The reader')}${sentences('The page')}${sentences('The book')}</article>`,
      ),
    ],
    [
      'short, of deleted records',
      page(
        '<article><h1>Council deleted records of ferry contract, auditors find</h1><p>The council deleted records. Auditors found it. The mayor said nothing.</p></article>',
      ),
    ],
    [
      'about repairs at a plant',
      page(
        '<article><h1>서비스업 생산 석 달째 늘어</h1><p>서비스업 생산이 석 달째 늘었다. 통계청이 28일 밝혔다. 도소매가 앞장섰다.</p></article>',
      ),
    ],
  ])('%s', async (_, html) => expect(await read(html)).toEqual(['article', null]));
});
