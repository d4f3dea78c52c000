import type { FailureFacts } from '../../shared/model/failure.js';
import { weightedLength } from '../../shared/text/script.js';
import { articleText } from '../../shared/text/article-text.js';
import { wallNoted } from '../articles/version-notes.js';
import { shareOf } from '../articles/text-print.js';
import type { NewVersion } from '../library/article-versions-table.js';
import type { Tables } from '../library/tables.js';

/** Sharing less than this with the text that is shown, another one tells something else: an edited one keeps sentences. */
const LEAST_SHARED = 0.1;
/** Of less text than this, weighted, nothing can be said: a few words under pictures. */
const SHORTEST = 100;

/** Why a version is kept and not shown. */
export function whyUnshown(
  { headers }: Pick<NewVersion, 'headers'>,
  verdict: 'weaker' | 'other',
): FailureFacts {
  const wall = wallNoted(headers);
  if (wall === null && verdict === 'other') return { code: 'outcome-other' };
  return { code: 'outcome-weaker', ...(wall !== null && { wall }) };
}

/**
 * Whether what a site sent says nothing of what is shown: a notice that was not known as one, or the front page. An
 * article that comes where there was only a beginning is welcome whatever it says.
 */
export function isOtherText(
  tables: Tables,
  next: NewVersion,
  present: { readonly row: number; readonly n: number },
): boolean {
  const birth = tables.history.birth(present.row, present.n);
  const shown = tables.versions.read(present.row, present.n);
  if (!birth || !shown || next.quality === 'empty') return false;
  if (birth.quality === 'weak' && next.quality === 'article') return false;
  const text = articleText(shown.blocks);
  return weightedLength(text) >= SHORTEST && shareOf(text, next.text) < LEAST_SHARED;
}
