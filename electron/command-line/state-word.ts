import type { Wall } from '../../shared/model/wall.js';
import type { BodyState, Headline } from '../../shared/model/article.js';

/**
 * How far an article is, as `save --json` and `list --json` say it. `waiting`: its text is not here, and will be tried
 * again. `wall`: what is here is what its site answered with in place of it.
 */
export type StateWord = BodyState | 'waiting' | 'wall';

/** The state of an article in one word. */
export function stateWord({ body, jobId }: Headline, wall: Wall | null): StateWord {
  if (body === 'failed' && jobId !== null) return 'waiting';
  return body === 'saved' && wall !== null ? 'wall' : body;
}
