import { z } from 'zod';
import { ArticleId } from '../../model/article.js';

/** What is told of articles. */
export const articleEvents = {
  /** Rows, bodies or counts of these articles changed, appeared or went. */
  'articles.changed': z.strictObject({ ids: z.array(ArticleId) }),
  /** More articles changed, appeared or went than are worth naming: whatever is shown should be asked for again. */
  'articles.changed-many': z.strictObject({
    /** Whether another process did so, such as the command line, and nobody in a window. */
    isForeign: z.literal(true).optional(),
  }),
} as const;
