import type { SearchSort } from '../../../shared/ipc/contract/search.js';
import { queryProblems } from '../../../shared/words/ko/query-problems.js';
import type { search as english } from '../en/search.js';
import { number } from './count.js';

const sorts: Readonly<Record<SearchSort, string>> = {
  best: '관련도순',
  newest: '최신순',
  oldest: '오래된순',
};

/** Search over the whole library, in Korean. */
export const search: typeof english = {
  title: '검색',
  placeholder: '낱말, "정확한 구절", 매체:, 상태:안읽음…',
  count: (n, isMore, milliseconds) =>
    `${number.format(n)}편${isMore ? ' 이상' : ''} · ${number.format(Math.max(1, Math.round(milliseconds)))} ms`,
  told: (n, isMore) =>
    n === 0 ? '찾는 글이 없습니다' : `${number.format(n)}편${isMore ? '이 넘습니다' : '을 찾았습니다'}`,
  results: '찾은 글',
  completions: '이어서 쓸 말',
  completes: '키로 이어 쓰기',
  conditions: '조건',
  removeCondition: (typed) => `${typed} 빼기`,
  inBody: (n) => `본문 ${number.format(n)}곳${n >= 100 ? ' 이상' : ''}`,
  inTag: (name) => `#${name}`,
  inNotes: (n) => (n === 1 ? '내 메모' : `내 메모 ${number.format(n)}곳`),
  facets: '찾은 곳',
  within: { all: '전체', title: '제목', body: '본문', notes: '내 메모' },
  narrowing: { from: '매체', after: '기간', tag: '태그' },
  facetCount: (n, isMore) => `${number.format(n)}${isMore ? '+' : ''}`,
  periods: (name) =>
    ({ today: '오늘', '7d': '지난 7일', '30d': '지난 30일', '1y': '지난 1년' })[name] ?? name,
  sort: '정렬',
  sorts,
  problems: queryProblems,
  meant: '이것을 찾으셨나요?',
  meantQuery: (query, n, isMore) => `${query} · ${number.format(n)}편${isMore ? ' 이상' : ''}`,
  loading: '찾는 중',
  nothing: (query) => `‘${query}’에 맞는 글이 없습니다`,
  nothingText: '낱말을 줄이면 더 많이 찾습니다. 휴지통에 있는 글은 찾지 않습니다.',
  nothingAsked: '이어서 적거나 아래에서 골라 주세요. 부호만으로는 찾지 않습니다.',
  failed: '보관함을 검색하지 못했습니다',
  retry: '다시 시도',
  indexed: '낱말 색인',
  indexing: (done, total, isKept) =>
    `낱말 색인을 만드는 중입니다. ${number.format(total)}편 가운데 ${number.format(done)}편. 그동안은 찾지 못하는 글이 있을 수 있습니다.${isKept ? '' : ' 보관함 옆에 쓸 수 없어 이 색인은 앱을 끌 때까지만 씁니다.'}`,
  narrow: '좁혀 찾기',
  hints: [
    { typed: '상태:안읽음', means: '아직 읽지 않은 글' },
    { typed: '있음:형광펜', means: '형광펜이 있는 글' },
    { typed: '있음:메모', means: '메모가 있는 글' },
    { typed: '이후:30일', means: '지난 30일' },
    { typed: '길이:>10', means: '10분 넘는 글' },
    { typed: '언어:영어', means: '영어로 된 글' },
    { typed: '제목:', means: '제목에서' },
    { typed: '태그:', means: '태그가 달린 글' },
    { typed: '매체:', means: '매체나 주소' },
    { typed: '"…"', means: '붙어 있는 말' },
    { typed: '-', means: '이 말은 빼고' },
    { typed: 'OR', means: '둘 가운데 하나' },
  ],
};
