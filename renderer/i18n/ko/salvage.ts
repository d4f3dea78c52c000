import type { salvage as english } from '../en/salvage.js';
import { items, number, pieces } from './count.js';

type Counts = Parameters<typeof english.missing>[0];
/** Most kinds that are named in a button. */
const SHORT = 3;

/** `글 7편, 형광펜 3개, 메모 2개`; 없는 것은 적지 않는다 (what there is none of is not named). */
const named = (all: Counts): readonly string[] => [
  ...some(all.articles, `글 ${pieces(all.articles)}`),
  ...some(all.highlights, `형광펜 ${items(all.highlights)}`),
  ...some(all.notes, `메모 ${items(all.notes)}`),
  ...some(all.tags, `태그 ${items(all.tags)}`),
  ...some(all.changed, `바뀐 글 ${pieces(all.changed)}`),
  ...some(all.pages, `페이지 전체 ${items(all.pages)}`),
  ...some(all.media, `영상·소리 ${items(all.media)}`),
  ...some(all.searches, `저장한 검색 ${items(all.searches)}`),
  ...some(all.rules, `사이트 규칙 ${items(all.rules)}`),
  ...some(all.sites, `항상 페이지 전체를 저장하는 사이트 ${number.format(all.sites)}곳`),
];

const some = (n: number, words: string): readonly string[] => (n > 0 ? [words] : []);

const counts = (all: Counts): string => named(all).join(', ');

/** 단추에 들어갈 만큼만 (as much as a button has room for). */
const inShort = (all: Counts): string => {
  const parts = named(all);
  return parts.length <= SHORT ? parts.join(', ') : `${parts.slice(0, SHORT).join(', ')} 등`;
};

/** What a damaged library file still holds, in Korean. */
export const salvage: typeof english = {
  title: '손상된 보관함 파일',
  text: '손상된 것을 알고 따로 남겨 둔 파일입니다. 읽기만 하며, 파일은 바꾸지 않습니다.',
  reading: (percent) => `여기에 없는 것을 찾는 중… ${percent}%`,
  stop: '그만두기',
  stopped: '손상된 파일을 끝까지 읽지 않았습니다.',
  again: '다시 읽기',
  unreadable: '이 파일에서는 아무것도 읽을 수 없었습니다.',
  unreadableIn: (file) => `${file}에서는 아무것도 읽을 수 없었습니다.`,
  nothingIn: (file) => `${file}에서 읽을 수 있는 것은 모두 여기에도 있습니다.`,
  fromOlder: (file) => `더 오래된 손상 파일도 살펴보았습니다: ${file}`,
  older: (n) => `더 오래된 손상 파일 ${items(n)}도 남아 있습니다.`,
  nextFile: '다른 손상 파일도 보기',
  maybeLost: (date) => `${date} 뒤에 저장한 것은 여기에 없을 수 있습니다.`,
  nothing: '이 파일에서 읽을 수 있는 것은 모두 여기에도 있습니다.',
  missing: (missing) => `여기에 없는 것: ${counts(missing)}`,
  missingList: '여기에 없는 글',
  textDamaged: '본문을 읽을 수 없음',
  textless: (n) =>
    `글 ${pieces(n)}의 본문은 읽을 수 없습니다. 제목과 주소, 형광펜, 메모만 되찾으며, 다시 저장할 수 있습니다.`,
  unknown: (n) => `그 밖의 글 ${pieces(n)}은 아무것도 읽을 수 없습니다.`,
  stranded: (n) => `형광펜과 메모 ${items(n)}는 어느 글의 것인지 읽을 수 없습니다.`,
  nameless: (n) => `태그 ${items(n)}는 이름을 읽을 수 없어 되찾지 못합니다.`,
  bring: (found) => `읽을 수 있는 것 되찾기 (${inShort(found)})`,
  leave: '그대로 두기',
  later: '결정할 때까지 다음에 시작할 때 다시 묻습니다. 설정에서도 볼 수 있습니다.',
  back: (brought) =>
    counts(brought) === ''
      ? '읽을 수 있는 것을 되찾았습니다.'
      : `되찾은 것: ${counts(brought)}. 실행 취소로 되돌릴 수 있습니다.`,
  backSoFar: (brought) =>
    counts(brought) === ''
      ? '되찾기 전에 멈췄습니다.'
      : `멈췄습니다. 그때까지 되찾은 것은 남습니다: ${counts(brought)}. 실행 취소로 되돌릴 수 있습니다.`,
  bringingTitle: '손상된 파일에서 되찾기',
  bringingSoon: '곧 되찾기 시작합니다…',
  bringing: (done, total) => `되찾는 중… 글 ${pieces(total)} 중 ${pieces(done)}`,
  bringingOn:
    '닫고 글을 읽으셔도 됩니다. 되찾기는 계속되고, 다시 시작한 뒤에도 이어집니다. 그만두면 그때까지 되찾은 것은 남습니다.',
  textlessTitle: '본문 없이 되찾은 글',
  saveAgain: '다시 저장',
  saveAgainOf: (title) => `다시 저장: ${title}`,
  saveAllAgain: '모두 다시 저장',
  saving: '저장하는 중',
  saved: '저장됨',
  noAddress: '주소를 모름',
  inSettings: (name) => `손상된 보관함 파일을 남겨 두었습니다: ${name}`,
  look: '읽을 수 있는 것 보기…',
  lookInto: (file) => `${file}에서 읽을 수 있는 것 보기…`,
  troubleTitle: '보관함을 읽지 못했습니다',
  unopened: (why) =>
    `보관함 폴더를 열지 못했습니다(${why}). 지우거나 바꾼 것은 없습니다. 폴더와 디스크를 확인한 뒤 다시 시작해 주세요.`,
  startAgain: '끝내고 다시 시작',
  checkingTitle: '보관함 파일이 손상되었습니다',
  checking: '파일을 끝까지 읽어 확인하고, 온전한 최근 백업을 대신 엽니다. 지우는 것은 없습니다.',
};
