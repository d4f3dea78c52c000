import { expect, test } from 'vitest';
import { readRequest } from '../../../../electron/extraction/read-request.js';
import { articleText } from '../../../../shared/text/article-text.js';

const POSTS = [
  [
    'lampkeeper',
    '3 May 2026, 09:10',
    'Ours is the signal lamp at Ferry Lane, lit by hand. No other comes close.',
  ],
  [
    'points_pat',
    '4 May 2026, 09:12',
    'Go and see Moor Street before the fog lifts. Green glass, and it shows for miles.',
  ],
  ['semaphore', '5 May 2026, 09:14', 'Neither of those. Kiln Halt has one of tin, and it works.'],
] as const;

const post = ([name, day, text]: (typeof POSTS)[number], at: number, box: string): string =>
  `<div class="${box}${at % 2 === 0 ? ' odd' : ''}"><div class="author"><b>${name}</b> Joined 201${at}</div><div class="postdate">${day}</div><div class="${box}-content">${text}</div><div class="signature">Written in the lamp room</div></div>`;

const read = (box: string) =>
  readRequest({
    kind: 'page',
    bytes: new Uint8Array(
      new TextEncoder().encode(
        `<html lang="en"><title>[Thread] Which lamp is the brightest? : Lamp forum</title><body><div class="nav">Forums › Lamps</div><h2>Which lamp is the brightest?</h2>${POSTS.map((one, at) => post(one, at, box)).join('')}</body></html>`,
      ),
    ),
    contentType: 'text/html',
    url: 'https://lamps.example/t/1',
  });

test.each(['post', 'message', 'row'])(
  'a thread of short posts loses none of them, and no name or day below the first: %s',
  async (box) => {
    const { blocks, publishedAt } = await read(box);
    const text = articleText(blocks);
    for (const [name, day, words] of POSTS.slice(1)) {
      expect(text).toContain(name);
      expect(text).toContain(day);
      expect(text).toContain(words);
    }
    expect(text).toContain(POSTS[0][2]);
    expect(text).not.toContain('lamp room');
    expect(publishedAt).toContain('2026-05-03');
  },
);
