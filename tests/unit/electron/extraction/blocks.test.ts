import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../../shared/model/block.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { blocksOf, figure, paragraph, text } from './body-for-test.js';

const br: Inline = { type: 'break' };
const strong = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
const link = (href: string, value: string): Inline => ({ type: 'link', href, children: [text(value)] });

describe('paragraphs', () => {
  test.each([
    ['one', '<p>가나다.</p>', [paragraph('가나다.')]],
    ['white space of every kind', '<p>\n  a\u00a0 b\u200b\tc  </p>', [paragraph('a b c')]],
    ['a break', '<p>a <br> b</p>', [paragraph('a', br, 'b')]],
    ['breaks at both ends', '<p><br>a<br></p>', [paragraph('a')]],
    [
      'two breaks as Korean newsrooms write them',
      '<div>첫 문단.<br><br>둘째 문단.<br/>\n<br/>셋째.</div>',
      [paragraph('첫 문단.'), paragraph('둘째 문단.'), paragraph('셋째.')],
    ],
    [
      'two breaks inside a mark',
      '<b>첫째<br><br>둘째</b>',
      [paragraph(strong('첫째')), paragraph(strong('둘째'))],
    ],
    ['text without any element', '맨몸 글', [paragraph('맨몸 글')]],
    ['nothing', '<p> \u00a0 </p><div><br></div><ul><li></li></ul><blockquote></blockquote>', []],
    ['text beside a paragraph', 'a<p>b</p>c', [paragraph('a'), paragraph('b'), paragraph('c')]],
    ['a decomposed syllable', '<p>\u1112\u1161\u11ab\u1100\u1173\u11af</p>', [paragraph('한글')]],
  ])('%s', (_, html, blocks) => expect(blocksOf(html)).toEqual(blocks));

  test('spaces beside marks stand once and outside a break', () => {
    expect(blocksOf('<p>one <b> two </b> three<i> </i>four <b><br>five</b></p>')).toEqual([
      paragraph('one ', strong('two '), 'three', { type: 'em', children: [text(' ')] }, 'four', {
        type: 'strong',
        children: [br, text('five')],
      }),
    ]);
  });

  test('scripts, forms and hidden parts leave no trace', () => {
    const html =
      '<p>a<script>x()</script><style>p{}</style><button>눌러</button><span hidden>숨은 글</span></p><svg><text>그림</text></svg><template><p>t</p></template>';
    expect(blocksOf(html)).toEqual([paragraph('a')]);
  });
});

describe('marks', () => {
  test.each<[string, Inline]>([
    ['<p><strong><b>a</b></strong></p>', strong('a')],
    ['<p><kbd>a</kbd></p>', { type: 'code', children: [text('a')] }],
    ['<p><del><s>a</s></del></p>', { type: 'del', children: [text('a')] }],
    ['<del><p>a</p></del>', { type: 'del', children: [text('a')] }],
    ['<p><strike>a</strike></p>', { type: 'del', children: [text('a')] }],
    [
      '<p><span style="color:red; text-decoration: line-through">a</span></p>',
      { type: 'del', children: [text('a')] },
    ],
    ['<p><ins cite="/why">a</ins></p>', { type: 'ins', children: [text('a')] }],
    ['<p><a href="/b?c=1&amp;d=2">a</a></p>', link('https://paper.example/b?c=1&d=2', 'a')],
    ['<p><a href="mailto:desk@paper.example">a</a></p>', link('mailto:desk@paper.example', 'a')],
    ['<p><a href="//other.example/x">a</a></p>', link('https://other.example/x', 'a')],
    ['<p><a href="javascript:alert(1)">a</a></p>', text('a')],
    ['<p><a href=" java\nscript:alert(1)">a</a></p>', text('a')],
    ['<p><a href="data:text/html,x">a</a></p>', text('a')],
    ['<p><a href="file:///etc/passwd">a</a></p>', text('a')],
    ['<p><a href="#top">a</a></p>', text('a')],
    ['<p><a href="https://[broken">a</a></p>', text('a')],
    ['<p><q>a</q></p>', text('“a”')],
    ['<p><ruby>漢<rp>(</rp><rt>한</rt><rp>)</rp></ruby></p>', text('漢(한)')],
  ])('%s', (html, inline) => expect(blocksOf(html)).toEqual([paragraph(inline)]));

  test('one link around two paragraphs is a link in each', () => {
    const address = 'https://paper.example/x';
    expect(blocksOf('<a href="/x"><p>a</p><p>b</p></a>')).toEqual([
      paragraph(link(address, 'a')),
      paragraph(link(address, 'b')),
    ]);
  });
});

