import { describe, expect, test } from 'vitest';
import { electronArguments } from '../../../electron/start/arguments.mjs';

function read(...words: string[]): string[] {
  return electronArguments(words, '/home/reader');
}

describe('what stands after npm start --', () => {
  test.each([
    [['--lang=ko'], ['--lang=ko']],
    [['--lang', 'ko'], ['--lang=ko']],
    [['--shot', 'picture.png'], ['--shot=/home/reader/picture.png']],
    [['--shot=../picture.png'], ['--shot=/home/picture.png']],
    [['--shot', '/tmp/a=b.png'], ['--shot=/tmp/a=b.png']],
    [['--user-data-dir', 'my profile'], ['--user-data-dir=/home/reader/my profile']],
    [['--user-data-dir=/tmp/profile'], ['--user-data-dir=/tmp/profile']],
    [
      ['--lang', 'ko', '--shot', 'a.png', '--force-dark-mode'],
      ['--lang=ko', '--shot=/home/reader/a.png', '--force-dark-mode'],
    ],
    [['https://example.org/?a=b'], ['https://example.org/?a=b']],
    [
      ['--other=b=c', 'word', '-x'],
      ['--other=b=c', 'word', '-x'],
    ],
    [[], []],
  ])('%j reaches Electron as %j', (words, expected) => {
    expect(read(...words)).toEqual(expected);
  });

  test.each([[['--lang']], [['--shot', '--lang', 'ko']], [['--user-data-dir=']], [['--shot', '']]])(
    '%j is answered with how it is meant',
    (words) => {
      expect(() => read(...words)).toThrow(/needs a value after it, as in: npm start -- --/);
    },
  );
});
