import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

async function read(html: string) {
  const { title, blocks, quality } = await readPage({ html, encoding: null, url: 'https://n.test/1' });
  return { title, quality, lines: articleText(blocks).split('\n') };
}

const page = (head: string, body: string): string =>
  `<html lang=en><head><meta charset=utf-8><title>${head}</title></head><body>${body}</body></html>`;
const LINES = [
  'It was cast in 1740 and has been rung every noon since, but for one day.',
  'On that day the ringer was in love, and the town was late for its dinner.',
  'He has been forgiven, though not by the baker, whose bread was black.',
];
const TEXT = LINES.map((line) => `<p>${line}</p>`).join('');

test.each([
  ['by the end of another', '<h1>The bell</h2>'],
  ['by nothing', '<h1>The bell'],
])('a headline that is closed %s is the title, and the text is the text', async (_, headline) => {
  expect(await read(page('The bell', headline + TEXT))).toMatchObject({ title: 'The bell', lines: LINES });
});

test('what stands in a table outside of its cells is read', async () => {
  const stray = '<table><tr><p>A loose line between the cells says that it was lost.</tr></table>';
  const { lines } = await read(
    page('The bell', `<h1>The bell</h1>${TEXT}${stray}${TEXT.replaceAll('He', 'She')}`),
  );
  expect(lines).toContain('A loose line between the cells says that it was lost.');
});

test('an article that is only shown where no scripts run is read', async () => {
  const html = page(
    'The bell',
    `<div id=app></div><script src="/app.js"></script><noscript><article><h1>The bell</h1>${TEXT}</article></noscript>`,
  );
  expect(await read(html)).toMatchObject({ title: 'The bell', lines: LINES });
});

test('a plea for scripts is no article', async () => {
  const plea =
    '<p>You need to enable JavaScript to run this app.</p><p>Please use a browser that can run it, and then come back.</p>';
  const html = page('App', `<div id=app></div><script src="/app.js"></script><noscript>${plea}</noscript>`);
  expect((await read(html)).quality).toBe('empty');
});