describe('headings', () => {
  test('keep their level, a first one becomes a second', () => {
    const levels = blocksOf('<h1>a</h1><h2>b</h2><h3>c</h3><h6>d</h6>').map(
      (block) => block.type === 'heading' && block.level,
    );
    expect(levels).toEqual([2, 2, 3, 6]);
  });

  test('that repeat the title are dropped, however it is punctuated', () => {
    expect(blocksOf('<h1> “제목” 입니다 </h1><p>a</p>', '"제목"입니다')).toEqual([paragraph('a')]);
  });
});

describe('lists, quotes and code', () => {
  test('nest', () => {
    expect(blocksOf('<ol start="3"><li>a<ul><li>b</ul><li><p>c</p><p>d</p></ol>')).toEqual([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [
          [paragraph('a'), { type: 'list', ordered: false, start: 1, items: [[paragraph('b')]] }],
          [paragraph('c'), paragraph('d')],
        ],
      },
    ]);
  });

  test('a quote holds blocks', () => {
    expect(blocksOf('<blockquote>a<p>b</p></blockquote>')).toEqual([
      { type: 'quote', blocks: [paragraph('a'), paragraph('b')] },
    ]);
  });

  test.each([
    '<footer>— <cite>The log</cite>, 1961</footer>',
    '<cite>— The log, 1961</cite>',
    '<p><cite>— The log, 1961</cite></p>',
  ])('a quote tells where it is from: %s', (source) => {
    const [quote] = blocksOf(`<blockquote><p>a</p>${source}</blockquote>`);
    expect(quote).toMatchObject({ type: 'quote', hasSource: true });
    expect(articleText(quote ? [quote] : [])).toBe('a\n— The log, 1961');
  });

  test.each(['<p>Said <cite>The log</cite>.</p>', '<cite>The log</cite><p>b</p>', ''])(
    'a quote that ends in other words tells no source: %s',
    (end) => {
      expect(blocksOf(`<blockquote><p>a</p>${end}</blockquote>`)[0]).not.toHaveProperty('hasSource');
    },
  );

  test('code keeps its white space and tells its language', () => {
    expect(blocksOf('<pre><code class="language-ts">a\n  b\r\n<b>c</b><br>d\n</code></pre>')).toEqual([
      { type: 'code', text: 'a\n  b\nc\nd', language: 'ts' },
    ]);
  });

  test('quotes nested 400 deep are flattened, and their text is kept', () => {
    const blocks = blocksOf(`${'<blockquote>'.repeat(400)}끝${'</blockquote>'.repeat(400)}`);
    expect(articleText(blocks)).toBe('끝');
  });
});

