import type { save as english } from '../en/save.js';
import { number } from './count.js';

/** Saving, in Korean. */
export const save: typeof english = {
  title: '기사 저장',
  field: '주소 또는 본문',
  placeholder: 'https://… 또는 기사 본문',
  hint: '글은 그 주소의 사이트에서만 받아 옵니다.',
  pasteField: '본문',
  pastePlaceholder: '글의 본문',
  isAddress: '이 주소의 글을 그림까지 저장합니다.',
  isText: (n) => `붙여넣은 글 ${number.format(n)}자를 저장합니다.`,
  pasteTitle: '본문 붙여넣기',
  submit: '저장',
  cancel: '취소',
  chooseFile: '파일 고르기…',
  fileLimit: (megabytes) => `.html, .htm, .txt 파일, ${megabytes}MB까지`,
  fileTooLarge: (megabytes) => `${megabytes}MB보다 큰 파일이라 저장하지 않았습니다.`,
  wrongFile: '.html, .htm, .txt 파일만 저장할 수 있습니다.',
  openDuplicate: '저장한 글 열기',
  saved: (title) => `저장했습니다: ${title}`,
  failed: (title) => `저장하지 못했습니다: ${title}`,
  deferred: (title) => `아직 저장하지 못했습니다. 저절로 다시 시도합니다: ${title}`,
  stopped: (title) => `멈췄습니다: ${title}`,
};
