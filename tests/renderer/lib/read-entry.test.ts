import { describe, expect, test } from 'vitest';
import { readEntry } from '../../../renderer/lib/read-entry.js';
import { MAX_ADDRESSES_AT_ONCE, MAX_HANDED_OVER_BYTES } from '../../../shared/limits.js';

describe('what is put into the save dialog', () => {
  test.each([
    ['https://news.example/a', 'https://news.example/a'],
    ['  http://127.0.0.1:8080/a?b=c#d \n', 'http://127.0.0.1:8080/a?b=c#d'],
    ['HTTPS://NEWS.EXAMPLE/A', 'HTTPS://NEWS.EXAMPLE/A'],
    ['news.example/2025/11/story.html', 'https://news.example/2025/11/story.html'],
    ['www.hani.co.kr', 'https://www.hani.co.kr'],
    ['한겨레.한국/기사/1', 'https://한겨레.한국/기사/1'],
    ['localhost:3000/a', 'http://localhost:3000/a'],
    ['192.168.0.1/a', 'http://192.168.0.1/a'],
  ])('%j is the address %s', (value, address) => {
    expect(readEntry(value)).toEqual({ kind: 'address', address });
  });

  test.each([
    ['속보입니다.'],
    ['3.14'],
    ['오늘 news.example/a 를 읽었다'],
    ['https://news.example/a 그리고 본문'],
    ['https://news.example/a\n그리고 본문'],
    ['첫 문단.\nhttps://a.example/1\n둘째 문단.\nhttps://a.example/2'],
    ['read.me first.then'],
    ['제목\n\n본문 첫 문단.'],
    ['note: this'],
  ])('%j is a text', (value) => {
    expect(readEntry(value)).toEqual({ kind: 'text', text: value });
  });

  test.each([['file:///etc/passwd'], ['ftp://files.example/a'], ['javascript:alert(1)'], ['http://']])(
    '%j is an address that cannot be saved',
    (value) => {
      expect(readEntry(value)).toEqual({ kind: 'bad-address' });
    },
  );

  test.each([
    ['https://a.example/1\nhttps://b.example/2', ['https://a.example/1', 'https://b.example/2'], []],
    ['  https://a.example/1 https://b.example/2,\n', ['https://a.example/1', 'https://b.example/2'], []],
    ['a.example/1\r\nb.example/2', ['https://a.example/1', 'https://b.example/2'], []],
    [
      'https://a.example/1\n\nhttps://a.example/1\nhttps://b.example/2',
      ['https://a.example/1', 'https://b.example/2'],
      [],
    ],
    [
      'https://a.example/1\nfile:///etc/passwd\nhttps://b.example/2\n',
      ['https://a.example/1', 'https://b.example/2'],
      ['file:///etc/passwd'],
    ],
    [
      'https://a.example/1\nhttps://b.example/2\n세 번째 줄은 글이다',
      ['https://a.example/1', 'https://b.example/2'],
      ['세 번째 줄은 글이다'],
    ],
    [
      'https://a.example/1\nhttps://b.example/2\nhttps://c.example/3 그리고 https://d.example/a_(b), (https://e.example/5).',
      [
        'https://a.example/1',
        'https://b.example/2',
        'https://c.example/3',
        'https://d.example/a_(b)',
        'https://e.example/5',
      ],
      [],
    ],
    [
      '읽을 것: https://a.example/night-trains 그리고 (https://b.example/assembly).',
      ['https://a.example/night-trains', 'https://b.example/assembly'],
      [],
    ],
  ])('%j is many addresses', (value, addresses, bad) => {
    expect(readEntry(value)).toMatchObject({ kind: 'addresses', addresses, bad });
  });

  test('counts addresses that came again', () => {
    expect(readEntry('a.example/1\na.example/1\nb.example/2')).toMatchObject({ repeated: 1 });
  });

  test('of more addresses than are saved at once says how many', () => {
    const lines = Array.from({ length: MAX_ADDRESSES_AT_ONCE + 1 }, (_, n) => `https://a.example/${n}`);
    expect(readEntry(lines.join('\n'))).toEqual({ kind: 'too-many', count: MAX_ADDRESSES_AT_ONCE + 1 });
    expect(readEntry(lines.slice(1).join(' ')).kind).toBe('addresses');
  });

  test('of an address longer than any is not sent', () => {
    const long = `https://a.example/${'a'.repeat(8_200)}`;
    expect(readEntry(long)).toEqual({ kind: 'bad-address' });
    expect(readEntry(`https://a.example/1\n${long}\nhttps://b.example/2`)).toMatchObject({ bad: [long] });
  });

  test('of blanks only is nothing', () => {
    expect(readEntry(' \n\t')).toEqual({ kind: 'nothing' });
  });

  test('counts in bytes, not in letters', () => {
    const limitBytes = MAX_HANDED_OVER_BYTES;
    expect(readEntry('가 '.repeat(limitBytes / 3))).toEqual({ kind: 'too-large', limitBytes });
  });
});
