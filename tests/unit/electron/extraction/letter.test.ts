import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const row = (inside: string): string => `<tr><td>${inside}</td></tr>`;
const SAID = [
  'Dear reader, the 4.17 has not run since 1965, and last Tuesday eleven people waited for it.',
  'They wait every year. There is a flask, a folding table, and a retired signalman who calls the stops.',
  'What the signalman remembers is the cold of the levers, and what his wife remembers is the phone.',
];

test('a letter to many is all of it, without what it says of itself', async () => {
  const html = `<!doctype html><html lang="en"><head><title>A timetable for ghosts</title></head><body><table>${row('<a href="/v">View this email in your browser</a>')}${row('<h1>A timetable for ghosts</h1>')}${row(SAID.map((line) => `<p>${line}</p>`).join(''))}${row('<h2>Three things to read</h2><ul><li><a href="/1">A history of the waiting room</a></li></ul>')}${row('<p>You are receiving this because you signed up. <a href="/u">Unsubscribe</a></p>')}</table></body></html>`;
  const { blocks } = await readPage({ html, encoding: null, url: 'https://letter.example/88' });
  expect(articleText(blocks).split('\n')).toEqual([
    ...SAID,
    'Three things to read',
    'A history of the waiting room',
  ]);
});
