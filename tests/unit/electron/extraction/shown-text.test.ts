import { describe, expect, test } from 'vitest';
import { takePartApart } from '../../../../electron/extraction/take-page-apart.js';

const MARK = 'c'.repeat(24);
const LINE =
  'The harbour was quiet when the first of the boats came back, and nobody on the quay said a word.';
const TEXT = `<h1>Boats</h1><p>${LINE}</p><p>${LINE}</p><p>${LINE}</p>`;

const taken = (html: string) =>
  takePartApart({
    kind: 'whole-page',
    bytes: new TextEncoder().encode(html),
    contentType: 'text/html; charset=utf-8',
    url: 'https://news.test/a/page.html',
    mark: MARK,
  });

/** A page whose text stands in `open`, as it is kept. */
const kept = async (open: string, css = '', before = ''): Promise<string> =>
  (await taken(`<style>${css}</style><body>${before}<nav hidden>Menu</nav>${open}${TEXT}</body>`)).text;

describe('What holds the text of a page is shown, however it waits for a script', () => {
  test.each([
    ['by the hidden attribute', '<main hidden id="app">'],
    ['by a style of its own', '<main style="color:red;display:none !important" id="app">'],
  ])('%s', async (_, open) => {
    const page = await kept(open);
    expect(page).toMatch(/<main data-offprint-shown="" (?:style="color:red" )?id="app">/);
    expect(page).toContain('<nav hidden="">');
  });

  test.each([
    ['#app{display:none}', '#app{}'],
    ['body > main.late{display:none}', 'body>main.late{}'],
    ['[v-cloak],.spinner{display:none}', '.spinner{display:none}'],
    ['main:not(.ready){display:none}', 'main:not(.ready){}'],
    ['nav{display:none}', 'nav{display:none}'],
    ['main.ready{display:none}', 'main.ready{display:none}'],
    ['p + main{display:none}', 'p+main{display:none}'],
    ['main:not(.late){display:none}', 'main:not(.late){display:none}'],
    ['@media print{main{display:none}}', '@media print{main{display:none}}'],
  ])('by the rule %s, which becomes %s', async (css, expected) => {
    expect(await kept('<main id="app" class="late" v-cloak>', css)).toContain(`<style>${expected}</style>`);
  });

  test('by a rule of a sheet of its own', async () => {
    const { page } = await taken(`<body><main id="app">${TEXT}</main></body>`);
    const bytes = new TextEncoder().encode('#app{display:none}');
    const sheet = {
      kind: 'style-sheet',
      bytes,
      contentType: 'text/css',
      url: 'https://news.test/a.css',
    } as const;
    expect((await takePartApart({ ...sheet, mark: MARK, page })).text).toBe('#app{}');
  });

  test('paragraph by paragraph, as they come in', async () => {
    const page = await kept('<main>', 'h1,p{opacity:0}');
    expect(page).toContain('<h1 data-offprint-shown="">');
    expect(page).toContain('[data-offprint-shown]{opacity:1!important;visibility:visible!important');
    expect(page.match(/<p data-offprint-shown="">/g)).toHaveLength(3);
  });

  test('behind a curtain', async () => {
    const curtain = '<div class="preloader"><span>Please wait</span></div>';
    expect(await kept('<main>', '', curtain)).not.toContain('Please wait');
  });
});

test('A long dialog and one slide of several stay as they are', async () => {
  const page = await taken(
    `<body><div class="cookie-modal" hidden>${LINE.repeat(9)}</div><main>${TEXT}<p class="slide">${LINE}</p></main></body>`,
  );
  expect(page.text).toContain('<div class="cookie-modal" hidden="">');
  expect(page.text).toContain('<p class="slide">');
});

test('A page without much text is kept as it is', async () => {
  expect((await taken('<style>p{opacity:0}</style><body><p hidden>Little</p></body>')).text).not.toContain(
    'offprint',
  );
});
