import type { exports as english } from '../en/exports.js';
import { colors } from './colors.js';
import { number, pieces } from './count.js';

/** The export dialog, in Korean. */
export const exports: typeof english = {
  title: '내보내기',
  scope: '범위',
  form: '형식',
  forms: { 'one-file': 'Markdown 파일 하나', 'file-each': '글마다 파일 하나' },
  all: (n) => `전체 (${number.format(n)}개)`,
  shown: (filter, withNote) =>
    `지금 보이는 것 (${[...filter.map((color) => colors[color]), ...(withNote ? ['메모 있음'] : [])].join(', ')})`,
  selected: (n) => `선택한 것 (${number.format(n)}개)`,
  selectedArticles: (n) => `선택한 글 (${pieces(n)})`,
  preview: '미리보기',
  previewOf: (articles, form) =>
    form === 'one-file'
      ? `글 ${pieces(articles)}이 파일 하나에 담깁니다. 앞부분입니다.`
      : `파일 ${number.format(articles)}개입니다. 첫 파일의 앞부분입니다.`,
  nothing: '내보낼 것이 없습니다.',
  save: '파일로 저장…',
  chooseFolder: '폴더 선택…',
  running: (done, total) => `글 ${pieces(total)} 가운데 ${pieces(done)}`,
  writing: '쓰는 중…',
  stop: '멈추기',
  cancel: '취소',
  again: '다른 곳 선택…',
};
