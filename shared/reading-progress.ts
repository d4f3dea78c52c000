/** From this share on an article counts as read to its end. */
export const FINISHED = 0.98;
/** Less than this is no progress worth showing. */
export const BEGUN = 0.02;

/** How far an article was read as lists are sorted by it, in thousandths: the same as `progress_key` in the library. */
export const progressKey = (progress: number): number => Math.trunc(progress * 1_000);
