import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { inlineText } from '../../../../shared/text/inline-text.js';
import type { Block } from '../../../../shared/model/block.js';

const card = (name: string): string => `<img src="/card/${name}.png">`;
const named = (block: Block): string => {
  if (block.type === 'figure') return block.address?.split('/').at(-1) ?? '';
  if (block.type === 'list') return `(${block.items.flat().map(named).join(' ')})`;
  return 'inlines' in block ? inlineText(block.inlines) : block.type;
};

async function read(inside: string, around = '') {
  const html = `<!doctype html><html lang="ko"><head><title>[카드뉴스] 겨울 바다</title></head><body>
    <header><a href="/"><img src="/top.png" width="180" height="40"></a><a href="/p">정치</a></header>
    <main><h1>[카드뉴스] 겨울 바다</h1><div class="info">이하람 기자 · 입력 2026.11.20 09:30</div>${inside}</main>
    ${around}<footer>Copyright ⓒ 다온일보. 무단전재 및 재배포 금지</footer></body></html>`;
  const { blocks, quality } = await readPage({ html, encoding: null, url: 'https://daon.example/cards/1' });
  return { quality, told: blocks.map(named) };
}

describe('a page that tells in pictures', () => {
  test.each([
    ['<div class="cards"><img src="/card/a.png"><img src="/card/b.png"></div>', ['a.png', 'b.png']],
    [`<ul><li>${card('a')}</li><li>${card('b')}</li><li>${card('c')}</li></ul>`, ['a.png', 'b.png', 'c.png']],
    [
      `<div><p>위</p>${card('a')}<p>물때를 본다</p>${card('b')}<p>차를 챙긴다</p><p>ⓒ 다온일보</p></div>`,
      ['a.png', '물때를 본다', 'b.png', '차를 챙긴다'],
    ],
    [
      `<div><h3>하나</h3>${card('a')}<h3>둘</h3>${card('b')}<p>ⓒ 다온일보</p></div>`,
      ['하나', 'a.png', '둘', 'b.png'],
    ],
  ])('%s is its pictures, with the words between them', async (inside, told) =>
    expect(await read(inside)).toEqual({ quality: 'article', told }),
  );

  test('takes no picture of what stands around', async () => {
    const around = `<aside><img src="/side.png"></aside>
      <ul class="list"><li><a href="/1"><img src="/other.png">바다역 다시 열린다</a></li></ul><div class="ad01"><img src="/sale.png" width="300" height="250"></div>`;
    const inside = `<div>${card('a')}${card('b')}${card('c')}<img src="/face.png" width="80" height="80"></div>`;
    expect(await read(inside, around)).toEqual({ quality: 'article', told: ['a.png', 'b.png', 'c.png'] });
  });

  test('is whole where scripts run beside four of them; of fewer, a text may still come', async () => {
    const scripts = '<script src="/a.js"></script>';
    const three = `<div>${card('a')}${card('b')}${card('c')}</div>`;
    expect(await read(three, scripts)).toEqual({ quality: 'weak', told: ['a.png', 'b.png', 'c.png'] });
    expect((await read(three + card('d'), scripts)).quality).toBe('article');
    expect((await read(three + card('d'), `${scripts}<div id="root"></div>`)).quality).toBe('weak');
  });

  test('is one alone in an article below its headline, as a cartoon is, and no other', async () => {
    expect(await read(card('a'))).toEqual({ quality: 'article', told: ['a.png'] });
    expect((await read('', card('a'))).quality).toBe('empty');
  });

  test('is none where it asks for a sign-in', async () => {
    expect((await read(`${card('a')}${card('b')}<input type="password">`)).quality).toBe('empty');
  });

  test('with a sentence above keeps its pictures and none of what stands around', async () => {
    const around =
      '<section><h3>다른 글</h3><ul><li><a href="/1"><img src="/other.png">바다역 다시 열린다</a></li></ul></section>';
    const inside = `<div><p>겨울 바다는 여름보다 조용하다. 걷기 좋은 길을 모았다.</p>${card('a')}${card('b')}</div>`;
    const { told } = await read(inside, around);
    expect(told).toEqual(['겨울 바다는 여름보다 조용하다. 걷기 좋은 길을 모았다.', 'a.png', 'b.png']);
  });
});
