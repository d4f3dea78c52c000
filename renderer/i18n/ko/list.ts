import type { list as english } from '../en/list.js';
import { minutes, number, pieces } from './count.js';
import { saveSteps } from './steps.js';

/** The headline list and its rows, in Korean. */
export const list: typeof english = {
  headlines: '글 목록',
  unreadCount: (n) => `안 읽은 글 ${pieces(n)}`,
  articleCount: (n) => `글 ${pieces(n)}`,
  today: '오늘',
  yesterday: '어제',
  lastWeek: '지난주',
  noLength: '길이 모름',
  progressParts: { finished: '다 읽은 글', begun: '읽는 중', unbegun: '시작하지 않은 글' },
  noSource: '매체 없음',
  offline:
    '인터넷에 연결되어 있지 않습니다. 저장한 글은 그대로 읽을 수 있고, 새로 저장한 주소는 연결되면 자동으로 받습니다.',
  minutes,
  minutesLeft: (n) => `${minutes(n)} 남음`,
  finished: '다 읽음',
  saved: '오프라인 저장됨',
  picturesMissing: (n) => `그림 ${number.format(n)}장 없음`,
  headlineOnly: '제목만',
  inLine: '차례 기다림',
  paused: '저장 일시 정지 중',
  savingStep: ({ step, done: finished, total }) =>
    step === 'pictures' && total > 0 ? `저장 중: 그림 ${finished}/${total}` : `저장 중: ${saveSteps[step]}`,
  failed: (brief) => `저장 실패: ${brief}`,
  twin: '다른 주소로 이미 저장됨',
  stopped: '멈춤',
  again: (brief) => `다시 시도 예정: ${brief}`,
  waitingForNetwork: '연결을 기다리는 중',
  highlights: (n) => `형광펜 ${number.format(n)}개`,
  untitled: '제목 없음',
  row: ({ isRead, isStarred, title, publisher, time, length, state, highlights, tags }) =>
    [
      isRead ? null : '읽지 않음',
      title,
      publisher,
      time,
      length,
      state,
      isStarred ? '별표' : null,
      highlights > 0 ? `형광펜 ${number.format(highlights)}개` : null,
      tags.length > 0 ? `태그 ${tags.join(', ')}` : null,
    ]
      .filter((part) => part !== null && part !== '')
      .join(', '),
  empty: {
    unread: { title: '읽을 글이 없습니다', text: '저장한 글이 그림까지 통째로 여기에 모입니다.' },
    later: {
      title: '나중에 읽을 글이 없습니다',
      text: '목록에서 L을 누르면 여기에 모입니다. 인터넷이 없어도 읽을 수 있게 본문과 그림까지 저장되어 있습니다.',
    },
    starred: {
      title: '별표를 단 글이 없습니다',
      text: '글에서 S를 누르면 여기에서 다시 찾을 수 있습니다.',
    },
    archive: { title: '보관한 글이 없습니다', text: '다 본 글에서 E를 누르면 여기에 보관됩니다.' },
    all: {
      title: '저장한 글이 없습니다',
      text: '주소나 파일, 글을 저장하면 인터넷 없이 읽을 수 있습니다.',
    },
  },
  welcome: {
    title: 'Offprint에 오신 것을 환영합니다',
    text: '주소나 붙여넣은 글, 파일로 저장하면 인터넷 없이 여기에서 읽을 수 있습니다.',
  },
  nothingLeft: {
    title: '남은 글이 없습니다',
    text: '지운 글은 30일 동안 휴지통에서 복원할 수 있습니다.',
  },
  saveFirst: '첫 글 저장',
  saveAnother: '다른 글 저장',
  failedToLoad: '목록을 불러오지 못했습니다',
};
