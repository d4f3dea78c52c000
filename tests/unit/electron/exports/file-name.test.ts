import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../../fixtures/any-text.js';
import { runs } from '../../../fixtures/runs.js';
import { fileName } from '../../../../electron/exports/file-name.js';

test.each([
  ['[IT클로즈업] MS 손잡은 KT, 빅테크 공공시장', '[IT클로즈업] MS 손잡은 KT, 빅테크 공공시장.md'],
  ['AC/DC: 무엇이 "문제"인가?', 'AC-DC-무엇이 문제인가.md'],
  ['../../etc/passwd', '-..-etc-passwd.md'],
  ['C:\\Windows\\x', 'C-Windows-x.md'],
  ['끝에 점...  ', '끝에 점.md'],
  ['.숨은 파일', '숨은 파일.md'],
  ['CON', 'CON_.md'],
  ['aux.txt', 'aux_.txt.md'],
  ['com1', 'com1_.md'],
  ['Console', 'Console.md'],
  ['\u1112\u1161\u11ab글', '한글.md'],
  ['👩‍👩‍👧 가족', '👩‍👩‍👧 가족.md'],
  ['a\u202egpj.exe', 'agpj.exe.md'],
  ['a\u0000b\n\tc', 'ab c.md'],
  ['', 'Notes.md'],
  [' ... ', 'Notes.md'],
  ['???', 'Notes.md'],
  ['\ud800', 'Notes.md'],
])('%j becomes %j', (title, name) => expect(fileName(title, 'md', 'Notes')).toBe(name));

test('a long title is cut between characters, at 200 bytes or 120 code points', () => {
  const korean = fileName('클라우드'.repeat(100), 'md', 'Notes');
  expect(Buffer.byteLength(korean)).toBeLessThanOrEqual(200);
  expect(Buffer.byteLength(korean)).toBeGreaterThan(190);
  expect(Array.from(fileName('a'.repeat(500), 'md', 'Notes'))).toHaveLength(119);
  expect(fileName('👩‍👩‍👧'.repeat(50), 'md', 'Notes')).toMatch(/^(?:👩‍👩‍👧)+\.md$/u);
});

test('a mark tells files of one title apart, also where the title fills the name', () => {
  expect(fileName('Title', 'md', 'Notes', ' (2)')).toBe('Title (2).md');
  const long = fileName('클라우드'.repeat(100), 'md', 'Notes', ' (2)');
  expect(long).toMatch(/ \(2\)\.md$/);
  expect(Buffer.byteLength(long)).toBeLessThanOrEqual(200);
});

test('any title makes a name that is legal on every system', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 300 }), (title) => {
      const name = fileName(title, 'md', 'Notes');
      expect(name).toBe(name.normalize('NFC'));
      expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Surrogate}]|^[. ]|[. ]$/u);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./iu);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
      expect(Array.from(name).length).toBeLessThanOrEqual(120);
      expect(name).toMatch(/.\.md$/u);
    }),
    runs(1_000),
  );
});
