import type { HighlightColor } from '../../../shared/model/highlight.js';

/** Names of the highlight colours. */
export const colors: Readonly<Record<HighlightColor, string>> = {
  yellow: 'yellow',
  green: 'green',
  blue: 'blue',
  orange: 'orange',
  purple: 'purple',
};
