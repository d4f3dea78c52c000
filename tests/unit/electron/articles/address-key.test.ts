import { describe, expect, test } from 'vitest';
import { addressKey } from '../../../../electron/articles/address-key.js';

describe('one article behind two addresses', () => {
  test.each([
    ['http://paper.example/a', 'https://www.paper.example/a/#top'],
    ['https://paper.example/a?b=1&a=2', 'https://paper.example/a?a=2&b=1'],
    ['https://paper.example/a', 'https://paper.example/a?utm_source=x&fbclid=1&igsh=2&gbraid=3&_gl=4'],
    ['https://paper.example/a?id=7', 'https://m.paper.example/a?id=7&mc_eid=1'],
    ['https://paper.example/a', 'https://mobile.paper.example/a'],
    ['https://paper.example/a', 'https://amp.paper.example/a'],
    ['https://paper.example/a', 'https://paper.example/a/amp'],
    ['https://paper.example/a', 'https://paper.example/amp/a/'],
    ['https://paper.example/a.html', 'https://paper.example/a.amp.html'],
    ['https://paper.example/a', 'https://paper.example/a?amp=1'],
    ['https://paper.example/a', 'https://paper.example/a?outputType=amp'],
    ['https://paper.example/a?id=7', 'https://www.google.com/amp/s/m.paper.example/a/amp/?id=7'],
    ['https://paper.example/a', 'https://paper-example.cdn.ampproject.org/c/s/www.paper.example/a'],
    ['https://n.news.naver.com/article/001/0014', 'https://n.news.naver.com/article/001/0014?utm_medium=rss'],
  ])('%s and %s', (one, other) => {
    expect(addressKey(other)).toBe(addressKey(one));
  });
});

describe('two articles', () => {
  test.each([
    ['https://paper.example/a?id=1', 'https://paper.example/a?id=2'],
    ['https://paper.example/a', 'https://sport.paper.example/a'],
    ['https://paper.example/champ', 'https://paper.example/ch'],
    ['https://paper.example/a?view=all', 'https://paper.example/a'],
    ['https://paper.example/amp', 'https://paper.example/other'],
    ['https://m.example/a', 'https://example/a'],
    ['https://www.google.com/amp', 'https://www.google.com/'],
  ])('%s and %s', (one, other) => {
    expect(addressKey(other)).not.toBe(addressKey(one));
  });
});

test.each(['mailto:a@b.example', 'file:///a', 'javascript:alert(1)', 'nonsense'])(
  '%s has no key',
  (address) => {
    expect(addressKey(address)).toBeNull();
  },
);
