import { randomUUID } from 'node:crypto';
import { dirname, isAbsolute, join } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { Article, ArticleId } from '../../shared/model/article.js';
import { writeWhole } from '../library/atomic-write.js';
import type { InternalHandlers } from '../library/contract.js';
import { instant } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import { fileName } from './file-name.js';
import { notesToMarkdown } from './markdown.js';

const FALLBACK_NAME = { ko: '메모', en: 'Notes' } as const;

/** What main asks about exports: composing, and writing where the person chose. */
export function exportHandlers(
  tables: Tables,
  openArticle: (id: ArticleId) => Article,
): Pick<InternalHandlers, 'exports.compose-notes' | 'exports.write'> {
  return {
    'exports.compose-notes': ({ articleId, language }) => {
      const article = openArticle(articleId);
      const row = tables.articles.find(articleId)?.row ?? 0;
      const text = notesToMarkdown({
        article,
        highlights: tables.highlights.ofArticle(row),
        notes: tables.notes.ofArticle(row),
        language,
        exportedAt: instant(tables.clock()),
      });
      return { fileName: fileName(article.title, 'md', FALLBACK_NAME[language]), text };
    },
    'exports.write': async ({ path, text }) => {
      if (!isAbsolute(path)) throw new AppError('bad-request');
      const temporary = join(dirname(path), `.offprint-${randomUUID()}.tmp`);
      try {
        await writeWhole(path, new TextEncoder().encode(text), temporary);
      } catch (error) {
        // Outside the library "read-only" would name the wrong folder.
        const isFull = error instanceof AppError && error.code === 'disk-full';
        throw isFull ? error : new AppError('write-failed', { cause: error });
      }
      return undefined;
    },
  };
}
