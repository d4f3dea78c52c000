import type { pick as english } from '../en/pick.js';
import { pieces } from './count.js';

/** Several articles at once, and the menu of a row, in Korean. */
export const pick: typeof english = {
  tools: '선택한 글',
  selected: (n) => `${pieces(n)} 선택`,
  read: '읽음 / 읽지 않음',
  star: '별표',
  later: '나중에 읽기',
  archive: '보관',
  delete: '지우기',
  end: '선택 해제',
  open: '열기',
  markRead: '읽음 표시',
  markUnread: '읽지 않음 표시',
  aboveRead: '이 위의 글 모두 읽음 표시',
  belowRead: '이 아래의 글 모두 읽음 표시',
  copyAddress: '주소 복사',
  openOriginal: '원문 열기',
  export: '메모 내보내기…',
  deleteTitle: (n) => `글 ${pieces(n)}을 지울까요?`,
  deleteText: '지운 뒤에도 되돌릴 수 있습니다.',
  deleteNow: '지우기',
};
