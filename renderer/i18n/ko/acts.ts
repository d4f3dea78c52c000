import type { acts as english } from '../en/acts.js';
import { number } from './count.js';
import { acts as names, done } from './act-names.js';

/** What was done, undone and written, in Korean. */
export const acts: typeof english = {
  done: (label, n) => done[label](n),
  undone: (label, n, title) => `되돌렸습니다: ${names[label](n)}${title === null ? '' : ` (‘${title}’)`}`,
  redone: (label, n, title) => `다시 했습니다: ${names[label](n)}${title === null ? '' : ` (‘${title}’)`}`,
  undo: '되돌리기',
  show: '보기',
  nothingToUndo: '되돌릴 것이 없습니다.',
  nothingToRedo: '다시 할 것이 없습니다.',
  exported: (fileName) => `메모를 파일로 내보냈습니다: ${fileName}`,
  exportedFiles: ({ written, unchanged, name }) =>
    `‘${name}’ 폴더에 파일 ${number.format(written)}개를 내보냈습니다.${
      unchanged > 0 ? ` ${number.format(unchanged)}개는 이미 있었습니다.` : ''
    }`,
  exportedPartly: ({ written, total, name }, reason) =>
    `‘${name}’ 폴더에 파일 ${number.format(total)}개 가운데 ${number.format(written)}개를 내보내고 멈췄습니다: ${reason}. 메모는 그대로 있습니다.`,
  exportStopped: ({ written, total, name }) =>
    `내보내기를 멈췄습니다. ‘${name}’ 폴더에 파일 ${number.format(total)}개 가운데 ${number.format(written)}개를 내보냈습니다.`,
  nothingExported: '내보내기를 멈췄습니다. 내보낸 파일은 없습니다.',
  copied: '복사했습니다.',
  noHighlights: '이 글에는 형광펜이 없습니다.',
  headSelected: '제목과 글쓴이 줄에는 형광펜을 칠할 수 없습니다. 본문에 칠해 주세요.',
  nothingSelected: '먼저 본문에서 낱말을 선택하거나 Alt ↓로 문단을 선택해 주세요.',
  nothingUnread: '읽지 않은 글이 없습니다.',
  addressCopied: '주소를 복사했습니다.',
  noOriginal: '주소가 없는 글입니다.',
  diskFull:
    '디스크에 남은 공간이 없어 바꾸지 못했습니다. 지금까지 저장한 것은 그대로입니다. 공간을 마련한 뒤 다시 시도해 주세요.',
  notifications: '알림',
  dismiss: '닫기',
};
