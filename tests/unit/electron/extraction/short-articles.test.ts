import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import type { Block } from '../../../../shared/model/block.js';
import { articleText } from '../../../../shared/text/article-text.js';

const page = (body: string, { title = 'Lamps on the quay', lang = 'en' } = {}): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><header><a href="/">Quay Post</a></header>${body}<footer>All rights reserved</footer></body></html>`;

async function read(html: string) {
  const { blocks, quality } = await readPage({ html, encoding: null, url: 'https://quay.example/1' });
  return { blocks, quality, lines: articleText(blocks).split('\n') };
}

const kinds = (blocks: readonly Block[]): readonly string[] => blocks.map(({ type }) => type);
const FIRST = 'The lamps were lit at six, and nobody on the quay thought of the cost until the bill came.';
const SECOND = 'By noon the harbour office had received eleven letters, two of them in verse.';

describe('a short article keeps', () => {
  test('paragraphs whose own class is called the body of an article', async () => {
    const said = [
      '시가 부두의 등을 여섯 시에 켠다.',
      '전기료가 많다는 지적 때문이다.',
      '등은 봄까지 켜 둔다.',
    ];
    const body = said
      .map((line) => `<p class="article-body__text article-body__content">${line}</p>`)
      .join('');
    const { lines } = await read(
      page(`<div><h1>부두의 등</h1><section class="article-body">${body}</section></div>`, {
        title: '부두의 등',
        lang: 'ko',
      }),
    );
    expect(lines).toEqual(said);
  });

  test('its last line though the text breaks off in it', async () => {
    const { lines } = await read(
      page(
        '<article><h1>부두의 등</h1><p>부두 조합 세 곳이 내년에 등대를 함께 산다.</p><p>본지가 본 문서에 따르면</p><div class="subscribe-box"><h3>유료 회원만 볼 수 있습니다</h3><p>구독하고 읽어 보세요.</p><button>구독하기</button></div></article>',
        { title: '부두의 등', lang: 'ko' },
      ),
    );
    expect(lines).toEqual(['부두 조합 세 곳이 내년에 등대를 함께 산다.', '본지가 본 문서에 따르면']);
  });

  test('its one line that is no sentence, where the page calls it the text or it is a flash', async () => {
    const line = '정부, 태풍 피해 지역 세 곳 특별재난지역 선포';
    const html = (title: string, box: string): string =>
      page(
        `<article><h1>${title}</h1><p class="d">2026-11-27 16:02</p><div ${box}><p>${line}</p></div></article>`,
        { title, lang: 'ko' },
      );
    expect(await read(html('태풍 피해', 'id="article-body"'))).toMatchObject({
      quality: 'article',
      lines: [line],
    });
    expect(await read(html('[속보] 태풍 피해', 'class="x"'))).toMatchObject({
      quality: 'article',
      lines: [line],
    });
    expect((await read(html('태풍 피해', 'class="x"'))).quality).toBe('empty');
  });

  test('a table below its last sentence', async () => {
    const table =
      '<table><tr><th>Field</th><th>Type</th></tr><tr><td>height</td><td>string</td></tr></table>';
    const { blocks } = await read(
      page(`<article><h1>Lamps on the quay</h1><p>${FIRST}</p>${table}</article>`),
    );
    expect(kinds(blocks)).toEqual(['paragraph', 'table']);
  });

  test('what stands in boxes like that of its first lines, and what stands between those', async () => {
    const box = (inside: string): string => `<div class="part text">${inside}</div>`;
    const { lines } = await read(
      page(
        `<div class="post"><h1>부두의 등</h1>${box('<p>부두의 등은 여섯 시에 켠다. 비가 오면 다섯 시에 켠다.</p><p>밤이 일찍 오기 때문이다.</p>')}<div class="part quote"><blockquote><div><p>불은 먼저 소리로 온다.</p></div><cite>등대지기</cite></blockquote></div>${box('<p>등대지기는 올해 여든하나다. 손이 크다.</p><ul><li>기름 한 되 2천원</li></ul><p>값은 십 년째 같다고 한다.</p>')}</div><div class="like">공감 12</div>`,
        { title: '부두의 등', lang: 'ko' },
      ),
    );
    expect(lines).toEqual([
      '부두의 등은 여섯 시에 켠다. 비가 오면 다섯 시에 켠다.',
      '밤이 일찍 오기 때문이다.',
      '불은 먼저 소리로 온다.',
      '등대지기',
      '등대지기는 올해 여든하나다. 손이 크다.',
      '기름 한 되 2천원',
      '값은 십 년째 같다고 한다.',
    ]);
  });

  test('short lines, quotes and folds among its own', async () => {
    const { lines, blocks } = await read(
      page(
        `<article><h1>Lamps on the quay</h1><p>${FIRST}</p><blockquote><p>Light is not paid by the ship</p></blockquote><p>${SECOND}</p><h2 id="n">Notes<a href="#n">#</a></h2><p>They keep three days.</p><details><summary>Whole bill</summary><p>lamp 0|812|1202</p></details></article>`,
      ),
    );
    expect(lines).toEqual([
      FIRST,
      'Light is not paid by the ship',
      SECOND,
      'Notes',
      'They keep three days.',
      'Whole bill',
      'lamp 0|812|1202',
    ]);
    expect(kinds(blocks)[1]).toBe('quote');
  });

  test('its breaks, and an aside that leads nowhere', async () => {
    const aside = (inside: string): string =>
      `<aside><h3>The flood in numbers</h3><ul>${inside}</ul></aside>`;
    const { blocks, lines } = await read(
      page(
        `<article><h1>Lamps on the quay</h1><p>${FIRST}</p>${aside('<li>307 lamps out in the harbour</li><li>32 moved</li>')}<p>${SECOND}</p><p>* * *</p><p>The shop is a phone store now.</p><hr><p>They sell glass, and say it is light.</p>${aside('<li><a href="/x">Another flood</a></li>')}</article>`,
      ),
    );
    expect(kinds(blocks).join(' ')).toBe('paragraph heading list paragraph rule paragraph rule paragraph');
    expect(lines).toContain('307 lamps out in the harbour');
  });

  test('what is quoted beside it, and a box with a heading among its lines', async () => {
    const quote = '<aside class="pull"><p>“The lamps are my score”</p></aside>';
    const box =
      '<div class="profile_box"><h4>The keeper</h4><ul><li>Born in 1961 by the quay</li><li>Keeper since 1988</li></ul></div>';
    const { lines } = await read(
      page(
        `<article><h1>Lamps on the quay</h1><p>${FIRST}</p>${quote}<p>${SECOND}</p>${box}<p>${FIRST.replace('six', 'seven')}</p></article>`,
      ),
    );
    expect(lines).toEqual([
      FIRST,
      '“The lamps are my score”',
      SECOND,
      'The keeper',
      'Born in 1961 by the quay',
      'Keeper since 1988',
      FIRST.replace('six', 'seven'),
    ]);
  });
});

