import type { Article, ArticleId } from '../../shared/model/article.js';
import type { InternalHandlers } from '../library/contract.js';
import { instant } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import { fileName } from './file-name.js';
import { notesToMarkdown } from './markdown.js';
import { writeOutside } from './write-outside.js';

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
      await writeOutside(path, new TextEncoder().encode(text));
      return undefined;
    },
  };
}
