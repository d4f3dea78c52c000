import type { Words } from '../i18n/words.js';
import type { ActivityState } from '../state/activity.js';

/** What is under way: saves are counted, other work is named. */
export function underWayWords(
  { counts, open }: Pick<ActivityState, 'counts' | 'open'>,
  words: Words['activity'],
): string {
  const kinds = open.flatMap(({ state, kind }) => (state === 'running' ? kind : []));
  const saves = kinds.filter((kind) => kind === 'save-article').length;
  const [other] = kinds.flatMap((kind) => (kind === 'save-article' ? [] : kind));
  if (saves > 0 || other === undefined) return words.underWay(saves || counts.running, counts.waiting);
  return words.workAndWaiting(words.work[other], counts.waiting);
}