describe('a box that asks for consent', () => {
  const wall =
    '<div id="cookie-consent" style="position:fixed"><h2>We and our 842 partners need your consent</h2><p>We process your data to personalise content and advertising, to offer functions of social media and to analyse visits to our site. You can withdraw your consent at any time.</p><button>Accept all</button></div>';

  test.each([
    ['over', (text: string) => `${wall}<article><h1>Lamps on the quay</h1>${text}</article>`],
    ['below', (text: string) => `<main><h1>Lamps on the quay</h1>${text}</main>${wall}`],
  ])('%s the article is none of it', async (_, around) => {
    expect((await read(page(around(`<p>${FIRST}</p><p>${SECOND}</p>`)))).lines).toEqual([FIRST, SECOND]);
  });

  test('alone is no article', async () => {
    expect((await read(page(wall))).blocks).toEqual([]);
  });

  test('is not an article about consent with a button in it', async () => {
    const said =
      'The ministry says that cookies need the consent of whoever reads a page, and that most forget it.';
    const { lines } = await read(
      page(
        `<div class="news"><h1>Lamps on the quay</h1><p>${said}</p><p>${SECOND}</p><button>Print</button></div>`,
      ),
    );
    expect(lines).toEqual([said, SECOND]);
  });
});

describe('a page that asks for consent before it shows anything', () => {
  const asks = (text: string, buttons = '<button>Accept all</button> <button>Reject all</button>'): string =>
    page(`<h1>Before you continue to Fenby Post</h1>${text}${buttons}`);
  const COOKIES =
    'We use cookies and data to deliver our services, track outages and protect against fraud. If you accept all, we will also use cookies to show personalised ads.';

  test.each([
    [
      'in English',
      asks(`<p>${COOKIES}</p><p>If you reject all, we will not use cookies for these purposes.</p>`),
    ],
    [
      'in Korean',
      asks(
        '<p>더 나은 서비스를 위해 쿠키를 사용합니다. 맞춤형 광고에도 쿠키를 씁니다. 동의하지 않으면 일부 기능이 제한됩니다.</p>',
        '<input type="submit" value="모두 동의">',
      ),
    ],
  ])('%s is said to be little', async (_, html) => {
    expect((await read(html)).quality).toBe('weak');
  });

  test.each([
    ['asks nothing', asks(`<p>${COOKIES}</p><p>${SECOND}</p><p>${FIRST}</p>`, '<button>Print</button>')],
    ['tells of other things', asks(`<p>Cookies are baked at dawn.</p><p>${FIRST}</p><p>${SECOND}</p>`)],
  ])('is an article when it %s', async (_, html) => {
    expect((await read(html)).quality).toBe('article');
  });
});

describe('a page that is only a picture', () => {
  const cartoon = (picture: string): string =>
    page(`<div class="view"><h1>오늘의 만평</h1><div><img src="${picture}" width="900"></div></div>`, {
      title: '오늘의 만평',
      lang: 'ko',
    }).replace('</title>', '</title><meta property="og:image" content="/p/cartoon-415.jpg">');

  test('is the picture that it names as its own', async () => {
    const { blocks, quality } = await readPage({
      html: cartoon('/p/cartoon-415.jpg'),
      encoding: null,
      url: 'https://quay.example/1',
    });
    expect({ kinds: kinds(blocks), quality }).toEqual({ kinds: ['figure'], quality: 'article' });
  });

  test('is nothing when it shows another', async () => {
    expect((await read(cartoon('/p/someone.jpg'))).blocks).toEqual([]);
  });
});
