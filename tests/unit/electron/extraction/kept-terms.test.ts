import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const SAID = [
  ['MS OKORO', 'When did you first see water over the road, Mr Dale, and who else was there?'],
  ['MR DALE', 'About four in the morning, when the dog would not settle and nobody else was up.'],
  ['THE CLERK', 'Speak up.'],
  ['MR DALE', 'Four, I said.'],
  ['MS OKORO', 'And the gate was shut?'],
  ['MR DALE', 'It has not been opened since my father died, and nobody has the key to it.'],
];

async function read(inside: string, title: string): Promise<readonly string[]> {
  const html = `<!doctype html><html lang="en"><title>${title}</title><body><header><a href="/">Courier</a></header><main><h1>${title}</h1>${inside}</main><footer><p>About us</p></footer></body></html>`;
  return articleText((await readPage({ html, encoding: null, url: 'https://n.test/1' })).blocks).split('\n');
}

test('every speaker stays with what he says, however short', async () => {
  const list = SAID.map(([who, what]) => `<dt>${who}</dt><dd>${what}</dd>`).join('');
  expect(await read(`<dl>${list}</dl>`, 'Hearing on the weir')).toEqual(SAID.flat());
});

test('a word stays with its meaning between two lines of a text, in boxes of their own too', async () => {
  const text = [
    'Words that people at the river mouth use, and that nobody up the valley knows, were gathered over one winter.',
    'The list goes on sale at the post office on Saturday, and the money pays for the boat of the school.',
  ];
  const list =
    '<dl><div><dt>Slub</dt><dd>mud that takes a boot</dd></div><div><dt>Fret</dt><dd>a sea mist that comes up the river before breakfast</dd></div></dl>';
  expect(await read(`<p>${text[0]}</p>${list}<p>${text[1]}</p>`, 'Glossary')).toEqual([
    text[0],
    'Slub',
    'mud that takes a boot',
    'Fret',
    'a sea mist that comes up the river before breakfast',
    text[1],
  ]);
});
