import { describe, expect, test } from 'vitest';
import { allByTag } from '../../../../electron/extraction/dom.js';
import { parseWithLinkedom } from '../../../../electron/extraction/parse-dom.js';
import { isSamePicture } from '../../../../electron/extraction/picture-address.js';
import { preparePictures } from '../../../../electron/extraction/prepare-pictures.js';
import { shapeHtml } from '../../../../electron/extraction/shape-html.js';
import { chooseCandidate, readSrcset } from '../../../../electron/extraction/srcset.js';
import { BASE, figure } from './body-for-test.js';

function addressesIn(html: string, base: string | null = BASE): readonly (string | null)[] {
  const document = parseWithLinkedom(shapeHtml(html));
  preparePictures(document, base);
  return allByTag(document, 'img').map((image) => image.getAttribute('src'));
}

describe('a srcset', () => {
  test.each([
    [
      'a.jpg 400w, b.jpg 800w',
      [
        ['a.jpg', 400],
        ['b.jpg', 800],
      ],
    ],
    [
      'a.jpg, b.jpg 2x',
      [
        ['a.jpg', null],
        ['b.jpg', 960],
      ],
    ],
    [
      'a.jpg 1x,b.jpg 1.5x',
      [
        ['a.jpg', 480],
        ['b.jpg', 720],
      ],
    ],
    [
      'https://cdn.example/w_300,h_200/a.jpg 300w, https://cdn.example/w_900,h_600/a.jpg 900w',
      [
        ['https://cdn.example/w_300,h_200/a.jpg', 300],
        ['https://cdn.example/w_900,h_600/a.jpg', 900],
      ],
    ],
    ['  ,  ', []],
    ['', []],
  ])('%j', (srcset, expected) =>
    expect(readSrcset(srcset).map(({ address, width }) => [address, width])).toEqual(expected),
  );

  test.each([
    ['a 400w, b 1000w, c 2000w', 'b'],
    ['c 2000w, b 930w, a 400w', 'b'],
    ['a 300w, b 600w', 'b'],
    ['a 1x, b 2x', 'b'],
    ['a 1.5x, b 2x, c 3x', 'b'],
    ['', undefined],
  ])('%j: %s is fetched', (srcset, address) =>
    expect(chooseCandidate(readSrcset(srcset))?.address).toBe(address),
  );
});

describe('the address of a picture', () => {
  const full = 'https://paper.example/photo-of-river.jpg';

  test.each([
    ['its own', '<img src="/photo-of-river.jpg">'],
    ['behind a data: placeholder', '<img src="data:image/gif;base64,R0" data-src="/photo-of-river.jpg">'],
    ['behind a pixel, by a name no one knows', '<img src="/img/p.gif" data-echo-full="/photo-of-river.jpg">'],
    ['behind a small one that leads to it', '<a href="/photo-of-river.jpg"><img src="/small/river.jpg"></a>'],
    ['behind a placeholder file', '<img src="/img/blank.gif" data-original="/photo-of-river.jpg">'],
    ['without any src', '<img data-lazy-src="/photo-of-river.jpg">'],
    ['beside a small one', '<img src="/photo-of-river.jpg?w=100" data-lazy-src="/photo-of-river.jpg">'],
    ['named for sharp screens', '<img src="/photo_60x40.jpg" data-hi-res-src="/photo-of-river.jpg">'],
    ['named as the large one', '<img src="/p.jpg?blur=50" data-src-large="/photo-of-river.jpg">'],
    ['named as the original', '<img src="/p_130x90.jpg" data-org-src="/photo-of-river.jpg">'],
    ['of an element of the page’s own', '<lite-image data-url="/photo-of-river.jpg"></lite-image>'],
    ['of an object', '<object type="image/jpeg" data="/photo-of-river.jpg"></object>'],
    ['under a name nobody knows', '<img src="" data-whatever="/photo-of-river.jpg">'],
    ['in JSON', `<img data-sources='["https:\\/\\/paper.example\\/photo-of-river.jpg"]'>`],
    ['in a lazy srcset', '<img src="data:x" data-srcset="/photo-of-river.jpg 1200w, /small.jpg 300w">'],
    [
      'in a <picture> for wide windows',
      '<picture><source media="(min-width:800px)" srcset="/photo-of-river.jpg"><source srcset="/middle.webp"><img src="/small.jpg"></picture>',
    ],
    [
      'in a <picture>',
      '<picture><source srcset="/small.webp 300w, /photo-of-river.jpg 1200w"><img src="/small.jpg"></picture>',
    ],
    [
      'in a <noscript> beside its placeholder',
      '<img src="data:x"><noscript><img src="/photo-of-river.jpg"></noscript>',
    ],
    [
      'in a <noscript> beside a wrapped placeholder',
      '<div><img src="/lazy.gif"></div><noscript><img src="/photo-of-river.jpg"></noscript>',
    ],
    ['of another scheme', '<img src="//paper.example/photo-of-river.jpg">'],
    ['of AMP', '<amp-img src="/photo-of-river.jpg" width="600" height="400"></amp-img>'],
  ])('%s', (_, html) => expect(addressesIn(html)).toEqual([full]));

  test('with room for a width is that of the width to fetch', () => {
    const image = (widths: string): string => `<img data-src="/{width}/a.jpg"${widths}>`;
    expect(addressesIn(image(' data-widths="[320,1200,2400]"'))).toEqual([
      'https://paper.example/1200/a.jpg',
    ]);
    expect(addressesIn(image(' data-widths="[320,640]"'))).toEqual(['https://paper.example/640/a.jpg']);
    expect(addressesIn(image(''))).toEqual(['https://paper.example/1200/a.jpg']);
  });

  test.each([
    ['a tracker', '<img src="/t.gif?id=1" width="1" height="1">'],
    ['an icon', '<img src="/x.png" width="24" height="24">'],
    ['an icon by style', '<img src="/x.png" style="width:16px;height:16px">'],
    ['a portrait of the author', '<img class="author-photo" src="/kim.jpg">'],
    ['an avatar by its wrapper', '<span class="avatar"><img src="/kim.jpg"></span>'],
    ['an emoji', '<img src="https://s.example/emoji/1f600.png">'],
    ['a placeholder nothing fills', '<img src="data:image/gif;base64,R0">'],
    ['a script', '<img src="javascript:alert(1)">'],
    ['a file of this machine', '<img src="file:///etc/passwd">'],
  ])('is none for %s', (_, html) => expect(addressesIn(html)).toEqual([]));

  test('is kept for a picture that is merely small on one side', () => {
    expect(addressesIn('<img src="/rule-of-thumb.jpg" width="600" height="30">')).toHaveLength(1);
  });

  test('of a file counts from nowhere', () => {
    expect(addressesIn('<img src="/a.jpg"><img src="https://x.example/b.jpg">', null)).toEqual([
      'https://picture-elsewhere.invalid/a.jpg',
      'https://x.example/b.jpg',
    ]);
  });
});

