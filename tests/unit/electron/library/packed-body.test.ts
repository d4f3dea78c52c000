import { assert, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packBody, unpackBody } from '../../../../electron/library/packed-body.js';
import { runs } from '../../../fixtures/runs.js';
import { articleText } from '../../../../shared/text/article-text.js';
import { paragraph } from './library-for-test.js';

const words = (n: number): string => `소버린 클라우드 ${n} sovereign cloud `.repeat(40 + n);

describe('a packed body', () => {
  test('comes back letter by letter, whatever was written', () => {
    assert(
      property(string({ unit: 'binary' }), string({ unit: 'binary' }), (one, other) => {
        const json = JSON.stringify([paragraph(one.repeat(20)), paragraph(other)]);
        const text = `${one.repeat(20)}\n${other}`;
        expect(unpackBody(packBody(json, text), text)).toBe(json);
      }),
      runs(30),
    );
  });

  test('takes a tenth of its text, which stands beside it', () => {
    const blocks = Array.from({ length: 8 }, (_, n) => paragraph(words(n)));
    const text = articleText(blocks);
    expect(packBody(JSON.stringify(blocks), text).length).toBeLessThan(text.length / 10);
  });

  test('longer than zlib looks back comes back, too', () => {
    const blocks = Array.from({ length: 90 }, (_, n) => paragraph(words(n)));
    const text = articleText(blocks);
    const json = JSON.stringify(blocks);
    expect(Buffer.byteLength(text)).toBeGreaterThan(100_000);
    expect(unpackBody(packBody(json, text), text)).toBe(json);
  });

  test.each(['', 'a\0b', 'a\ud800b'])(
    'is JSON beside the text %j, which may not come back as it is',
    (text) => {
      const json = JSON.stringify([paragraph(words(1))]);
      expect(packBody(json, text)).toBe(json);
    },
  );

  test('is not read with another text', () => {
    const json = JSON.stringify([paragraph(words(1))]);
    expect(() => unpackBody(packBody(json, words(1)), words(2))).toThrow('dictionary');
  });
});
