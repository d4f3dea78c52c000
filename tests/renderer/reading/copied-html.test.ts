import { expect, test } from 'vitest';
import { copiedHtml } from '../../../renderer/reading/copied-html.js';

/** A paragraph as the reading view draws it, with a highlight in a link and what is only said to screen readers. */
function drawn(): Range {
  const said = Object.assign(document.createElement('span'), { textContent: ' (Highlight green) ' });
  said.dataset['outsideText'] = '';
  const mark = Object.assign(document.createElement('mark'), { className: 'hl-green' });
  mark.append('조석표', said);
  const link = Object.assign(document.createElement('a'), { href: 'https://example.com/tide', title: 'x' });
  link.append(mark);
  const paragraph = Object.assign(document.createElement('p'), { lang: 'ko', tabIndex: -1 });
  paragraph.append('바다의 ', link, ' 이야기');
  const range = document.createRange();
  range.selectNode(document.body.appendChild(paragraph));
  return range;
}

test('Copied words are the article’s own, with their links and paragraphs, without colours and what is only said', () => {
  const html = copiedHtml(drawn());
  expect(html).toContain('바다의 <a href="https://example.com/tide">조석표</a> 이야기');
  expect(html).toMatch(/<p lang="ko"( xmlns="[^"]*")?>/);
  expect(html).not.toMatch(/Highlight|class=|title=|tabindex|<mark|data-/);
});
