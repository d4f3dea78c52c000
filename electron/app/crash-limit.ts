/** So many deaths within so long are no accident any more. */
const MOST_DEATHS = 3;
const SPAN_MS = 60_000;

/** The deaths that belong together with the newest, by their moments in milliseconds. */
const recent = (deaths: readonly number[]): readonly number[] =>
  deaths.filter((moment) => (deaths.at(-1) ?? moment) - moment < SPAN_MS);

/** Whether a page that died may be loaded again by itself; the newest death is the last. */
export const mayRevive = (deaths: readonly number[]): boolean => recent(deaths).length <= MOST_DEATHS;

/** Whether the newest death followed another so soon that what the page shows may be the cause. */
export const isRepeated = (deaths: readonly number[]): boolean => recent(deaths).length > 1;
