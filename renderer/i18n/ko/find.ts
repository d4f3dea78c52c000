import type { find as english } from '../en/find.js';
import { number } from './count.js';

/** Finding words in an article, in Korean. */
export const find: typeof english = {
  title: '글에서 찾기',
  count: (at, found, most) =>
    found === 0 ? '없음' : `${number.format(at)} / ${number.format(found)}${found >= most ? '+' : ''}`,
  told: (at, found, isInNote) =>
    found === 0
      ? '찾는 말이 없습니다'
      : `${number.format(found)}곳 가운데 ${number.format(at)}번째${isInNote ? ', 메모' : ''}`,
  next: '다음 찾기',
  previous: '이전 찾기',
  close: '찾기 닫기',
};
