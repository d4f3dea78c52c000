import { expect, test } from 'vitest';
import { readPage } from '../../../../electron/extraction/page.js';
import { articleText } from '../../../../shared/text/article-text.js';

const QUESTION = [
  'The tap of our boat house drips whenever the tide is above the slip, and never when it is below it.',
  'I have changed the washer twice and the valve once. What else is moved by the sea?',
];
const FIRST = [
  'Your pipe is laid under the slip, most likely, and lifts with the boards when the water comes in below them.',
  'Tie it to the stone and not to the wood, with a bow of a hand or two, so that it may move without pulling at the tap.',
];
const SECOND =
  'In ours it was the pump of the neighbour, which runs when her cellar fills, that is, at every spring tide.';

const paragraphs = (lines: readonly string[]): string => lines.map((line) => `<p>${line}</p>`).join('');
const votes = (count: number): string => `<div class="votes">${count}</div>`;

async function read(question: string, answers: string) {
  const html = `<!doctype html><html lang="en"><head><title>Why does the tap drip at high tide?</title></head><body><header>Boat Forum</header><main><h1>Why does the tap drip at high tide?</h1>${question}<h2>2 Answers</h2>${answers}</main><aside><a href="/q/2">How deep is a slip?</a></aside></body></html>`;
  const { blocks } = await readPage({ html, encoding: null, url: 'https://forum.test/q/1' });
  return { text: articleText(blocks), rules: blocks.filter(({ type }) => type === 'rule').length };
}

test.each([
  [
    'named so',
    `<div class="question">${votes(6)}<div class="post">${paragraphs(QUESTION)}</div><div>asked by <a href="/u/1">tern</a></div></div>`,
    `<div class="answer">${votes(12)}<div class="post">${paragraphs(FIRST)}<pre>high 1\nlow 0</pre></div></div><div class="answer">${votes(3)}<div class="post"><p>${SECOND}</p></div></div>`,
  ],
  [
    'marked so',
    `<div itemprop="text" class="question">${paragraphs(QUESTION)}</div>`,
    `<div itemprop="acceptedAnswer">${paragraphs(FIRST)}<pre>high 1\nlow 0</pre></div><div itemprop="suggestedAnswer"><p>${SECOND}</p></div>`,
  ],
])(
  'a question keeps all its answers when they are %s, apart from each other and without votes',
  async (_, question, answers) => {
    expect(await read(question, answers)).toEqual({
      text: [...QUESTION, '2 Answers', ...FIRST, 'high 1 low 0', SECOND].join('\n'),
      rules: 1,
    });
  },
);
