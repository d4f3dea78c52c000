import type { HighlightColor } from '../../shared/model/highlight.js';

/** The five colours, in the order of their keys 1 to 5. */
export const highlightColors: readonly HighlightColor[] = ['yellow', 'green', 'blue', 'orange', 'purple'];
