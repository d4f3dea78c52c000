import type { versions as english } from '../en/versions.js';
import { number, pieces } from './count.js';

/** The versions of an article and the ways to a new one, in Korean. */
export const versions: typeof english = {
  noText: '이 글에는 아직 본문이 없습니다.',
  open: '판 보기…',
  newer: '이 글의 새 본문이 있습니다.',
  showNewer: '보기',
  readOn: '지금 본문으로 계속 읽기',
  title: '판',
  close: '닫기',
  count: (n) => `판 ${n}개`,
  number: (n) => `${n}판`,
  origins: {
    saved: '저장한 그대로',
    pictures: '그림을 받음',
    extracted: '다시 추출',
    fetched: '다시 받음',
    mended: '고침',
  },
  length: (n) => `${number.format(n)}자`,
  shown: '지금 보이는 판',
  show: '이 판 보이기',
  view: '보기',
  sides: { changes: '바뀐 곳', text: '본문' },
  against: '견줄 판',
  only: '아직 판이 하나뿐입니다. 다시 받거나 다시 추출했을 때 내용이 바뀌었으면 새 판이 생깁니다.',
  noChanges: '바뀐 낱말이 없습니다.',
  unchanged: (n) => `그대로인 문단 ${n}개`,
  pictureChanges: (removed, added) =>
    [added > 0 ? `그림 ${added}개 더해짐` : '', removed > 0 ? `그림 ${removed}개 빠짐` : '']
      .filter((part) => part !== '')
      .join(', '),
  heads: {
    title: '제목',
    publisher: '매체',
    authors: '글쓴이',
    publishedAt: '낸 날',
    modifiedAt: '고친 날',
  },
  noValue: '없음',
  removedHere: '빠진 말:',
  removedEnd: '빠진 말 끝',
  addedHere: '더해진 말:',
  addedEnd: '더해진 말 끝',
  notFound: '이 판에서는 찾지 못함',
  showIn: (n) => `${n}판에서 보기`,
  extractAgain: '다시 추출',
  fetchAgain: '다시 받기',
  extracting: '다시 추출하는 중…',
  fetching: '다시 받는 중…',
  extractMany: '글 다시 추출',
  settingsTitle: '본문 추출',
  settingsHint:
    '글마다 원본 페이지를 함께 보관합니다. 본문 추출이 나아지면 연결 없이 모두 다시 읽을 수 있습니다. 달라진 글에는 새 판이 생기고, 전의 글은 판 보기에 그대로 남습니다.',
  extractAll: (n) => `글 ${pieces(n)} 다시 추출`,
  extractingMany: (done, total) => `${number.format(total)}편 중 ${number.format(done)}편 읽음`,
  stop: '멈추기',
  sameStory: (title, publisher) =>
    `이미 있는 글과 내용이 거의 같습니다: ‘${title}’${publisher === null ? '' : `, ${publisher}`}`,
  openTwin: '그 글 열기',
  keepBoth: '둘 다 두기',
  notAgain: (reason) => `글을 다시 읽지 못했습니다: ${reason}. 지금 글은 그대로입니다.`,
  same: '새로운 내용이 없습니다. 본문이 전과 같습니다.',
  otherEncoding: '다른 인코딩으로 읽기',
  noMore: '브라우저로 보아도 글이 더 나오지 않습니다. 본문은 그대로입니다.',
  earlier: '페이지가 예전 글로 돌아갔습니다. 그 판을 보여 줍니다.',
  earlierRead: '다시 추출하니 이전 버전과 같아 그 버전을 보여 줍니다.',
  reread: ({ changed, same, earlier = 0, weaker, failed }) => {
    const parts = [
      [changed, `${pieces(changed)}의 본문이 새로워졌습니다`],
      [same, `${pieces(same)}은 그대로입니다`],
      [earlier, `${pieces(earlier)}은 예전 판으로 돌아갔습니다`],
      [weaker, `${pieces(weaker)}은 새 본문이 더 짧아 그대로 두었습니다`],
      [failed, `${pieces(failed)}은 읽지 못했습니다`],
    ] as const;
    const told = parts.filter(([n]) => n > 0).map(([, what]) => what);
    return told.length === 0 ? '다시 추출할 글이 없습니다.' : `${told.join('. ')}.`;
  },
};
