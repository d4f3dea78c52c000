import type { savedSearches as english } from '../en/saved-searches.js';
import { number } from './count.js';

/** Searches that are kept, in Korean. */
export const savedSearches: typeof english = {
  title: '저장한 검색',
  save: '검색 저장',
  isSaved: '저장됨',
  count: (n, isMore) => `${number.format(n)}${isMore ? '+' : ''}`,
  named: (name, place) => `${name} · ${place}`,
  open: '열기',
  rename: '이름 바꾸기…',
  renameTitle: '검색 이름 바꾸기',
  name: '이름',
  renameNow: '이름 바꾸기',
  cancel: '취소',
  close: '닫기',
  delete: '지우기',
  recent: '최근 검색',
  forget: '최근 검색 지우기',
};
