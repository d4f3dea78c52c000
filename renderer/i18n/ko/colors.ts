import type { HighlightColor } from '../../../shared/model/highlight.js';

/** Names of the highlight colours. */
export const colors: Readonly<Record<HighlightColor, string>> = {
  yellow: '노랑',
  green: '초록',
  blue: '파랑',
  orange: '주황',
  purple: '보라',
};
