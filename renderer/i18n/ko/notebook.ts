import type { notebook as english } from '../en/notebook.js';
import { colors } from './colors.js';
import { items, number, pieces } from './count.js';

/** The page of all highlights and notes, in Korean. */
export const notebook: typeof english = {
  title: '메모',
  totals: ({ articles, highlights, notes }) =>
    `글 ${pieces(articles)} · 형광펜 ${number.format(highlights)}개 · 메모 ${number.format(notes)}개`,
  shownOf: (n, isAll, of) =>
    `${number.format(of)}개 가운데 ${number.format(n)}개${isAll ? '' : ' 이상'} 표시`,
  filter: '거르기',
  grouping: '묶기',
  groupings: { article: '글', date: '날짜', color: '색' },
  articleNotes: '글 전체 메모',
  all: '전체',
  color: (color) => colors[color],
  withNote: '메모 있음',
  number: (n) => number.format(n),
  export: '내보내기',
  loading: '메모를 불러오는 중',
  untitled: '제목 없음',
  articleNote: '글 전체 메모',
  entry: (what, note) => (note === null ? what : `${what}. 메모: ${note}`),
  selectEntry: (what) => `선택: ${what}`,
  selectArticle: (title) => `‘${title}’의 형광펜과 메모 모두 선택`,
  selected: (n) => `${number.format(n)}개 선택`,
  clear: '선택 해제',
  deleteSelected: '선택한 것 지우기',
  deleteTitle: (n) => `형광펜과 메모 ${items(n)}를 지울까요?`,
  open: '본문에서 보기',
  openArticle: (title) => `‘${title}’ 열기`,
  editNote: '메모 고치기',
  addNote: '메모 추가',
  noteOn: (what) => `메모: ${what}`,
  delete: '지우기',
  deleteNote: '메모 지우기',
  empty: {
    title: '아직 형광펜도 메모도 없습니다',
    text: '본문에서 낱말을 선택하고 H를 누르면 형광펜을 칠하고, N을 누르면 메모를 씁니다. 모두 여기에 모입니다.',
  },
  nothingFits: { title: '여기에 맞는 것이 없습니다', text: '다른 색을 선택하거나 모두 보기를 눌러 주세요.' },
  showAll: '모두 보기',
  failed: '메모를 불러오지 못했습니다',
  retry: '다시 시도',
  close: '목록으로',
};
