import type { Problem } from '../../search/query.js';

/** Why a condition of a query cannot be used, beside it: what would be understood. */
export const queryProblems: Readonly<Record<Problem, string>> = {
  'no-value': 'something must follow the colon',
  'no-such-field': 'no such condition, so it is looked for as it stands',
  'and-is-a-word': 'a word like any other: words side by side must all be there',
  'not-is-a-word': 'a word like any other: put - before what must not be there',
  'no-such-tag': 'there is no such tag',
  'no-such-color': 'yellow, green, blue, orange or purple',
  'no-such-state': 'unread, read, starred, archived, later, saved or failed',
  'no-such-part': 'note, highlight, picture or snapshot',
  'no-date': 'a date such as 2025-11, today or 7d',
  'no-length': 'minutes such as <3, 3-10 or >10',
  'no-language': 'a language such as ko or en',
};
