import { expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en.js';
import { ko } from '../../../renderer/i18n/ko.js';
import { mediaFailure } from '../../../renderer/state/media-failure.js';

test('A film that is gone is told as a file, not as a page', () => {
  const gone = { code: 'http-status', status: 404, host: 'films.example' } as const;
  expect(mediaFailure(gone, en)).toBe('The media file was not kept: its site no longer has it');
  expect(mediaFailure(gone, ko)).toBe('미디어를 저장하지 못했습니다: 사이트에 파일이 더 이상 없습니다');
  expect(mediaFailure({ ...gone, status: 503 }, en)).toBe('The media file was not kept: site error');
});
