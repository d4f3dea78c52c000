import type { versions as english } from '../en/versions.js';
import { pieces } from './count.js';

/** The versions of an article and the ways to a new one, in Korean. */
export const versions: typeof english = {
  extractAgain: '다시 추출',
  fetchAgain: '다시 받기',
  extracting: '다시 추출하는 중…',
  fetching: '다시 받는 중…',
  notAgain: (reason) => `글을 다시 읽지 못했습니다: ${reason}. 지금 글은 그대로입니다.`,
  same: '새로운 내용이 없습니다. 본문이 전과 같습니다.',
  reread: ({ changed, same, weaker, failed }) => {
    const parts = [
      [changed, `${pieces(changed)}의 본문이 새로워졌습니다`],
      [same, `${pieces(same)}은 그대로입니다`],
      [weaker, `${pieces(weaker)}은 새 본문이 더 짧아 그대로 두었습니다`],
      [failed, `${pieces(failed)}은 읽지 못했습니다`],
    ] as const;
    const told = parts.filter(([n]) => n > 0).map(([, what]) => what);
    return told.length === 0 ? '다시 추출할 글이 없습니다.' : `${told.join('. ')}.`;
  },
};
