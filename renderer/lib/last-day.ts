/** The last day a date field takes: without one a year is typed with six digits. */
export const LAST_DAY = '9999-12-31';
