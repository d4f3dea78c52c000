import type { SearchSort } from '../../../shared/ipc/contract/search.js';
import type { Problem } from '../../../shared/search/query.js';
import type { search as english } from '../en/search.js';
import { number } from './count.js';

const sorts: Readonly<Record<SearchSort, string>> = {
  best: '관련도순',
  newest: '최신순',
  oldest: '오래된순',
};

const problems: Readonly<Record<Problem, string>> = {
  'no-value': '쌍점 뒤에 찾을 것을 적어 주세요',
  'no-such-color': '노랑, 초록, 파랑, 주황, 보라 가운데 하나',
  'no-such-state': '안읽음, 읽음, 별표, 보관, 나중에, 저장됨, 실패 가운데 하나',
  'no-such-part': '메모, 형광펜, 그림, 원본 가운데 하나',
  'no-date': '2025-11, 오늘, 7일 같은 날짜',
  'no-length': '<3, 3-10, >10 같은 분',
  'no-language': 'ko, en 같은 언어',
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
  conditions: '조건',
  removeCondition: (typed) => `${typed} 빼기`,
  inBody: (n) => `본문 ${number.format(n)}곳${n >= 100 ? ' 이상' : ''}`,
  inNotes: (n) => (n === 1 ? '내 메모' : `내 메모 ${number.format(n)}곳`),
  sort: '정렬',
  sorts,
  problems,
  meant: '이것을 찾으셨나요?',
  meantQuery: (query, n, isMore) => `${query} · ${number.format(n)}편${isMore ? ' 이상' : ''}`,
  loading: '찾는 중',
  nothing: (query) => `‘${query}’에 맞는 글이 없습니다`,
  nothingText: '낱말을 줄이면 더 많이 찾습니다. 휴지통에 있는 글은 찾지 않습니다.',
  failed: '보관함을 검색하지 못했습니다',
  retry: '다시 시도',
  indexing: (done, total, isKept) =>
    `낱말 색인을 만드는 중입니다. ${number.format(total)}편 가운데 ${number.format(done)}편. 그동안은 찾지 못하는 글이 있을 수 있습니다.${isKept ? '' : ' 보관함에 쓸 수 없어 이 색인은 앱을 끌 때까지만 씁니다.'}`,
  narrow: '좁혀 찾기',
  hints: [
    { typed: '상태:안읽음', means: '아직 읽지 않은 글' },
    { typed: '있음:형광펜', means: '형광펜이 있는 글' },
    { typed: '있음:메모', means: '메모가 있는 글' },
    { typed: '이후:30일', means: '지난 30일' },
    { typed: '길이:>10', means: '10분 넘는 글' },
    { typed: '언어:영어', means: '영어로 된 글' },
    { typed: '제목:', means: '제목에서' },
    { typed: '매체:', means: '매체나 주소' },
    { typed: '"…"', means: '붙어 있는 말' },
    { typed: '-', means: '이 말은 빼고' },
    { typed: 'OR', means: '둘 가운데 하나' },
  ],
};
