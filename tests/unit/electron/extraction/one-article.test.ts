import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const OTTERS = [
  'Three otters have moved into the bottom lock, and the boat traffic has learned to wait its turn behind them.',
  'The keeper of the lock keeps a tally on the gate in chalk. It stands at nineteen eels and one sandal of somebody.',
];
const SHELTER = [
  'A bus shelter made of the pipes of an organ has won the prize for small works of the region, and hums in the wind.',
  'The judges noted that nobody has broken it yet, which in that street they called a miracle of the second order.',
];
const article = (title: string, lines: readonly string[]): string =>
  `<article><h1>${title}</h1>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`;

test.each(['Otters take the canal', 'Bus shelter wins a prize'])(
  'of a stream of articles the one is kept that the page is about: %s',
  async (title) => {
    const html = `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:title" content="${title}"></head><body><div>${article('Otters take the canal', OTTERS)}${article('Bus shelter wins a prize', SHELTER)}</div></body></html>`;
    const { blocks } = await readPage({ html, encoding: null, url: 'https://n.test/1' });
    expect(articleText(blocks)).toBe((title.startsWith('Otters') ? OTTERS : SHELTER).join('\n'));
  },
);
