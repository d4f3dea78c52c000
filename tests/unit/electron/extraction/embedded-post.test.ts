import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../../shared/model/block.js';
import { blocksOf, paragraph, text } from './body-for-test.js';

const link = (href: string, value: string): Inline => ({ type: 'link', href, children: [text(value)] });

describe('posts of other sites', () => {
  const media = { type: 'media', kind: 'embed', title: null, poster: null, seconds: null };
  const words = '<p lang="en" dir="ltr">No trains until three.</p>';

  test.each([
    [
      'are quotes with a source',
      `<blockquote class="twitter-tweet">${words}&mdash; Coast Railway (@coast) <a href="https://twitter.com/coast/status/123?ref_src=x">26 November</a></blockquote>`,
      [
        {
          type: 'quote',
          hasSource: true,
          blocks: [
            { ...paragraph('No trains until three.'), lang: 'en' },
            paragraph(
              'Coast Railway (@coast) ',
              link('https://twitter.com/coast/status/123?ref_src=x', '26 November'),
            ),
          ],
        },
      ],
    ],
    [
      'are known by where their link leads',
      '<blockquote><p>선로가 막혔다.</p><p>해안 철도 <a href="https://bsky.app/profile/coast.example/post/3k">11월 26일</a></p></blockquote>',
      [
        {
          type: 'quote',
          hasSource: true,
          blocks: [
            paragraph('선로가 막혔다.'),
            paragraph('해안 철도 ', link('https://bsky.app/profile/coast.example/post/3k', '11월 26일')),
          ],
        },
      ],
    ],
    [
      'keep their address when no line names it',
      `<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@coast/video/123"><section>${words}</section></blockquote>`,
      [
        {
          type: 'quote',
          blocks: [
            { ...paragraph('No trains until three.'), lang: 'en' },
            { ...media, address: 'https://www.tiktok.com/@coast/video/123' },
          ],
        },
      ],
    ],
    [
      'are placeholders when they have no words',
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/A/"><a href="https://www.instagram.com/p/A/">View this post</a><p><a href="https://www.instagram.com/p/A/">A post by Coast</a></p></blockquote>',
      [{ ...media, title: 'A post by Coast', address: 'https://www.instagram.com/p/A/' }],
    ],
    [
      'are ordinary quotes when nothing says where they stand',
      `<blockquote class="twitter-tweet">${words}</blockquote>`,
      [{ type: 'quote', blocks: [{ ...paragraph('No trains until three.'), lang: 'en' }] }],
    ],
  ])('%s', (_, html, blocks) => expect(blocksOf(html)).toEqual(blocks));
});
