import type { Act, RowGoal } from '../library/undo-log.js';
import { addArticle, addVersion } from './add-article.js';
import { highlightOf, presentNote } from './annotations.js';
import { insertRow } from './insert-row.js';
import type { CommonArticle } from './plan.js';
import type { RowOf } from './rows.js';
import type { Salvaged } from './salvaged.js';
import { stateOf } from './state-row.js';

const alive = { deleted_at: null };

/**
 * Adds what the open library lacks, hidden at first, and answers the act that brings it to life: Undo sends it to the
 * trash. To be called in a transaction.
 */
export function bringBack(salvaged: Salvaged): Act {
  const { plan, lacked } = salvaged;
  const rows = new Map([...plan.common].map(([row, { presentRow }]) => [row, presentRow]));
  const goals: RowGoal[] = [];
  for (const missing of plan.articles) {
    const key = addArticle(salvaged, missing);
    rows.set(missing.row, key);
    goals.push({ table: 'article_state', key, after: alive });
  }
  for (const common of plan.common.values()) goals.push(...renew(salvaged, common));
  for (const highlight of lacked.highlights) {
    const articleRow = rows.get(highlight.article_id);
    if (articleRow === undefined) continue;
    const { id: _id, ...row } = highlight;
    const hidden = { ...row, article_id: articleRow, deleted_at: salvaged.tables.clock() };
    const key = insertRow(salvaged.tables.database, 'highlights', hidden);
    goals.push({ table: 'highlights', key, after: alive });
  }
  for (const note of lacked.notes) {
    const articleRow = rows.get(note.article_id);
    if (articleRow !== undefined) goals.push(addNote(salvaged, note, articleRow));
  }
  return { label: 'bring-back', goals };
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
