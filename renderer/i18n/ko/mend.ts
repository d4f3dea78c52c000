import type { mend as english } from '../en/mend.js';

/** Mending an article, in Korean. */
export const mend: typeof english = {
  open: '본문 고치기…',
  dialog: '본문 고치기',
  reading: '원본 페이지를 다시 읽는 중…',
  title: '제목',
  authors: '글쓴이',
  authorsHint: '쉼표로 나눕니다',
  publisher: '매체',
  date: '낸 날',
  time: '시각(알 때만)',
  parts: '페이지의 부분',
  partsHint: '글에 속하지 않는 부분은 체크를 풀고, 빠진 부분은 펼쳐서 되살립니다. 지금 글은 판으로 남습니다.',
  leftOut: (n) => `여기에서 빠진 부분 ${n}개`,
  kinds: {
    heading: '소제목:',
    list: '목록:',
    quote: '인용:',
    code: '코드:',
    table: '표:',
    figure: '그림:',
    media: '영상·소리:',
    footnote: '각주:',
    rule: '가로줄:',
  },
  noWords: '(글자 없음)',
  always: (host) => `${host}에서 항상`,
  cancel: '취소',
  save: '이렇게 보이기',
  rulesTitle: '고친 대로 읽는 사이트',
  rulesHint: '‘항상’을 골라 빼거나 되살린 부분은, 그 뒤에 읽는 이 사이트의 모든 글에 똑같이 적용됩니다.',
  noRules: '아직 없습니다. 글을 고칠 때 ‘…에서 항상’을 고르면 여기에 나옵니다.',
  rule: (drops, keeps) =>
    [drops > 0 ? `뺀 부분 ${drops}개` : '', keeps > 0 ? `되살린 부분 ${keeps}개` : '']
      .filter((part) => part !== '')
      .join(', '),
  deleteRule: (host) => `${host} 규칙 지우기`,
};
