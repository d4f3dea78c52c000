import { describe, expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en.js';
import { ko } from '../../../renderer/i18n/ko.js';
import { words } from '../../../renderer/i18n/words.js';
import { errorCodes, type FailureFacts } from '../../../shared/model/failure.js';

/** Every place of a catalogue, as `list.empty.unread.title`, with what stands there. */
function places(part: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof part !== 'object' || part === null) return [[path, part]];
  return Object.entries(part).flatMap(([key, value]) => places(value, `${path}.${key}`));
}

const facts: Omit<FailureFacts, 'code'> = { host: 'news.example', status: 403, limitBytes: 10_485_760 };
const HANGUL = /\p{Script=Hangul}/u;

describe('the two languages', () => {
  test('have the same sentences, and none is empty', () => {
    expect(places(ko).map(([path]) => path)).toEqual(places(en).map(([path]) => path));
    for (const [path, value] of [...places(ko), ...places(en)]) expect(value, path).toBeTruthy();
  });

  test.each([
    [1, '1 min', '1분'],
    [59, '59 min', '59분'],
    [120, '2 h', '2시간'],
    [1_453, '24 h 13 min', '24시간 13분'],
    [90_001, '1,500 h 1 min', '1,500시간 1분'],
  ])('say a time of reading of %i minutes in hours where there are any', (n, english, korean) => {
    expect([en.list.minutes(n), ko.list.minutes(n)]).toEqual([english, korean]);
  });

  test('take the same things into their sentences', () => {
    const kinds = (catalogue: unknown) => places(catalogue).map(([path, value]) => [path, typeof value]);
    expect(kinds(ko)).toEqual(kinds(en));
  });
});

describe.each(errorCodes)('the error %s', (code) => {
  test.each(['ko', 'en'] as const)('has a sentence in %s, with and without facts', (language) => {
    const { sentence, brief } = words[language].failures[code];
    for (const said of [sentence({ code, ...facts }), sentence({ code })]) {
      expect(said).toMatch(/\.$/);
      expect(said).not.toMatch(/undefined|null|!/);
      expect(HANGUL.test(said)).toBe(language === 'ko');
    }
    expect(brief({ code, ...facts })).toBeTruthy();
    expect(brief({ code, ...facts }).length).toBeLessThan(24);
  });
});

test.each([
  [401, 'site refused', '접근 막힘'],
  [404, 'page not found', '없는 페이지'],
  [429, 'too many requests', '요청이 너무 잦음'],
  [503, 'site error', '사이트 오류'],
])('the answer %i is briefly called “%s”', (status, english, korean) => {
  const failure = { code: 'http-status', status } as const;
  expect(en.failures['http-status'].brief(failure)).toBe(english);
  expect(ko.failures['http-status'].brief(failure)).toBe(korean);
});

test('A site that was asked too often is not said to want a login', () => {
  const said = en.failures['http-status'].sentence({ code: 'http-status', status: 429 });
  expect(said).not.toMatch(/login|subscription/);
});

test('No sentence shows a code', () => {
  const shown = errorCodes.filter(
    (code) => code.includes('-') && en.failures[code].sentence({ code }).includes(code),
  );
  expect(shown).toEqual([]);
});

test('Korean sentences end politely and plainly', () => {
  for (const code of errorCodes) {
    expect(ko.failures[code].sentence({ code, ...facts })).toMatch(/(?:니다|주세요|두세요)\.$/);
  }
});

test.each([
  [{ code: 'bad-address', port: 22 } as const, 'Port 22 is', '22번 포트에는'],
  [{ code: 'bad-address', host: 'news.example' } as const, 'news.example sends', 'news.example: 웹 페이지가'],
  [{ code: 'private-address', host: '10.0.0.1:8080' } as const, '10.0.0.1:8080', '10.0.0.1:8080'],
])('An address that may not be fetched is told why: %o', (failure, english, korean) => {
  expect(en.failures[failure.code].sentence(failure)).toContain(english);
  expect(ko.failures[failure.code].sentence(failure)).toContain(korean);
});