test('the other sources of a picture and its own file are known', () => {
  const document = parseWithLinkedom(
    shapeHtml(
      '<picture><source srcset="/a.webp 900w"><source srcset="/a.avif 900w, /s.avif 90w"><img src="/a.jpg"></picture>',
    ),
  );
  const { others } = preparePictures(document, BASE);
  const address = 'https://paper.example/a.webp';
  expect(others.shownIn([figure(address)])).toEqual([
    { address, others: ['https://paper.example/a.avif', 'https://paper.example/a.jpg'] },
  ]);
  expect(others.shownIn([figure('https://paper.example/b.webp')])).toEqual([]);
});

test('no attribute a lazy loader reads is left, so that Readability follows none', () => {
  const document = parseWithLinkedom(
    shapeHtml(
      '<img class="lazy wide" src="/a.jpg" srcset="/b.jpg 2x" data-src="/c.jpg" onerror="x()" loading="lazy" alt="산">',
    ),
  );
  preparePictures(document, BASE);
  expect(allByTag(document, 'img')[0]?.getAttributeNames().toSorted()).toEqual(['alt', 'class', 'src']);
});

test('a text for readers without scripts takes the place of the empty page', () => {
  const long = '글이다. '.repeat(100).trim();
  const document = parseWithLinkedom(
    shapeHtml(`<noscript><p>${long}</p></noscript><noscript>Please enable JavaScript.</noscript>`),
  );
  preparePictures(document, BASE);
  expect(document.body.textContent).toBe(long);
});

test.each([
  ['https://a.example/photo-of-river-1024x683.jpg', 'https://a.example/photo-of-river.webp', true],
  ['https://a.example/x/photo-of-river.jpg?w=300', 'https://b.example/y/photo-of-river.jpg?w=900', true],
  ['https://a.example/1440x810_river-at-dawn.jpg', 'https://a.example/1080x608_river-at-dawn.jpg', true],
  ['https://a.example/river-at-dawn.jpg', 'https://a.example/river-at-dawn.jpg.webp', true],
  ['https://a.example/river-at-dawn=w700', 'https://a.example/river-at-dawn=s1600', true],
  ['https://a.example/river_w1200_r1.77_fpx45.jpg', 'https://a.example/river_w520_r1.778_fpx45.webp', true],
  ['https://a.example/one/1.jpg', 'https://a.example/two/1.jpg', false],
  ['https://a.example/photo-of-river.jpg', 'https://a.example/photo-of-lake.jpg', false],
])('%s and %s are the same picture: %s', (left, right, expected) =>
  expect(isSamePicture(left, right)).toBe(expected),
);
