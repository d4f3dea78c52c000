import { describe, expect, test } from 'vitest';
import { addressOfLink, linkAmong, SaveLinks } from '../../../../electron/app/save-link.js';

const link = (address: string): string => `offprint://save?url=${encodeURIComponent(address)}`;

describe('a link that asks for a save', () => {
  test.each([
    [link('https://news.test/a?b=c&d=e#f'), 'https://news.test/a?b=c&d=e#f'],
    ['offprint://save/?url=http%3A%2F%2Fnews.test%2F', 'http://news.test/'],
    ['offprint://save?url=http://news.test/a?c=1&d=2#e', 'http://news.test/a?c=1&d=2#e'],
    ['offprint://save/?url=https://news.test/a%20b+c', 'https://news.test/a%20b+c'],
    [link('https://뉴스.test/글'), 'https://뉴스.test/글'],
  ])('%s names %s', (given, address) => {
    expect(addressOfLink(given)).toBe(address);
  });

  test.each([
    [link('file:///etc/passwd')],
    [link('javascript:alert(1)')],
    [link('https://user:word@news.test/')],
    ['offprint://save?url=https://user:word@news.test/'],
    [link('')],
    [`${link('https://news.test/')}&place=archive`],
    [`${link('https://news.test/')}&url=https%3A%2F%2Fother.test`],
    [`${link('https://news.test/')}#x`],
    ['offprint://delete?url=https%3A%2F%2Fnews.test'],
    ['offprint://save/all?url=https%3A%2F%2Fnews.test'],
    ['offprint://user@save?url=https%3A%2F%2Fnews.test'],
    ['offprint:save?url=https%3A%2F%2Fnews.test'],
    ['https://save?url=https%3A%2F%2Fnews.test'],
    ['offprint://save'],
    [link(`https://news.test/${'a'.repeat(40_000)}`)],
  ])('%.60s asks for nothing', (given) => {
    expect(addressOfLink(given)).toBeNull();
  });

  test('is found among what a program was started with', () => {
    expect(linkAmong(['electron', '--no-sandbox', '.', link('https://news.test/')])).toBe(
      link('https://news.test/'),
    );
    expect(linkAmong(['electron', '.'])).toBeNull();
  });
});

describe('links', () => {
  test('wait until there is a page that takes them', () => {
    const links = new SaveLinks();
    links.hear(link('https://news.test/1'));
    const taken: (string | null)[] = [];
    links.handTo((address) => taken.push(address));
    links.hear(link('https://news.test/2'));
    links.hear(null);
    expect(taken).toEqual(['https://news.test/1', 'https://news.test/2']);
  });

  test('that are not understood are told of; one that only opens the app asks for nothing', () => {
    const links = new SaveLinks();
    const taken: (string | null)[] = [];
    links.handTo((address) => taken.push(address));
    links.hear('offprint://erase');
    links.hear('offprint://');
    expect(taken).toEqual([null]);
  });

  test('that come faster than a person could follow them are left', () => {
    let now = 0;
    const links = new SaveLinks(() => now);
    const taken: (string | null)[] = [];
    links.handTo((address) => taken.push(address));
    for (let n = 0; n < 50; n += 1) links.hear(link(`https://news.test/${n}`));
    expect(taken).toHaveLength(10);
    now = 20_000;
    links.hear(link('https://news.test/later'));
    expect(taken).toHaveLength(11);
  });
});
