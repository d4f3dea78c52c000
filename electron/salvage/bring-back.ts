import type { RowChange } from '../library/row-change.js';
import type { RowGoal } from '../library/undo-log.js';
import { addArticle, addVersion } from './add-article.js';
import { highlightOf, lackedOf, presentNote } from './annotations.js';
import { insertRow } from './insert-row.js';
import type { CommonArticle, MissingArticle } from './plan.js';
import type { RowOf } from './rows.js';
import type { Salvaged } from './salvaged.js';
import { stateOf } from './state-row.js';

const alive = { deleted_at: null };

/** What came into the open library of one article of the damaged one. */
export interface Brought {
  /** Its number in the open library. */
  readonly articleRow: number;
  readonly isNew: boolean;
  /** What Undo takes back of an article that was here before. */
  readonly changes: readonly RowChange[];
  readonly highlights: number;
  readonly notes: number;
}

/** Adds an article that the open library lacks, with its highlights and notes. In a transaction. */
export function bringArticle(salvaged: Salvaged, missing: MissingArticle): Brought {
  const { tables } = salvaged;
  const articleRow = addArticle(salvaged, missing);
  const { highlights, notes } = lackedOf(salvaged, missing.row, null);
  for (const { id: _id, ...row } of highlights)
    insertRow(tables.database, 'highlights', { ...row, article_id: articleRow });
  for (const note of notes) {
    const goal = addNote(salvaged, note, articleRow);
    tables.undo.carryOut([goal], tables.clock());
  }
  if (highlights.length + notes.length > 0) tables.state.recount(articleRow);
  return { articleRow, isNew: true, changes: [], highlights: highlights.length, notes: notes.length };
}

/** Adds what is newer of an article that is in both, hidden at first, and brings that to life: Undo sends it to the trash. In a transaction. */
export function bringNewer(salvaged: Salvaged, common: CommonArticle): Brought {
  const { tables } = salvaged;
  const { presentRow: articleRow } = common;
  const goals: RowGoal[] = [...renew(salvaged, common)];
  const { highlights, notes } = lackedOf(salvaged, common.row, articleRow);
  for (const { id: _id, ...row } of highlights) {
    const hidden = { ...row, article_id: articleRow, deleted_at: tables.clock() };
    goals.push({ table: 'highlights', key: insertRow(tables.database, 'highlights', hidden), after: alive });
  }
  for (const note of notes) goals.push(addNote(salvaged, note, articleRow));
  const changes = tables.undo.carryOut(goals, tables.clock());
  if (highlights.length + notes.length > 0) tables.state.recount(articleRow);
  return { articleRow, isNew: false, changes, highlights: highlights.length, notes: notes.length };
}

/** What changed about an article that is in both: newer versions, and where it lay, when nobody moved it since. */
function renew(salvaged: Salvaged, common: CommonArticle): readonly RowGoal[] {
  const { presentRow: key, article, newer, state } = common;
  const added = newer.flatMap((version) => addVersion(salvaged, version, key) ?? []);
  const shown = added.find(({ row }) => row.n === article?.current_version);
  const isNewer = state && state.updated_at > salvaged.identity.changedAt(key);
  const marks = isNewer ? { read_at: state.read_at, starred_at: state.starred_at, place: state.place } : {};
  const look = shown ? lookOf(stateOf(common, shown, salvaged.assets, salvaged.tables.clock())) : {};
  return [
    ...(shown ? [{ table: 'articles', key, after: { current_version: shown.row.n } } as const] : []),
    { table: 'article_state', key, after: { ...marks, ...look } },
  ];
}

const lookOf = (state: RowOf<'article_state'>) => ({
  title: state.title,
  publisher: state.publisher,
  lang: state.lang,
  published_at: state.published_at,
  excerpt: state.excerpt,
  char_count: state.char_count,
  reading_seconds: state.reading_seconds,
  pictures_missing: state.pictures_missing,
  thumbnail: state.thumbnail,
});

/** A note takes its place; where another was written meanwhile, that one takes up its words: nothing written is lost. */
function addNote(salvaged: Salvaged, note: RowOf<'notes'>, articleRow: number): RowGoal {
  const { tables } = salvaged;
  const same = presentNote(tables.database, note);
  if (same) return { table: 'notes', key: same.id, after: { text: note.text } };
  const highlightRow = highlightOf(note, salvaged);
  const other = tables.notes.at({ articleRow, highlightRow });
  if (other) return { table: 'notes', key: other.row, after: { text: `${other.note.text}\n\n${note.text}` } };
  const { id: _id, ...row } = note;
  const key = insertRow(tables.database, 'notes', {
    ...row,
    article_id: articleRow,
    highlight_id: highlightRow,
    deleted_at: tables.clock(),
  });
  return { table: 'notes', key, after: alive };
}
