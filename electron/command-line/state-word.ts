import type { BodyState, Headline } from '../../shared/model/article.js';

/** How far an article is, as `save --json` and `list --json` say it. `waiting`: its text is not here, and will be tried again. */
export type StateWord = BodyState | 'waiting';

/** The state of an article in one word. */
export const stateWord = ({ body, jobId }: Headline): StateWord =>
  body === 'failed' && jobId !== null ? 'waiting' : body;
