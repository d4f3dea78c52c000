import { expect, test } from 'vitest';
import { copiedWords } from '../../../renderer/reading/copied-words.js';

/** A highlight as the reading view draws it, with what is only said to screen readers. */
function marked(words: string): HTMLElement {
  const said = Object.assign(document.createElement('span'), {
    textContent: '\u2060 (Highlight green) \u2060',
  });
  said.dataset['outsideText'] = '';
  const mark = Object.assign(document.createElement('mark'), { className: 'hl-green' });
  mark.append(words, said);
  return mark;
}

function element(name: string, ...children: readonly (Node | string)[]): HTMLElement {
  const made = Object.assign(document.createElement(name), { className: 'any', tabIndex: -1 });
  made.append(...children);
  return made;
}

function copied(...drawn: readonly Node[]) {
  document.body.replaceChildren(...drawn);
  const range = document.createRange();
  range.selectNodeContents(document.body);
  return copiedWords(range);
}

test('Copied words are the article’s own, with links and paragraphs, without colours and what is only said', () => {
  const link = Object.assign(element('a', marked('조석표')), {
    href: 'https://example.com/tide',
    title: 'x',
  });
  const { html, text } = copied(Object.assign(element('p', '바다의 ', link, ' 이야기'), { lang: 'ko' }));
  expect(html).toContain('바다의 <a href="https://example.com/tide">조석표</a> 이야기');
  expect(html).toMatch(/<p lang="ko"( xmlns="[^"]*")?>/);
  expect(html).not.toMatch(/Highlight|class=|title=|tabindex|<mark|data-/);
  expect(text).toBe('바다의 조석표 이야기');
});

test('As letters, parts stand apart, items and rows one under the other, and cells side by side', () => {
  const { text } = copied(
    element('p', 'One ', marked('two'), element('br'), 'three'),
    element('ul', element('li', element('p', 'first')), element('li', element('p', marked('second')))),
    element(
      'table',
      element('tr', element('td', 'a'), element('td', 'b')),
      element('tr', element('td', 'c'), element('td', 'd')),
    ),
    element('figure', element('img'), element('figcaption', 'A caption')),
  );
  expect(text).toBe('One two\nthree\n\nfirst\nsecond\n\na\tb\nc\td\n\nA caption');
});
