import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../fixtures/runs.js';
import { ParsedArticle } from '../../../../electron/extraction/contract.js';
import { ParseError } from '../../../../electron/extraction/parse-error.js';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { articleText } from '../../../../shared/text/article-text.js';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/articles');
const encode = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
const page = (
  bytes: Uint8Array,
  contentType: string | null = 'text/html',
  url: string | null = 'https://paper.example/a',
) => readRequest({ kind: 'page', bytes: new Uint8Array(bytes), contentType, url });
const SENTENCES =
  '정부는 오는 9월까지 공공 부문의 전산 체계를 새로 짜겠다고 밝혔다. 예산은 그대로 둔다. 시민 단체는 반겼다. '.repeat(
    6,
  );

describe('a whole page', () => {
  test.each([
    ['page-ko', 'text/html', 'https://www.garam.example/news/2025051520?from=home'],
    ['page-en', 'text/html; charset=utf-8', 'https://harbour.example/coast/lighthouse'],
  ])('%s', async (name, contentType, url) => {
    const expected: unknown = JSON.parse(readFileSync(join(FIXTURES, `expected/${name}.json`), 'utf8'));
    expect(await page(readFileSync(join(FIXTURES, `${name}.html`)), contentType, url)).toEqual(expected);
  });

  test('in EUC-KR, called UTF-8 by its server, reads the same', async () => {
    const html = readFileSync(join(FIXTURES, 'page-ko.html'), 'utf8');
    const { encoding, ...article } = await page(iconv.encode(html, 'cp949'), 'text/html; charset=utf-8');
    const { encoding: other, ...same } = await page(encode(html), null);
    expect([encoding, other]).toEqual(['cp949', 'utf-8']);
    expect(article).toEqual(same);
  });
});

describe('what is no page', () => {
  const bytes = (...values: readonly number[]): Uint8Array<ArrayBuffer> => Uint8Array.from(values);

  test.each([
    ['a PDF', encode('%PDF-1.7 <html>'), 'text/html'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0), 'image/png'],
    ['an archive', bytes(0x50, 0x4b, 3, 4), 'text/html'],
    ['bytes with NUL', bytes(...encode('<html>'), 0, 1, 2), 'text/html'],
    ['JSON', encode('{"a":"<p>x</p>"}'), 'text/html'],
    [
      'a feed',
      encode('<?xml version="1.0"?><rss><channel><description><p>x</p></description></channel></rss>'),
      null,
    ],
    ['JSON called text', encode('[{"a":"글이다."}]'), 'text/plain'],
    ['a picture in words', encode('<svg xmlns="http://www.w3.org/2000/svg"><p>x</p></svg>'), 'image/svg+xml'],
    ['an empty file', bytes(), null, null],
  ])('is refused: %s', async (_, source, contentType, url?: null) => {
    await expect(page(source, contentType, url)).rejects.toMatchObject({
      name: 'ParseError',
      failure: 'not-html',
    });
  });

  test('a binary file called .txt is unreadable', async () => {
    await expect(
      readRequest({ kind: 'text-file', bytes: bytes(0, 1, 2, 3), name: 'a.txt' }),
    ).rejects.toMatchObject({ failure: 'unreadable-file' });
  });
});

describe('what is one all the same', () => {
  test.each([
    [
      'XHTML',
      '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml"><body><p>글</p></body></html>',
      'application/xhtml+xml',
    ],
    ['a page after a comment', '<!-- x --><!doctype html><p>글', 'text/html'],
    ['a page without tags of its own', '글 그리고 <p>글', 'text/html'],
    ['a fragment in a file', '<div>글</div>', null],
  ])('%s', async (_, html, contentType) => {
    expect((await page(encode(html), contentType)).quality).toBe('empty');
  });

  test('source pasted as text, or saved under .txt', async () => {
    const html = `<!doctype html><title>제목</title><article><p>${SENTENCES}</p></article>`;
    const pasted = await readRequest({ kind: 'text', text: html });
    expect(pasted).toMatchObject({ title: '제목', quality: 'article', encoding: null });
    expect(await readRequest({ kind: 'text-file', bytes: encode(html), name: 'a.txt' })).toEqual({
      ...pasted,
      encoding: 'utf-8',
    });
  });

  test('a text by its address', async () => {
    const article = await page(
      encode('제목\n\n[첫] 문단이다.\n\n둘째 문단이다.'),
      'text/plain; charset=utf-8',
    );
    expect(article).toMatchObject({ title: '제목', quality: 'weak', encoding: 'utf-8' });
    expect(articleText(article.blocks)).toBe('[첫] 문단이다.\n둘째 문단이다.');
  });

  test('a page with a form to log in with in its header', async () => {
    const form =
      '<form><p>회원이면 로그인하세요.</p><input name="id"><input type="Password"><button>로그인</button></form>';
    const html = `<!doctype html><title>제목</title><header>${form}</header><article><p>${SENTENCES}</p></article>`;
    const article = await page(encode(html));
    expect(article.quality).toBe('article');
    expect(articleText(article.blocks)).toBe(SENTENCES.trim());
  });

  test('a page that stands in a form as a whole', async () => {
    const html = `<!doctype html><title>제목</title><form><input type="password"><article><p>${SENTENCES.repeat(3)}</p></article></form>`;
    expect((await page(encode(html))).quality).toBe('article');
  });

  test('a text file in CP949', async () => {
    const bytes = new Uint8Array(iconv.encode('제목\n첫 문단이다.\n둘째 문단이다.', 'cp949'));
    const article = await readRequest({ kind: 'text-file', bytes, name: 'a.txt' });
    expect(article).toMatchObject({ title: '제목', encoding: 'cp949' });
    expect(articleText(article.blocks)).toBe('첫 문단이다.\n둘째 문단이다.');
  });
});

