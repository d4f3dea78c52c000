import { AppError } from '../../shared/app-error.js';
import { assertNever } from '../../shared/assert.js';
import type { ExportScope } from '../../shared/ipc/contract/exports.js';
import type { Article, ArticleId } from '../../shared/model/article.js';
import type { Highlight } from '../../shared/model/highlight.js';
import type { Note } from '../../shared/model/note.js';
import type { Tables } from '../library/tables.js';

/** What of one article goes into an export. */
export interface ExportPart {
  readonly row: number;
  readonly id: ArticleId;
  /** Whether a highlight, or the note on the article (null), is wanted. */
  readonly wants: (highlight: Highlight | null, hasNote: boolean) => boolean;
}

/** One article with what is wanted of it. */
export interface ComposedPart {
  readonly article: Article;
  /** In the order of the text. */
  readonly highlights: readonly Highlight[];
  readonly notes: readonly Note[];
}

const EVERYTHING = { colors: [], withNote: false } as const;
const NO_LIMIT = -1;

/** The articles of an export, in its order. Those in the trash are left out. */
export function partsOf(tables: Tables, scope: ExportScope): readonly ExportPart[] {
  switch (scope.kind) {
    case 'articles':
      return scope.ids.flatMap((id) => {
        const found = tables.articles.find(id);
        return found && !found.isDeleted ? [{ row: found.row, id, wants: () => true }] : [];
      });
    case 'entries': {
      const highlights = new Set(scope.highlightIds);
      const articles = new Set(scope.articleIds);
      const holding = tables.highlights.articlesOf(scope.highlightIds);
      return tables.notebook
        .articles(EVERYTHING, null, NO_LIMIT)
        .filter(({ id, row }) => articles.has(id) || holding.has(row))
        .map(({ id, row }) => ({
          id,
          row,
          wants: (highlight) => (highlight ? highlights.has(highlight.id) : articles.has(id)),
        }));
    }
    case 'notebook': {
      const { colors, withNote } = scope.filter;
      return tables.notebook.articles(scope.filter, null, NO_LIMIT).map(({ id, row }) => ({
        id,
        row,
        wants: (highlight, hasNote) =>
          (hasNote || !withNote) &&
          (colors.length === 0 || (highlight !== null && colors.includes(highlight.color))),
      }));
    }
    default:
      return assertNever(scope);
  }
}

/** Reads what is wanted of one article; null when it was deleted meanwhile. */
export function composePart(
  tables: Tables,
  { row, id, wants }: ExportPart,
  openArticle: (id: ArticleId) => Article,
): ComposedPart | null {
  const notes = tables.notes.ofArticle(row);
  const noted = new Set(notes.map(({ highlightId }) => highlightId));
  const highlights = tables.highlights.ofArticle(row).filter((one) => wants(one, noted.has(one.id)));
  const kept = new Set(highlights.map((highlight) => highlight.id));
  try {
    return {
      article: openArticle(id),
      highlights,
      notes: notes.filter(({ highlightId }) =>
        highlightId === null ? wants(null, true) : kept.has(highlightId),
      ),
    };
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}
