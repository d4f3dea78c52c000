import { expect, test } from 'vitest';
import { readBlocks } from '../../../../electron/extraction/blocks.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { keepWrittenLines } from '../../../../electron/extraction/written-lines.js';
import { paragraph } from './body-for-test.js';

function read(html: string) {
  const document = parseWithLinkedom(shapeHtml(html));
  keepWrittenLines(document);
  return readBlocks(document.body, { base: null, title: '' });
}

test.each(['pre-wrap', 'pre-line', 'pre !important'])(
  'lines shown as they are written stay (%s)',
  (value) => {
    const html = `<div style="color:red;white-space: ${value}">\n  The bread was late.\n   The bell was late.\n\nAnd stayed.\n</div>`;
    expect(read(html)).toEqual([
      paragraph('The bread was late.', { type: 'break' }, 'The bell was late.'),
      paragraph('And stayed.'),
    ]);
  },
);

test('others are the source’s', () => {
  expect(read('<div style="white-space:normal">one\ntwo</div><p>three\nfour</p>')).toEqual([
    paragraph('one two'),
    paragraph('three four'),
  ]);
  const code = '<div style="white-space:pre"><pre>a\n  b</pre></div>';
  expect(read(code)).toEqual([{ type: 'code', text: 'a\n  b', language: null }]);
});
