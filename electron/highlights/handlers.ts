import { v7 as uuid } from 'uuid';
import { AppError } from '../../shared/app-error.js';
import { locateQuote } from '../../shared/anchor/locate.js';
import { invariant } from '../../shared/assert.js';
import type { CommandRunningIn, Request } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { Anchor, Highlight, HighlightId } from '../../shared/model/highlight.js';
import type { Note } from '../../shared/model/note.js';
import type { Handlers } from '../ipc/dispatch.js';
import { withCodeWords } from './code-words.js';
import { ensurePlaces } from './places.js';
import type { ArticleRecord } from '../library/articles-table.js';
import type { HighlightRecord } from '../library/highlights-table.js';
import type { NotePlace } from '../library/notes-table.js';
import type { Tables } from '../library/tables.js';
import type { Act } from '../library/undo-log.js';
import type { Acts } from '../undo/acts.js';

type HighlightCommands = Extract<CommandRunningIn<'library'>, `highlights.${string}` | `notes.${string}`>;

/** What the page may ask about highlights and notes. */
export function highlightHandlers(tables: Tables, acts: Acts): Handlers<HighlightCommands> {
  return {
    'highlights.list': async ({ articleId, version: wanted }) => {
      const { row, version: shown } = liveArticle(tables, articleId);
      const version = wanted ?? shown ?? 0;
      await ensurePlaces(tables, row, version);
      const placed = tables.highlights.ofArticle(row, version);
      const highlights = [...withCodeWords(tables, { row, version }, placed)];
      return { version, highlights, notes: [...tables.notes.ofArticle(row)] };
    },
    'highlights.add': ({ articleId, color, anchor }) => {
      const article = liveArticle(tables, articleId);
      const placed = placedAnchor(tables, article, anchor);
      const id = uuid();
      acts.perform(() => {
        const key = tables.highlights.insertHidden(
          article.row,
          { id, color, anchor: placed },
          tables.clock(),
        );
        return { label: 'add-highlight', goals: [{ table: 'highlights', key, after: { deleted_at: null } }] };
      });
      return highlightNow(tables, id);
    },
    'highlights.recolor': ({ id, color }) => {
      const { row } = liveHighlight(tables, id);
      acts.perform(() => ({
        label: 'recolor-highlight',
        goals: [{ table: 'highlights', key: row, after: { color } }],
      }));
      return highlightNow(tables, id);
    },
    'highlights.delete': ({ id }) => {
      const { row, articleRow } = liveHighlight(tables, id);
      const after = { deleted_at: tables.clock() };
      const note = tables.notes.at({ articleRow, highlightRow: row });
      acts.perform(() => ({
        label: 'delete-highlight',
        goals: [
          { table: 'highlights', key: row, after },
          ...(note ? [{ table: 'notes', key: note.row, after } as const] : []),
        ],
      }));
      return undefined;
    },
    'notes.write': (request) => writeNote(request, tables, acts),
  };
}

function writeNote(request: Request<'notes.write'>, tables: Tables, acts: Acts): Note | null {
  const { articleId, highlightId, text } = request;
  const place = placeOf(tables, articleId, highlightId);
  acts.perform(() => noteAct(tables, place, text));
  return tables.notes.at(place)?.note ?? null;
}

/** What writing this text means: a new note, other words for it, or its end, which is a step of its own. */
function noteAct(tables: Tables, place: NotePlace, text: string): Act {
  const present = tables.notes.at(place);
  const now = tables.clock();
  if (text.trim() === '') {
    const goals = present ? [{ table: 'notes', key: present.row, after: { deleted_at: now } } as const] : [];
    return { label: 'delete-note', goals };
  }
  const written = {
    label: 'write-note',
    mergeKey: `note ${place.articleRow} ${place.highlightRow ?? ''}`,
  } as const;
  if (present) return { ...written, goals: [{ table: 'notes', key: present.row, after: { text } }] };
  const key = tables.notes.insertHidden(place, { id: uuid(), text }, now);
  return { ...written, goals: [{ table: 'notes', key, after: { deleted_at: null } }] };
}

function placeOf(tables: Tables, articleId: ArticleId, highlightId: HighlightId | null): NotePlace {
  const { row } = liveArticle(tables, articleId);
  if (highlightId === null) return { articleRow: row, highlightRow: null };
  const highlight = liveHighlight(tables, highlightId);
  if (highlight.articleRow !== row) throw new AppError('not-found');
  return { articleRow: row, highlightRow: highlight.row };
}

/**
 * The anchor with its position put where its words really stand in the version it names.
 * @throws AppError `bad-request` when there is no such version or the words are not in it
 */
function placedAnchor(tables: Tables, article: ArticleRecord, anchor: Anchor): Anchor {
  const version = tables.versions.text(article.row, anchor.version);
  if (!version || version.textVersion !== anchor.textVersion) throw new AppError('bad-request');
  const position = locateQuote(version.text, anchor.quote, anchor.position);
  if (!position) throw new AppError('bad-request');
  return { ...anchor, position };
}

function liveArticle(tables: Tables, id: ArticleId): ArticleRecord {
  const article = tables.articles.find(id);
  if (!article || article.isDeleted) throw new AppError('not-found');
  return article;
}

function liveHighlight(tables: Tables, id: HighlightId): HighlightRecord {
  const found = tables.highlights.find(id);
  if (!found) throw new AppError('not-found');
  return found;
}

function highlightNow(tables: Tables, id: HighlightId): Highlight {
  const found = tables.highlights.find(id);
  invariant(found, 'A highlight just written is there.');
  return found.highlight;
}
