import type { Difference, SalvageCounts } from './model/salvage.js';

/** How much of a damaged file can be brought back in any form. */
export const bringable = (difference: Difference): SalvageCounts => {
  const { articles, textless, highlights, notes, tags, changed, pages, media, searches, rules, sites } =
    difference;
  return {
    articles: articles + textless,
    highlights,
    notes,
    tags,
    changed,
    pages,
    media,
    searches,
    rules,
    sites,
  };
};

/** Whether a damaged file holds anything that is missing and can be brought back, in whatever form. */
export const isMissingAnything = (difference: Difference): boolean =>
  Object.values(bringable(difference)).some((count) => count > 0);
