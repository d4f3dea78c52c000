import { z } from 'zod';
import { MAX_BULK_ROWS, MAX_TAGS_AT_ONCE } from '../../limits.js';
import { Tag, TagId, TagName } from '../../model/tag.js';
import { BulkDone } from './articles.js';

const rows = z
  .instanceof(Uint32Array<ArrayBuffer>)
  .refine(({ length }) => length > 0 && length <= MAX_BULK_ROWS);

export const tagCommands = {
  /** Every tag that has articles, by name. */
  'tags.list': { runs: 'library', request: z.undefined(), response: z.array(Tag) },
  /** The tags the articles of a selection were given themselves, `count` telling to how many of them. */
  'tags.of': { runs: 'library', request: z.strictObject({ rows }), response: z.array(Tag) },
  /** Gives tags by name and takes others, for any number of articles, as one act. A tag is made by giving it. Undoable. */
  'tags.change': {
    runs: 'library',
    request: z.strictObject({
      rows,
      add: z.array(TagName).max(MAX_TAGS_AT_ONCE),
      remove: z.array(TagId).max(MAX_TAGS_AT_ONCE),
    }),
    response: BulkDone,
  },
  /** Renames a tag and all under it; where there is one of that name, the two become one. Undoable. */
  'tags.rename': {
    runs: 'library',
    request: z.strictObject({ id: TagId, name: TagName }),
    response: BulkDone,
  },
  'tags.merge': {
    runs: 'library',
    request: z.strictObject({ id: TagId, into: TagId }),
    response: BulkDone,
  },
  /** Takes a tag and all under it from every article. Undoable. */
  'tags.delete': { runs: 'library', request: z.strictObject({ id: TagId }), response: BulkDone },
} as const;
