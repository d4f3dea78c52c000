import { z } from 'zod';
import { MAX_TAG_NAME } from '../limits.js';

/** A tag as a person types it; `/` stands between what it stands under and itself. */
export const TagName = z.string().min(1).max(MAX_TAG_NAME);

export const TagId = z.int().min(1);
export type TagId = z.infer<typeof TagId>;

/** A tag with articles, and how many are under it or under what it stands over, those in the trash left out. */
export const Tag = z.strictObject({ id: TagId, name: z.string(), count: z.int().min(0) }).readonly();
export type Tag = z.infer<typeof Tag>;
