import { describe, expect, test } from 'vitest';
import { withWholeLists } from '../../../../electron/extraction/kept-lists.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { readWholePage } from '../../../../electron/extraction/passages.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { BASE } from './body-for-test.js';

/** What is kept of a page of which, at first, the given lines are. */
function linesKept(html: string, lines: readonly string[]): readonly string[] {
  const { body } = parseWithLinkedom(shapeHtml(html));
  const { passages } = readWholePage(body, { base: BASE, title: '' });
  const kept = withWholeLists(passages, new Set(passages.filter(({ text }) => lines.includes(text))));
  return passages.filter((passage) => kept.has(passage)).map(({ text }) => text);
}

describe('a list', () => {
  const list = '<ul><li>Two leeks from the garden</li><li>A loaf of bread</li><li>Salt</li></ul>';

  test('of which most is kept is kept whole', () =>
    expect(linesKept(list, ['Two leeks from the garden', 'A loaf of bread'])).toEqual([
      'Two leeks from the garden',
      'A loaf of bread',
      'Salt',
    ]));

  test('of which little is kept stays as it was judged', () =>
    expect(linesKept(list, ['Salt'])).toEqual(['Salt']));

  test('inside an item goes with it', () =>
    expect(
      linesKept('<ul><li>Paper</li><li>Pencil<ul><li>soft</li><li>hard</li></ul></li></ul>', [
        'Paper',
        'Pencil',
      ]),
    ).toEqual(['Paper', 'Pencil', 'soft', 'hard']));

  test('inside an item does not go with it when it leads elsewhere', () =>
    expect(linesKept('<ul><li>Paper<ul><li><a href="/shop">Buy</a></li></ul></li></ul>', ['Paper'])).toEqual([
      'Paper',
    ]));

  test('keeps the listing inside an item', () =>
    expect(
      linesKept('<ol><li>Install it:<pre>npm ci</pre></li><li>Run.</li></ol>', ['Install it:', 'Run.']),
    ).toEqual(['Install it:', 'npm ci', 'Run.']));

  test('whose items are all there has nothing more in them', () =>
    expect(
      linesKept('<ol><li><p>The bridge is closed to all.</p><p>Share</p></li></ol>', [
        'The bridge is closed to all.',
      ]),
    ).toEqual(['The bridge is closed to all.']));
});
