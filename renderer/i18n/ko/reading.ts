import type { PictureFailure } from '../../../shared/model/block.js';
import type { reading as english } from '../en/reading.js';
import { number } from './count.js';
import { saveSteps } from './steps.js';

const pictureFailures: Readonly<Record<PictureFailure, string>> = {
  waiting: '아직 받는 중인 그림입니다.',
  unreachable: '그림을 받지 못했습니다.',
  refused: '사이트가 이 그림을 내주지 않았습니다.',
  'too-large': '너무 커서 저장하지 않은 그림입니다.',
  'not-a-picture': '받은 파일이 그림이 아니었습니다.',
  limit: '그림이 너무 많아 이 그림은 저장하지 않았습니다.',
  cancelled: '그림을 받는 일이 중단되었습니다.',
  lost: '저장한 그림이지만 파일이 이 기기에서 없어졌거나 손상되었습니다.',
  'not-beside': '페이지와 함께 저장된 폴더에 없는 그림입니다. 디스크의 다른 곳은 읽지 않습니다.',
};

/** The reading pane, in Korean. */
export const reading: typeof english = {
  article: '본문',
  tools: '글 도구',
  archive: '보관',
  unarchive: '읽을 글로 옮기기',
  later: '나중에 읽기',
  notLater: '읽을 글로 옮기기',
  star: '별표',
  delete: '지우기',
  markRead: '읽음 표시',
  markUnread: '읽지 않음 표시',
  export: '내보내기',
  openLink: '링크 열기',
  copyAddress: '주소 복사',
  openOriginal: '원문 열기',
  more: '더 보기',
  find: '글에서 찾기…',
  focus: '글만 보기',
  notes: '메모',
  back: '목록으로',
  joined: (pages) => `사이트의 ${pages}쪽을 이어 붙인 글입니다.`,
  progress: '읽은 정도',
  nothing: {
    filled: {
      title: '읽을 글을 선택해 주세요',
      text: '왼쪽 목록에서 선택하거나, 단축키로 바로 시작할 수 있습니다.',
    },
    new: {
      title: '아직 저장한 글이 없습니다',
      text: '저장한 글이 그림까지 통째로 여기에서 열립니다. 모두 이 기기에만 남습니다.',
    },
    emptied: {
      title: '읽을 글이 없습니다',
      text: '저장하거나 휴지통에서 복원한 글이 여기에서 열립니다.',
    },
  },
  hintMove: '이동',
  hintPage: '읽고 다음 글로',
  hintKeys: '모든 단축키',
  loading: '글을 불러오는 중',
  related: '함께 실린 기사',
  saveRelated: (title) => `‘${title}’ 저장`,
  save: '저장',
  saving: '이 글을 저장하고 있습니다',
  steps: saveSteps,
  stepCount: (finished, total) => `${finished} / ${total}`,
  stepStored: '저장됨',
  stopSaving: '저장 멈추기',
  stoppedTitle: '저장을 멈췄습니다',
  failedTitle: '이 글의 본문을 저장하지 못했습니다',
  waitingTitle: '연결되면 본문을 받습니다',
  tryOf: (made, most) => `시도 ${made}/${most}번`,
  triedAgain: '자동으로 다시 시도합니다.',
  tried: (made, next) =>
    next === null
      ? `${made}번 시도했고, 저절로 다시 시도하지는 않습니다. 지금까지의 메모는 그대로입니다.`
      : `${made}번 시도했고, ${next}에 다시 시도합니다. 지금까지의 메모는 그대로입니다.`,
  openFailedTitle: '이 글을 열지 못했습니다',
  headlineTitle: '제목만 저장된 글입니다',
  headlineText: '아직 본문이 없습니다. 주소에서 받아 오거나 붙여넣을 수 있습니다.',
  headlineTextNoAddress: '아직 본문이 없고 받아 올 주소도 없습니다. 본문을 붙여넣을 수 있습니다.',
  retry: '다시 시도',
  allowInSettings: '설정에서 허용…',
  pasteText: '본문 붙여넣기',
  tryAsBrowser: '브라우저처럼 받기',
  pictureFailures,
  weakText: (n) =>
    n === 0
      ? '본문 없이 그림만 찾았습니다. 그림이 전부이거나, 브라우저처럼 받으면 더 있을지도 모릅니다.'
      : `본문을 ${number.format(n)}자만 찾았습니다. 짧은 소식이거나, 나머지는 로그인하거나 결제하거나 쿠키 사용에 답해야 볼 수 있을지도 모릅니다.`,
  picturesMissing: (n) => `그림 ${n}장이 없습니다`,
  fetchingPictures: (done, total) => (total === 0 ? '그림을 받는 중' : `그림을 받는 중: ${done} / ${total}`),
  getPictures: () => '그림 다시 받기',
  noPicture: '이 기기에 없는 그림입니다.',
  media: { video: '동영상', audio: '오디오', embed: '외부 콘텐츠' },
  mediaText: '오프라인에는 저장되지 않으며, 브라우저에서 열립니다.',
  openMedia: '브라우저에서 열기',
  unknownBlock: '이 버전의 Offprint에서는 볼 수 없는 부분입니다.',
  footnotes: '각주',
  footnote: (n) => `각주 ${n}`,
  backToText: '본문으로 돌아가기',
  table: '표',
  code: '코드',
  copyCode: '코드 복사',
  updated: (date) => `${date} 수정`,
};
