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
    [
      'the beginning for members, in Korean',
      'subscription',
      page(
        '<div class="art"><h1>반도체 라인의 밤</h1><p>밤 열한 시, 흰 옷의 사람들이 지하로 내려간다. 이들은 빛을 등지고 일한다.</p><p>기자는 석 달 동안 한 협력업체에서 상자를 날랐다. 낮과 밤이 바뀌었다.</p><div class="locked"><p>이 기사는 유료회원 전용입니다.</p><p>지금 구독하면 첫 달 100원</p><a>로그인</a></div></div>',
      ),
    ],
    [
      'a page that cannot be found, with what is popular',
      'error',
      page(
        "<h1>Oops! We can't find that page</h1><p>The story you are looking for may have moved, or the link may be out of date. Try searching, or start again from our home page, where today's best reporting is waiting for you.</p><h2>Popular now</h2><ul><li><a>Ten islands to see before they sink</a></li></ul>",
      ),
    ],
    [
      'a story that was taken away, in Korean',
      'error',
      page(
        '<div class="err"><h2>요청하신 기사를 찾을 수 없습니다</h2><p>삭제되었거나 주소가 변경되었을 수 있습니다. 입력하신 주소가 정확한지 다시 한 번 확인해 주시기 바랍니다.</p><a>이전 페이지</a></div><div><h3>많이 본 뉴스</h3><ul><li>철도 파업 나흘째 화물 차질</li><li>김장 비용 4인 기준 28만원</li></ul></div>',
        '새벽일보',
      ),
    ],
    [
      'an error page that calls itself one, in Chinese',
      'error',
      page(
        '<div class="error"><p>抱歉</p><ul><li>如果想提出功能问题或意见建议，请到<a href="/f">意见反馈</a>；</li><li>如果您要举报侵权或违法信息，请到<a href="/c">投诉中心</a>。</li><li>其他问题请访问贴吧。</li></ul></div>',
        '长河百科错误页',
      ),
    ],
    [
      'a short sign-in in Korean',
      'login',
      page(
        '<h1>로그인</h1><form method="post"><label>아이디 <input name="id"></label><label>비밀번호 <input type="password"></label><button>로그인</button></form><p>아직 회원이 아니신가요? 회원가입을 하시면 모든 기사를 무료로 읽을 수 있습니다. 아이디 찾기 | 비밀번호 찾기</p>',
      ),
    ],
    [
      'a question about partners',
      'consent',
      page(
        '<h1>We value your privacy</h1><p>Kittiwake Post and our 612 partners store and access information on your device, such as unique IDs in cookies, to process personal data. You may accept or manage your choices by clicking below, including your right to object where legitimate interest is used.</p><p>These choices will be signalled to our partners and will not affect browsing data.</p><form method="post"><button>Accept and continue</button> <button>Manage</button></form>',
        'Before you continue',
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
