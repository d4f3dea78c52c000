import type { Migration } from './migrate.js';
import { first } from './migrations/0001-first.js';
import { readingPosition } from './migrations/0002-reading-position.js';
import { waitingSaves } from './migrations/0003-waiting-saves.js';
import { trash } from './migrations/0004-trash.js';
import { annotatedAt } from './migrations/0005-annotated-at.js';
import { lostFiles } from './migrations/0006-lost-files.js';
import { handedOver } from './migrations/0007-handed-over.js';
import { snapshots } from './migrations/0008-snapshots.js';
import { versions } from './migrations/0009-versions.js';
import { siteRules } from './migrations/0010-site-rules.js';
import { twins } from './migrations/0011-twins.js';
import { mediaFiles } from './migrations/0012-media-files.js';
import { entriesByDate } from './migrations/0013-entries-by-date.js';
import { moreUndo } from './migrations/0014-more-undo.js';
import { listSorts } from './migrations/0015-list-sorts.js';
import { searchRevisions } from './migrations/0016-search-revisions.js';
import { tags } from './migrations/0017-tags.js';
import { incomplete } from './migrations/0018-incomplete.js';
import { savedSearches } from './migrations/0019-saved-searches.js';
import { numberedSites } from './migrations/0020-numbered-sites.js';
import { packedBodies } from './migrations/0021-packed-bodies.js';
import { progressSort } from './migrations/0022-progress-sort.js';
import { noSourceLast } from './migrations/0023-no-source-last.js';
import { searchesInOnePlace } from './migrations/0024-searches-in-one-place.js';

/** Every step from an empty file to the library of today, in order. */
export const migrations: readonly Migration[] = [
  first,
  readingPosition,
  waitingSaves,
  trash,
  annotatedAt,
  lostFiles,
  handedOver,
  snapshots,
  versions,
  siteRules,
  twins,
  mediaFiles,
  entriesByDate,
  moreUndo,
  listSorts,
  searchRevisions,
  tags,
  incomplete,
  savedSearches,
  numberedSites,
  packedBodies,
  progressSort,
  noSourceLast,
  searchesInOnePlace,
];
