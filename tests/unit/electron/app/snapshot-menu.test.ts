import { describe, expect, test } from 'vitest';
import { menuWords } from '../../../../electron/app/menu-words.js';
import { snapshotMenu } from '../../../../electron/app/snapshot-menu.js';

const acts = {
  openOutside: () => undefined,
  copyText: () => undefined,
  copySelection: () => undefined,
  selectAll: () => undefined,
};

const offered = (
  clicked: { readonly linkURL?: string; readonly selectionText?: string },
  original: string | null = 'https://news.test/a',
) =>
  snapshotMenu(
    { linkURL: '', selectionText: '', ...clicked },
    { words: menuWords.ko, acts, original },
  ).flatMap(({ label, enabled = true }) => (label === undefined ? [] : `${label}${enabled ? '' : ' -'}`));

describe('the menu of a whole page', () => {
  test('offers a link of the web, and words that are selected', () => {
    expect(offered({ linkURL: 'https://news.test/b', selectionText: '등대' })).toEqual([
      '브라우저에서 링크 열기',
      '링크 복사',
      '복사',
      '모두 선택',
      '원문 열기',
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'snapshot://page/x#part',
    'mailto:a@b.test',
    'smb://host/share',
    `https://news.test/${'x'.repeat(3_000)}`,
  ])('offers nothing for %.40s', (linkURL) => {
    expect(offered({ linkURL })).toEqual(['복사 -', '모두 선택', '원문 열기']);
  });

  test.each([null, 'file:///etc/passwd'])('leads to no original at %s', (original) => {
    expect(offered({}, original).at(-1)).toBe('원문 열기 -');
  });
});
