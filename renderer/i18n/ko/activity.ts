import type { activity as english } from '../en/activity.js';
import { number, pieces } from './count.js';

/** Work under way and how it ended, in Korean. */
export const activity: typeof english = {
  title: '진행 상황',
  close: '닫기',
  badge: (n) => `진행 중 ${pieces(n)}`,
  badgeFailed: (n) => `저장 실패 ${pieces(n)}`,
  badgeDeferred: (n) => `저장 대기 ${pieces(n)}`,
  nothing: '진행 중인 작업이 없습니다.',
  nothingHint: '저장하는 동안, 기다리는 동안, 실패했을 때 여기에 나옵니다. 앱을 다시 켜도 이어집니다.',
  underWay: (running, waiting) =>
    waiting === 0
      ? `글 ${pieces(running)} 저장 중`
      : `글 ${pieces(running)} 저장 중, ${pieces(waiting)} 대기`,
  work: {
    'fetch-pictures': '사진 받는 중',
    'keep-page': '페이지 전체 저장 중',
    'keep-media': '미디어 저장 중',
    'extract-again': '글을 다시 추출하는 중',
    'extract-many': '여러 글을 다시 추출하는 중',
    'bring-back': '글을 되찾는 중',
    'fetch-again': '글을 다시 받는 중',
  },
  workAndWaiting: (work, waiting) => (waiting === 0 ? work : `${work}, ${pieces(waiting)} 대기`),
  share: (ended, total) => `${number.format(total)}편 중 ${number.format(ended)}편`,
  minutesLeft: (n) => (n < 1 ? '1분 이내 남음' : `약 ${n}분 남음`),
  groups: {
    open: '진행 중',
    deferred: '자동으로 다시 시도',
    failed: '저장 실패',
    here: '이미 있던 글',
    partial: '일부만 저장됨',
    done: '끝남',
  },
  more: (n) => `그 밖에 ${number.format(n)}편`,
  turn: '차례 기다림',
  pause: '일시 정지',
  resume: '다시 시작',
  paused: '저장을 일시 정지했습니다',
  pausedHint: '다시 시작할 때까지 저장할 글이 차례를 기다립니다. 앱을 다시 켜도 그대로입니다.',
  pausedTurn: '저장 일시 정지 중',
  network: '연결을 기다리는 중',
  again: (reason, time) => `${reason}, ${time}에 다시 시도할 예정`,
  againLater: (reason) => `${reason}, 다시 시작하면 다시 시도`,
  headlineOnly: (reason) => `제목만: ${reason}`,
  textKept: (reason) => `저장한 본문은 그대로: ${reason}`,
  stopped: '멈춤',
  done: {
    'save-article': (time) => `${time}에 저장함`,
    'fetch-pictures': (time) => `${time}에 그림을 받음`,
    'keep-page': (time) => `${time}에 페이지 전체를 저장함`,
    'extract-many': (time) => `${time}에 다시 추출함`,
    'bring-back': (time) => `${time}에 되찾음`,
    'extract-again': (time) => `${time}에 다시 추출함`,
    'fetch-again': (time) => `${time}에 다시 받음`,
    'keep-media': (time) => `${time}에 미디어를 저장함`,
  },
  pageNotKept: (reason) => `페이지 전체는 저장하지 못함: ${reason}`,
  mediaNotKept: (reason) => `미디어는 저장하지 못함: ${reason}`,
  cancel: (title) => `취소: ${title}`,
  retry: (title) => `다시 시도: ${title}`,
  moveToFront: (title) => `먼저 저장: ${title}`,
  movedToFront: (title) => `다음 차례로 옮김: ${title}`,
  allow: (title) => `설정에서 허용: ${title}`,
  dismiss: (title) => `목록에서 빼기: ${title}`,
  cancelAll: '모두 취소',
  startAgain: '다시 시작',
  retryAll: '다시 시도',
  dismissAll: '끝난 항목 지우기',
  retried: (n) => (n === 0 ? '다시 시도할 글이 없습니다.' : `글 ${pieces(n)}의 저장을 다시 시도합니다.`),
  cancelled: (n) => `글 ${pieces(n)}의 저장을 멈췄습니다. 제목과 주소는 남겨 두었습니다.`,
  ended: ({ saved, here, partial, failed, deferred, stopped }) => {
    const parts = [
      [saved, '저장했습니다'],
      [here, '이미 있었습니다'],
      [partial, '일부만 저장했습니다'],
      [failed, '저장하지 못했습니다'],
      [deferred, '나중에 다시 시도합니다'],
      [stopped, '멈췄습니다'],
    ] as const;
    const told = parts.filter(([n]) => n > 0);
    const particle = told.length === 1 ? '을' : '은';
    return told.map(([n, what]) => `${pieces(n)}${particle} ${what}.`).join(' ');
  },
};
