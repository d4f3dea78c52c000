import type { SafetyCopyKind, Weight } from '../../../shared/model/safety-copy.js';
import { items, number, pieces } from './count.js';
import { fileSize } from '../bytes.js';
import type { asking as englishAsking, safety as english } from '../en/safety.js';

const kinds: Readonly<Record<SafetyCopyKind, string>> = {
  copy: '매일 또는 직접 만든 백업',
  daily: '매일 백업',
  changed: '바뀐 뒤',
  asked: '직접 만든 백업',
  'after-restore': '복원한 뒤',
  'before-restore': '복원하기 전',
  'before-update': '업데이트하기 전',
};

const held = ({ articles, highlights, notes }: Weight): string =>
  `글 ${pieces(articles)}, 형광펜 ${items(highlights)}, 메모 ${items(notes)}`;

/** Safety copies, in Korean. */
export const safety: typeof english = {
  title: '백업',
  hint: '하루에 한 번, 많이 바뀌었을 때, 그리고 끝낼 때 보관함 데이터베이스를 복사하고 끝까지 읽어 확인합니다. 되도록 여러 날의 것으로 7개를 남기고, 복원하기 전의 것은 따로 7개까지, 업데이트하기 전의 것은 모두 남깁니다. 복원한 직후에는 아무것도 지우지 않습니다. 그림은 따로 복사하지 않고 보관함 폴더에 그대로 둡니다.',
  last: (date) => `마지막 백업: ${date}`,
  none: '아직 백업이 없습니다. 글을 저장하면 곧 첫 백업을 만듭니다.',
  problem: '마지막 백업을 만들지 못했습니다. 나중에 다시 시도합니다.',
  make: '지금 백업',
  making: '복사하는 중…',
  made: '백업을 만들고 확인했습니다.',
  dailyFailed:
    '오늘 백업을 만들지 못했습니다. 보관함은 그대로이며 나중에 다시 시도합니다. 이유는 설정에서 볼 수 있습니다.',
  kinds,
  size: (bytes) => fileSize(bytes, 'ko'),
  restore: '복원…',
  restoreOf: (date) => `${date} 백업으로 복원…`,
  restoreTitle: (date) => `${date} 백업으로 복원할까요?`,
  restoreText: '글과 형광펜, 메모가 그때 모습으로 돌아갑니다. 그 뒤에 더하거나 바꾼 것은 보이지 않게 됩니다.',
  weights: (copy, present) => `이 백업: ${held(copy)}. 지금 보관함: ${held(present)}.`,
  restoreKept: '지금 보관함을 먼저 백업해 두므로, 이 목록에서 언제든 다시 복원할 수 있습니다.',
  restoreNow: '복원',
  restored: (date) => `보관함을 ${date} 백업으로 복원했습니다.`,
  recoveredTitle: '백업으로 열었습니다',
  recovered: (date) =>
    `보관함 파일이 손상되어 ${date} 백업으로 열었습니다. 손상된 파일은 지우지 않고 따로 남겨 두었습니다.`,
  recoveredGone: (date) =>
    `보관함 파일이 없어져 ${date} 백업으로 열었습니다. 그 뒤에 더한 것은 여기에 없습니다.`,
  folderFound: (name, date) =>
    `library.db 파일이 있어야 할 곳에 폴더가 있었습니다. ${date === null ? '대신 열 수 있는 백업이 없어 비어 있는 새 보관함을 열었습니다.' : `그래서 ${date} 백업으로 열었습니다. 그 뒤에 더한 것은 여기에 없습니다.`} 그 폴더는 지우지 않고 이름만 바꾸었습니다: ${name}`,
  startedAnewTitle: '비어 있는 새 보관함을 열었습니다',
  startedAnew:
    '보관함 파일이 손상되었고, 대신 열 수 있는 백업이 없었습니다. 지운 것은 없습니다. 손상된 파일은 따로 남겨 두었고, 저장한 그림도 폴더에 그대로 있습니다.',
  startedAnewAdvice:
    '글은 평소처럼 저장할 수 있습니다. library.db를 다른 곳에 복사해 두었다면, Offprint를 끝낸 뒤 보관함 폴더에 넣어 주세요.',
  goneTitle: '보관함 파일이 없습니다',
  gone: (files) =>
    `보관함 폴더에 저장된 그림과 페이지 파일 ${number.format(files)}개가 있지만, 글 목록이 든 library.db 파일과 백업이 없습니다. 그래서 비어 있는 새 보관함을 열었습니다. 지운 것은 없으며 이 파일들은 그대로 둡니다.`,
  refusals: {
    'library-read-only':
      '보관함 폴더에 쓸 수 없습니다. 저장된 글은 모두 읽을 수 있지만, 다시 쓸 수 있게 될 때까지 저장하거나 바꿀 수 없습니다.',
    'disk-full':
      '디스크가 가득 찼습니다. 저장된 글은 모두 읽을 수 있지만, 공간이 생길 때까지 저장하거나 바꿀 수 없습니다. 공간이 생기면 저절로 이어집니다.',
  },
  settingsDamaged: (name) =>
    `읽을 수 없는 설정이 있어 예전 값이나 기본값으로 돌아갔을 수 있습니다. 글과 메모는 다른 파일에 있습니다. 설정 파일은 다음 이름으로 남겨 두었습니다: ${name}`,
  keptAs: (name) => `손상된 파일은 보관함 폴더에 있습니다: ${name}`,
  showFolder: '폴더 열기',
  understood: '계속 읽기',
  goOn: '계속하기',
};

/** Questions asked before something that cannot be undone, in Korean. */
export const asking: typeof englishAsking = {
  cancel: '취소',
  close: '닫기',
  working: '잠시만 기다려 주세요…',
};
