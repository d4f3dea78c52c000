import { expect, test } from 'vitest';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { partTouching } from '../../../../electron/extraction/touching-parts.js';

function partsOf(html: string): string | null {
  const document = parseWithLinkedom(shapeHtml(`<div>${html}</div>`));
  partTouching(document);
  return document.body.textContent;
}

test.each([
  ['<span><b>Prep</b>20 min</span><span><b>Cook</b>45 min</span>', 'Prep 20 min Cook 45 min'],
  ['<span class="f"><b>준비</b>20분</span> <span class="f"><b>조리</b>45분</span>', '준비 20분 조리 45분'],
  ['<span><i>Serves</i><b>8</b></span><span><i>Rests</i><b>2 h</b></span>', 'Serves 8 Rests 2 h'],
  ['<b>The library</b><span class="where">Mill Lane</span>', 'The library Mill Lane'],
  [
    '<span>Prep 25 min</span><span>Cook 40 min</span><span>Serves 4</span>',
    'Prep 25 min Cook 40 min Serves 4',
  ],
  ['<span>준비 15분</span><span>조리 35분</span><span>6인분</span>', '준비 15분 조리 35분 6인분'],
  ['<span class="label">Serves</span><span class="value">4</span>', 'Serves 4'],
  ['<em class="tit">준비</em><em class="txt">15분</em>', '준비 15분'],
  ['<time>12:40</time><strong>비 그침</strong>', '12:40 비 그침'],
])('what a sheet sets apart is two things: %s', (html, text) => expect(partsOf(html)).toBe(text));

test.each([
  ['<span class="cap">T</span>he first', 'The first'],
  ['<span class="cap">H</span><span class="rest">AD she</span>', 'HAD she'],
  ['<strong>서울</strong><span style="color:red">에서</span>', '서울에서'],
  ['<span>un</span><span>believable</span>', 'unbelievable'],
  ['<span class="a">Ropewalk</span><span class="a">Times</span>', 'RopewalkTimes'],
  ['<b>Mac</b>Book', 'MacBook'],
  ['<span><b>H</b>2</span>', 'H2'],
  ['<span>1,2</span><span>34명</span><span>5번</span>', '1,234명5번'],
  ['<span>3월 1</span><span>4일 오후</span>', '3월 14일 오후'],
  ['<b>20</b><span>분</span>', '20분'],
])('parts of one word stay together: %s', (html, text) => expect(partsOf(html)).toBe(text));
