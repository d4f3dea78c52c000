import type { ListName } from '../../../shared/model/article.js';
import type { nav as english } from '../en/nav.js';
import { number, pieces } from './count.js';

const views: Readonly<Record<ListName, string>> = {
  unread: '읽지 않음',
  later: '나중에',
  starred: '별표',
  archive: '보관됨',
  all: '전체',
};

/** The navigation, in Korean. */
export const nav: typeof english = {
  library: '보관함',
  views,
  find: '찾기',
  notes: '메모',
  saveArticle: '기사 저장',
  settings: '설정',
  onThisDevice: '모두 이 기기에',
  notWhole: (n: number) => `${number.format(n)}편에 빠진 것 있음`,
  notWholeHow: '본문이나 그림이 빠진 글 보기',
  paused: '일시 정지',
  offline: '오프라인',
  waiting: (n) => `${pieces(n)} 대기`,
  count: (n) => number.format(n),
  dividers: '칸의 경계',
  openMenu: '탐색 메뉴',
  navigationWidth: '탐색 메뉴 너비',
  listWidth: '목록 너비',
  closeMenu: '탐색 메뉴 닫기',
};