describe('tables', () => {
  const cell = (value: string, colspan = 1, rowspan = 1) => ({ inlines: [text(value)], colspan, rowspan });

  test('have caption, head, rows and spans within reason', () => {
    const html =
      '<table><caption>표</caption><tr><th>a<th colspan="2">b<tr><td rowspan="9999999">1<td>2<td colspan="0">3</table>';
    expect(blocksOf(html)).toEqual([
      {
        type: 'table',
        caption: [text('표')],
        head: [[cell('a'), cell('b', 2)]],
        rows: [[cell('1', 1, 1_000), cell('2'), cell('3')]],
      },
    ]);
  });

  test('of facts with a picture over all columns keep their rows below it', () => {
    const html =
      '<table><tr><td colspan="2"><img src="/a.jpg"></td></tr><tr><th>지은 해<td>1612<tr><th>주인<td>교구</table>';
    expect(blocksOf(html)).toEqual([
      figure('https://paper.example/a.jpg'),
      {
        type: 'table',
        caption: [],
        head: [],
        rows: [
          [cell('지은 해'), cell('1612')],
          [cell('주인'), cell('교구')],
        ],
      },
    ]);
  });

  test.each([
    ['one column', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', [paragraph('a'), paragraph('b')]],
    [
      'a role that says so',
      '<table role="presentation"><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      ['a', 'b', 'c', 'd'].map((value) => paragraph(value)),
    ],
    [
      'an older Korean picture',
      '<table><tr><td><img src="/a.jpg"></td></tr><tr><td>설명이다.</td></tr></table>',
      [figure('https://paper.example/a.jpg', { caption: [text('설명이다.')] })],
    ],
  ])('that only lay out are read as what they hold: %s', (_, html, blocks) =>
    expect(blocksOf(html)).toEqual(blocks),
  );
});

describe('pictures', () => {
  const address = 'https://paper.example/a.jpg';

  test.each([
    [
      'in a figure',
      '<figure><img src="/a.jpg" alt="산" width="640" height="50%"><figcaption>가을 <b>산</b></figcaption></figure>',
      [figure(address, { alt: '산', width: 640, caption: [text('가을 '), strong('산')] })],
    ],
    [
      'with a credit',
      '<figure><img src="/a.jpg"><figcaption>산. <span class="credit">사진: 김</span></figcaption></figure>',
      [figure(address, { caption: [text('산.')], credit: '사진: 김' })],
    ],
    [
      'with a caption before',
      '<figure><figcaption>산</figcaption><img src="/a.jpg"></figure>',
      [figure(address, { caption: [text('산')] })],
    ],
    [
      'in a paragraph, which it divides',
      '<p>앞 <a href="/big.jpg"><img src="/a.jpg"></a> 뒤</p>',
      [paragraph('앞'), figure(address), paragraph('뒤')],
    ],
    [
      'with what is called cap',
      '<div class="img_box"><img src="/a.jpg"><p class="cap">산이다</p></div><p>본문</p>',
      [figure(address, { caption: [text('산이다')] }), paragraph('본문')],
    ],
    [
      'over a drop cap',
      '<div><img src="/a.jpg"><p class="drop-cap">본문</p></div>',
      [figure(address), paragraph('본문')],
    ],
    [
      'with the caption of a portal',
      '<div><img src="/a.jpg"><em class="img_desc">산이다</em></div>본문',
      [figure(address, { caption: [text('산이다')] }), paragraph('본문')],
    ],
    [
      'with a line of another class, which is text',
      '<img src="/a.jpg"><p class="lead">본문</p>',
      [figure(address), paragraph('본문')],
    ],
    [
      'twice in one figure, captions apart',
      '<figure><figure><img src="/a.jpg"><figcaption>1</figcaption></figure><figure><img src="/b.jpg"><figcaption>2</figcaption></figure></figure>',
      [
        figure(address, { caption: [text('1')] }),
        figure('https://paper.example/b.jpg', { caption: [text('2')] }),
      ],
    ],
    ['without an address', '<figure><img alt="x"><figcaption>산</figcaption></figure>', [paragraph('산')]],
    ['from a script', '<img src="javascript:x">', []],
  ])('%s', (_, html, blocks) => expect(blocksOf(html)).toEqual(blocks));

  test('a figure that holds the whole article keeps it as text', () => {
    const long = '긴 문단이다. '.repeat(300).trim();
    expect(blocksOf(`<figure><img src="/a.jpg"><p>${long}</p></figure>`)).toEqual([
      figure(address),
      paragraph(long),
    ]);
  });

  test('captions nested in each other are read once each', () => {
    const html = `${'<img src="/a.jpg"><figcaption>'.repeat(60)}끝`;
    expect(articleText(blocksOf(html))).toBe('끝');
  });
});

describe('players', () => {
  const media = { type: 'media', title: null, poster: null, seconds: null };

  test.each([
    [
      '<iframe src="//www.youtube.com/embed/x" title="YouTube video player"></iframe>',
      [{ ...media, kind: 'video', address: 'https://www.youtube.com/embed/x' }],
    ],
    [
      '<iframe src="https://w.soundcloud.com/player/?url=x" title="밤의 소리"></iframe>',
      [{ ...media, kind: 'audio', title: '밤의 소리', address: 'https://w.soundcloud.com/player/?url=x' }],
    ],
    [
      '<video><source src="/a.mp4"></video>',
      [{ ...media, kind: 'video', address: 'https://paper.example/a.mp4' }],
    ],
    [
      '<figure><video src="/a.mp4"></video><figcaption>한낮의 <b>바다</b></figcaption></figure>',
      [{ ...media, kind: 'video', title: '한낮의 바다', address: 'https://paper.example/a.mp4' }],
    ],
    [
      '<figure><iframe src="https://vimeo.com/1" title="film-1"></iframe><p>The sea</p></figure>',
      [{ ...media, kind: 'video', title: 'The sea', address: 'https://vimeo.com/1' }],
    ],
    [
      '<iframe src="https://mastodon.example/@coast/112233445566/embed"></iframe>',
      [{ ...media, kind: 'embed', address: 'https://mastodon.example/@coast/112233445566/embed' }],
    ],
    ['<iframe src="https://ads.example/frame"></iframe>', []],
    ['<iframe src="https://youtube.com.evil.example/x"></iframe>', []],
    ['<iframe src="https://www.google.com/recaptcha/x"></iframe>', []],
    ['<video></video>', []],
  ])('%s', (html, blocks) => expect(blocksOf(html)).toEqual(blocks));
});

test('a formula keeps its exponents and indices', () =>
  expect(
    blocksOf(
      '<p><math><mi>E</mi><mo>=</mo><msup><mi>c</mi><mn>2</mn></msup><annotation>E=c^2</annotation></math></p>',
    ),
  ).toEqual([paragraph('E=c', { type: 'sup', children: [text('2')] })]));
