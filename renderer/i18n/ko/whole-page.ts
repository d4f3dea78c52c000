import type { wholePage as english } from '../en/whole-page.js';
import { number } from './count.js';

/** Whole pages kept beside articles, in Korean. */
export const wholePage: typeof english = {
  views: '보기',
  reading: '읽기',
  page: '페이지 전체',
  pane: '페이지 전체. Enter로 들어가고 Esc로 나옵니다.',
  keep: '페이지 전체도 저장',
  keepHint: '원래 모양 그대로 페이지도 함께 저장합니다.',
  always: (host) => `${host}의 글은 항상`,
  alwaysOn: (host) => `${host}의 글은 항상 페이지 전체를 저장합니다.`,
  keeping: '페이지 전체를 저장하는 중',
  keepingCount: (done, total) =>
    `페이지 전체를 저장하는 중: 파일 ${number.format(total)}개 중 ${number.format(done)}개`,
  stop: '멈추기',
  begun: '페이지 전체를 저장하고 있습니다. 다 되면 W로 볼 수 있습니다.',
  keptOf: (title) => `페이지 전체를 저장했습니다: ${title}`,
  kept: '페이지 전체를 저장했습니다.',
  show: '보기',
  failed: (title, reason) => `‘${title}’의 페이지 전체를 저장하지 못했습니다: ${reason}`,
  keptOn: (date, size) => `${date} 저장 · ${size}`,
  missing: (missing, pieces) =>
    `파일 ${number.format(pieces)}개 중 ${number.format(missing)}개를 받지 못했습니다.`,
  again: '다시 받기',
  sight: {
    blank: '이 페이지는 빈 화면으로 나옵니다.',
    textless: '이 페이지에는 글의 본문이 보이지 않습니다.',
  },
  getPageAgain: '다시 받기',
  keptUnseen: {
    blank: (title) => `페이지 전체를 저장했지만 빈 화면으로 나옵니다: ${title}`,
    textless: (title) => `페이지 전체를 저장했지만 본문이 보이지 않습니다: ${title}`,
  },
  stays: '이번에는 파일을 다 받지 못했습니다. 저장된 페이지 전체는 그대로 두었습니다.',
  export: '페이지 전체 내보내기 (.html)…',
  exportShort: '내보내기…',
  exported: (fileName) => `페이지 전체를 내보냈습니다: ${fileName}`,
  remove: '페이지 전체 지우기',
  lost: '이 페이지의 파일이 이 기기에서 없어졌거나 손상되었습니다.',
  lostHint: '글의 본문은 그대로 있습니다. 페이지를 다시 저장할 수 있습니다.',
  keepAnew: '다시 저장',
  notKept: '이 글의 페이지 전체는 저장하지 않았습니다. W를 누르면 저장합니다.',
  none: '저장할 페이지가 없습니다. 본문만 넘겨받은 글입니다.',
  find: '페이지에서 찾기',
  sites: '페이지 전체',
  sitesHint:
    '이 사이트에서 저장하는 글은 모두 페이지 전체를 원래 모양 그대로 함께 저장합니다. 다른 글은 저장할 때 고르면 됩니다.',
  noSites: '아직 없습니다. 페이지 전체를 저장할 때 ‘항상’을 고르면 여기에 나옵니다.',
  removeSite: (host) => `${host} 빼기`,
};
