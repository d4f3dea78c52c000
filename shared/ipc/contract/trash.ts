import { z } from 'zod';
import { MAX_PAGE_ROWS } from '../../limits.js';
import { Instant } from '../../model/article.js';
import { TrashItem, TrashKey, TrashKind } from '../../model/trash.js';

/** Where the next page of the trash begins; opaque to the page. */
export const TrashCursor = z.strictObject({ deletedAt: Instant, kind: TrashKind, row: z.int() }).readonly();
export type TrashCursor = z.infer<typeof TrashCursor>;

const keys = z.strictObject({ keys: z.array(TrashKey).min(1).max(1_000) });

export const trashCommands = {
  /** What was deleted, newest first. Highlights and notes of a deleted article are inside it. */
  'trash.list': {
    runs: 'library',
    request: z.strictObject({ after: TrashCursor.nullable(), limit: z.int().min(1).max(MAX_PAGE_ROWS) }),
    response: z.strictObject({
      items: z.array(TrashItem).max(MAX_PAGE_ROWS),
      next: TrashCursor.nullable(),
      count: z.int().min(0),
    }),
  },
  'trash.count': { runs: 'library', request: z.undefined(), response: z.int().min(0) },
  /** Undoable. What is no longer there is passed over. */
  'trash.restore': { runs: 'library', request: keys, response: z.undefined() },
  /** Removes things for good. Not undoable: the page asks first. */
  'trash.remove': { runs: 'library', request: keys, response: z.undefined() },
  /** Removes everything in the trash for good, as many things as it answers. Not undoable: the page asks first. */
  'trash.empty': { runs: 'library', request: z.undefined(), response: z.int().min(0) },
} as const;

export const trashEvents = {
  /** Something was removed for good. */
  'trash.changed': z.strictObject({}),
} as const;
