import type { filter as english } from '../en/filter.js';
import { pieces } from './count.js';

/** What of a list is shown and in which order, in Korean. */
export const filter: typeof english = {
  title: '필터와 정렬',
  only: '볼 글',
  any: '전체',
  unread: '안 읽은 글',
  annotated: '형광펜이나 메모',
  missing: '빠진 것이 있는 글',
  getMissing: '빠진 것 받기',
  gettingMissing: (n) =>
    n === 0 ? '받을 수 있는 것이 없습니다.' : `글 ${pieces(n)}에 빠진 것을 다시 받습니다.`,
  length: '길이',
  lengths: { short: '3분 미만', medium: '3~10분', long: '10분 초과' },
  language: '언어',
  languages: { ko: '한국어', en: '영어', other: '그 밖' },
  sort: '정렬',
  sortKeys: { saved: '저장일', published: '발행일', length: '길이', source: '매체' },
  direction: '순서',
  directions: {
    newest: '최신순',
    oldest: '오래된 순',
    'published-newest': '최신순',
    'published-oldest': '오래된 순',
    shortest: '짧은 순',
    longest: '긴 순',
    source: '가나다순',
  },
  sorts: {
    newest: '최신순',
    oldest: '오래된 순',
    'published-newest': '발행일 최신순',
    'published-oldest': '발행일 오래된 순',
    shortest: '짧은 글부터',
    longest: '긴 글부터',
    source: '매체순',
  },
  goToDate: '날짜로 이동',
  day: '날짜',
  noSuchDay: '이 목록에 그날의 글은 없습니다. 가장 가까운 글로 이동했습니다.',
  go: '이동',
  shown: (n) => `${pieces(n)} 표시`,
  clear: '필터 지우기',
  nothing: { title: '필터에 맞는 글이 없습니다', text: '이 목록의 다른 글은 필터에 가려져 있습니다.' },
};
