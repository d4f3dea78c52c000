import type { TrashKind } from '../../../shared/model/trash.js';
import type { trash as english } from '../en/trash.js';
import { items } from './count.js';

const kinds: Readonly<Record<TrashKind, string>> = { article: '글', highlight: '형광펜', note: '메모' };

/** The trash, in Korean. */
export const trash: typeof english = {
  title: '휴지통',
  hint: '지운 것은 30일 동안 여기에 있다가 완전히 지워집니다.',
  list: '지운 것',
  kinds,
  nothing: '휴지통이 비어 있습니다',
  nothingHint: '지운 글과 형광펜, 메모는 30일 동안 여기에 있습니다.',
  deleted: (date) => `${date}에 지움`,
  saved: (date) => `${date} 저장`,
  left: (n) => (n === 0 ? '곧 지워짐' : `${n}일 남음`),
  twin: (title) =>
    title === ''
      ? '이미 있는 글로 이어지는 주소입니다. 여기에 남긴 메모나 태그가 있어 두었습니다.'
      : `이미 있는 글 ‘${title}’(으)로 이어지는 주소입니다. 여기에 남긴 메모나 태그가 있어 두었습니다.`,
  inArticle: (title) => `‘${title}’에서`,
  noteOn: (quote) => `‘${quote}’에 쓴 메모`,
  restore: '복원',
  restoreOf: (what) => `‘${what}’ 복원`,
  remove: '지금 지우기…',
  removeOf: (what) => `지금 지우기… ‘${what}’`,
  empty: '휴지통 비우기…',
  more: '더 보기',
  close: '휴지통 닫기',
  emptyTitle: (n) => `${items(n)}를 완전히 지울까요?`,
  removeTitle: '완전히 지울까요?',
  forGood:
    'Offprint에서 이것만은 되돌릴 수 없습니다. 전에 만든 백업에는 새 백업으로 바뀔 때까지 남아 있습니다.',
  confirm: '완전히 지우기',
  removed: (n) => `${items(n)}를 완전히 지웠습니다.`,
};