describe('a page without text', () => {
  test.each([
    [
      'an empty shell',
      '<!doctype html><title>t</title><meta property="og:title" content="강변 시장"><div id="root"></div><script>render()</script>',
    ],
    [
      'a form to log in with',
      readFileSync(join(FIXTURES, '../site/pages/login-wall.html'), 'utf8').replaceAll(
        '시장 골목에 다시 켜진 불빛',
        '강변 시장',
      ),
    ],
    ['a wall', '<!doctype html><title>강변 시장</title><body><p>Please log in'],
  ])('keeps its title: %s', async (_, html) => {
    expect(await page(encode(html))).toMatchObject({ quality: 'empty', title: '강변 시장', blocks: [] });
  });

  test.each([
    ['nothing', '', 'text/html'],
    ['nothing without a label', '', null],
    ['white space', ' \r\n\n ', 'text/html; charset=utf-8'],
    ['white space called text', '\n', 'text/plain'],
  ])('is empty, not of another kind: %s', async (_, html, contentType) => {
    expect(await page(encode(html), contentType)).toMatchObject({ quality: 'empty', blocks: [] });
  });

  test('that React streams is read from where it hides', async () => {
    const html = `<!doctype html><title>제목</title><main><template id="B:0"></template></main><div hidden id="S:0"><article><p>${SENTENCES}</p></article></div>`;
    expect(articleText((await page(encode(html))).blocks)).toBe(SENTENCES.trim());
  });
});

test('no tag soup makes it throw anything but a named failure, and every answer fits the contract', async () => {
  const parts = fc.constantFrom(
    '<!doctype html>',
    '<html>',
    '<body>',
    '<article>',
    '<p>',
    '</p>',
    '<div class="byline">',
    '<table>',
    '<tr>',
    '<td>',
    '<img src=a.jpg>',
    '<noscript>',
    '<template id="B:0">',
    '<div hidden id="S:0">',
    `<p>${SENTENCES}</p>`,
    'By X',
    '<h1>',
    '</h1>',
    '<figure>',
    '<ul><li>',
    '<script type="application/ld+json">{"@type":"Article","articleBody":"x"}</script>',
    '<base href="::">',
    '<meta charset="x">',
    '\u0000',
    '<a href="#fn1">1</a>',
    '<li id="fn1">',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(parts, { maxLength: 20 }), async (soup) => {
      const article = await page(
        encode(`<!doctype html>${soup.filter((part) => part !== '\u0000').join('')}`),
      ).catch((error: unknown) => {
        if (error instanceof ParseError) return null;
        throw error;
      });
      expect(article === null || ParsedArticle.safeParse(article).success).toBe(true);
    }),
    runs(100),
  );
}, 60_000);

test('A page in which NUL slipped is read; what is half NUL is a file of another kind', async () => {
  const source = (nul: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(
      Buffer.from(
        `<!doctype html><title>Swans</title><article><h1>Swans settle</h1><p>They came early.${nul} Nobody had expected them. They stayed all winter.</p></article>`,
      ),
    );
  const { blocks } = await page(source('\0'));
  expect(articleText(blocks)).toContain('They came early. Nobody had expected them.');
  await expect(page(source('\0'.repeat(200)))).rejects.toMatchObject({ failure: 'not-html' });
});
