import { z } from 'zod';
import { ArticleId } from '../../model/article.js';

export const exportCommands = {
  /** Asks for a place with the system's save dialog and writes the notes of one article as Markdown. Null when the person cancelled. */
  'exports.notes': {
    runs: 'main',
    request: z.strictObject({ articleId: ArticleId, language: z.enum(['ko', 'en']) }),
    response: z.strictObject({ fileName: z.string() }).nullable(),
  },
} as const;
