import type { Difference } from './model/salvage.js';

/** Whether a damaged file holds anything that is missing and can be brought back, in whatever form. */
export const isMissingAnything = ({
  articles,
  textless,
  highlights,
  notes,
}: Pick<Difference, 'articles' | 'textless' | 'highlights' | 'notes'>): boolean =>
  articles + textless + highlights + notes > 0;
