import { describe, expect, test } from 'vitest';
import { takePartApart } from '../../../../electron/extraction/take-page-apart.js';

const MARK = 'b'.repeat(24);

async function apart(html: string) {
  const { text, pieces } = await takePartApart({
    kind: 'whole-page',
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html; charset=utf-8',
    url: 'https://news.test/a/page.html',
    mark: MARK,
  });
  const html2 = text.replaceAll(new RegExp(`piece-${MARK}-(\\d+)-`, 'g'), '#$1#');
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html2)?.[1] ?? '';
  return { html: html2, body, files: pieces.map(({ kind, address }) => `${kind} ${address}`) };
}

describe('a page kept whole', () => {
  test.each([
    ['<script>alert(1)</script><p onclick="x()">a</p>', '<p>a</p>'],
    ['<iframe></iframe><object data=x></object><embed src=x>b', 'b'],
    ['<form action="/send"><button formaction="/x">c</button></form>', '<form><button>c</button></form>'],
    [
      '<a href="javascript:x()">d</a><a href="/e" target=_top ping=/p>e</a>',
      '<a>d</a><a href="https://news.test/e">e</a>',
    ],
    ['<a href="#part">f</a><a href="page.html#part">g</a>', '<a href="#part">f</a><a href="#part">g</a>'],
    [
      '<svg><a xlink:href="javascript:x()"><use href="//x.test/s.svg#a"></use><set attributeName=href to=x /></a></svg>',
      '<svg><a><use></use></a></svg>',
    ],
    ['<template><p>h</p></template><noscript>Switch it on</noscript>', ''],
    ['<video src=v.mp4 autoplay><source src=w.mp4></video>', '<video></video>'],
    ['<my-card data-x="&quot;<">i</my-card>', '<my-card data-x="&quot;&lt;">i</my-card>'],
    [
      '<textarea></textarea><input name=q autofocus>',
      '<textarea readonly=""></textarea><input name="q" readonly="">',
    ],
  ])('%s becomes %s', async (html, expected) => {
    expect((await apart(`<body>${html}</body>`)).body).toBe(expected);
  });

  test('wants its sheets where they stand, first those of the head', async () => {
    const page = await apart(`<link rel=stylesheet href=one.css><style>p{color:red}</style>
      <link rel="preload stylesheet" href=two.css media=print onload="this.media='all'"><link rel=stylesheet media=print href=no.css>
      <link rel="alternate stylesheet" href=no.css><link rel=icon href=no.ico><p>Text</p>`);
    expect(page.files).toEqual(['style https://news.test/a/one.css', 'style https://news.test/a/two.css']);
    expect(page.html).toContain('<style>#0#</style><style>p{color:red}</style><style>#1#</style></head>');
  });

  test('shows the one picture that a browser would, also one that waits for a script', async () => {
    const page =
      await apart(`<picture><source srcset="large.webp 1400w, small.webp 400w"><img src=old.png class="hero lazyload"></picture>
      <img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="late.jpg"><noscript><img src="late.jpg"></noscript>`);
    expect(page.files).toEqual([
      'picture https://news.test/a/large.webp',
      'picture https://news.test/a/late.jpg',
    ]);
    expect(page.body.match(/<img/g)).toHaveLength(2);
  });

  test('counts its addresses from its base, and has none itself', async () => {
    const page = await apart('<base href="//cdn.test/x/"><body background=bg.png><img src=y.png>');
    expect(page.files).toEqual(['picture https://cdn.test/x/bg.png', 'picture https://cdn.test/x/y.png']);
    expect(page.html).not.toContain('<base');
  });

  test('says itself that nothing is to be loaded, and keeps no other word of its head', async () => {
    const { html } = await apart(
      '<meta http-equiv=refresh content="0;url=//x.test"><title>T &amp; U</title><p>x',
    );
    expect(html).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:;/,
    );
    expect(html).not.toContain('refresh');
    expect(html).toContain('<title>T &amp; U</title>');
  });

  test('of any depth is written in the end', async () => {
    expect((await apart('<div>'.repeat(20_000) + 'deep')).body).toContain('deep');
  });
});

describe('What a script drew', () => {
  test('stays in its shadow root, so that its styles stay its own', async () => {
    const { body } = await apart(
      '<body><news-card><template shadowrootmode="open"><style>p{color:red}</style><p onclick="x()">in</p><script>x()</script></template>light</news-card><p>out</p></body>',
    );
    expect(body).toBe(
      '<news-card><template shadowrootmode="open"><style>p{color:red}</style><p>in</p></template>light</news-card><p>out</p>',
    );
  });

  test('stays on its canvas', async () => {
    const { body } = await apart(
      '<body><canvas width="20" data-offprint-canvas="data:image/png;base64,AAAA"></canvas><canvas data-offprint-canvas="//x.test/a.png"></canvas></body>',
    );
    expect(body).toBe('<img width="20" src="data:image/png;base64,AAAA"><canvas></canvas>');
  });

  test('stays in its frame, whose styles are its own', async () => {
    const { body } = await apart(
      '<body><offprint-frame src="/f" data-offprint-size="300x200"><template shadowrootmode="open"><style>body{margin:0}html p{color:red}</style><p>in</p></template></offprint-frame></body>',
    );
    expect(body).toMatch(
      /^<div style="[^"]*width:300px;height:200px" data-offprint-size="300x200"><template/,
    );
    expect(body).toContain('<style>:host{margin:0}:host p{color:red}</style><p>in</p></template></div>');
  });

  test('leaves a box with a way to it where it came from elsewhere', async () => {
    const { body } = await apart(
      '<body><iframe src="https://films.test/1" title="A film" width="560" height="315"></iframe><iframe src="https://t.test/p" width="1" height="1"></iframe><iframe class="ad-slot" src="https://ads.test/x"></iframe><iframe src="javascript:x()"></iframe></body>',
    );
    expect(body).toMatch(
      /^<div style="[^"]*width:560px;[^>]*><a href="https:\/\/films.test\/1">A film \(films.test\)<\/a><\/div>$/,
    );
  });
});
