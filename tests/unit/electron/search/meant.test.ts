import { describe, expect, it } from 'vitest';
import { nearestPart } from '../../../../electron/search/edit-distance.js';
import { keysOf } from '../../../../electron/search/keys.js';
import { testLibrary } from '../library/library-for-test.js';
import { inStep } from './in-step.js';

const TEXTS = [
  '소버린클라우드란 무엇인가\n공공 클라우드를 국내에 둔다.',
  '마이크로소프트와 손잡다\nKT가 짓는다.',
  'Encryption for everyone\nSovereign clouds disagree.',
  'Café society\nBy the harbour.',
] as const;

async function library() {
  const made = testLibrary();
  // eslint-disable-next-line no-await-in-loop -- one library
  for (const text of TEXTS) await made.save({ source: { kind: 'text', text } });
  await inStep(made);
  return made;
}

const distance = (one: string, other: string): number => {
  const { keys } = keysOf(other);
  return nearestPart(keysOf(one).keys, keys, [0], [keys.length], 99)?.distance ?? 0;
};

describe('The distance of two words', () => {
  it.each([
    ['클라우드', '클라으드', 1],
    ['클라우드', '클라우그', 1],
    ['소버린', '소버리', 1],
    ['과학', '고학', 1],
    ['닭', '달', 1],
    ['값이', '갑시', 1],
    ['cloud', 'clodu', 1],
    ['cloud', 'clod', 1],
    ['정부', '보안', 4],
  ])('%s and %s is %i keys', (one, other, keys) => {
    expect(distance(one, other)).toBe(keys);
    expect(distance(other, one)).toBe(keys);
  });
});

describe('What was meant', () => {
  it('is a word of the library near to the one typed', async () => {
    const { ask } = await library();
    const meant = async (query: string, isOpen = false) =>
      (await ask('search.meant', { query, isOpen }))?.query ?? null;
    expect(await meant('클라으드')).toBe('클라우드');
    expect(await meant('마이크로소프터')).toBe('마이크로소프트');
    expect(await meant('encrpytion')).toBe('encryption');
    expect(await meant('cafa')).toBe('cafe');
    expect(await meant('공공 클라으드 is:unread')).toBe('공공 클라우드 is:unread');
    expect(await meant('title:encrypton')).toBe('title:encryption');
    // Words of texts alone are found one slip away.
    expect(await meant('disagre')).toBe(null);
    expect(await meant('disagrea')).toBe('disagree');
    expect(await meant('국네에')).toBe('국내에');
    expect(await meant('마이크로소프터', true)).toBe('마이크로소프트');
  });

  it('is a hyphen where NOT is typed, and nothing where AND is, as long as that finds anything', async () => {
    const { ask } = await library();
    const meant = (query: string) => ask('search.meant', { query, isOpen: false });
    expect(await meant('국내에 NOT KT')).toEqual({ query: '국내에 -KT', count: 1, isMore: false });
    expect(await meant('공공 AND 국내에')).toEqual({ query: '공공 국내에', count: 1, isMore: false });
    expect(await meant('클라우드 NOT 국내에')).toBe(null);
  });

  it('is nothing where something is found, nothing is near, or no article would hold it all', async () => {
    const { ask } = await library();
    const meant = (query: string) => ask('search.meant', { query, isOpen: false });
    expect(await meant('클라우드')).toBeNull();
    expect(await meant('클라우드 encryption')).toBeNull();
    expect(await meant('클라으드 encryption')).toBeNull();
    expect(await meant('뷁뷁뷁')).toBeNull();
    expect(await meant('-클라으드')).toBeNull();
    expect(await meant('"')).toBeNull();
  });
});

describe('First consonants', () => {
  it.each([
    ['ㅋㄹㅇㄷ', 1],
    ['ㅅㅂㄹㅋㄹㅇㄷ', 1],
    ['ㅁㅇㅋㄹㅅㅍㅌ', 1],
    ['ㄳ', 0],
    ['ㅁㅇㅇㄱ', 1],
    ['title:ㅋㄹㅇㄷ', 1],
    ['author:ㅋㄹㅇㄷ', 0],
    ['ㄱㄱ', 0],
    ['ㅋ', 0],
    ['-ㅋㄹㅇㄷ', 3],
    ['ㅋㄹㅇㄷ is:unread', 1],
  ])('%s find %i titles', async (query, count) => {
    const { ask } = await library();
    const found = await ask('search.find', { query, isOpen: false, sort: 'best', offset: 0, limit: 9 });
    expect(found.count).toBe(count);
  });

  it('are marked in the title as the syllables they begin, also those a keyboard joins', async () => {
    const made = testLibrary();
    await made.save({ source: { kind: 'text', text: '국수와 감사\n글' } });
    await inStep(made);
    const find = (query: string, isOpen: boolean) =>
      made.ask('search.find', { query, isOpen, sort: 'best', offset: 0, limit: 9 });
    for (const query of ['ㄱㅅ', 'ㄳ'])
      for (const isOpen of [false, true])
        // eslint-disable-next-line no-await-in-loop -- one library
        expect((await find(query, isOpen)).hits[0]?.titleMarks).toEqual([
          { start: 0, end: 2 },
          { start: 4, end: 6 },
        ]);
  });
});
