import type { Change } from '../library/change.js';
import { applyTags, tagChange } from '../library/tag-change.js';
import type { RowGoal } from '../library/undo-log.js';
import { addArticle, addAsset, addVersion } from './add-article.js';
import { highlightOf, lackedOf, presentHighlight, presentNote } from './annotations.js';
import type { SurvivingArticle } from './identity.js';
import { insertRow } from './insert-row.js';
import { goalsOfFiles, type KeptFiles, lackedFiles, withFiles } from './kept-files.js';
import { keptTwin, newerState } from './newer-state.js';
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
  readonly changes: readonly Change[];
  readonly highlights: number;
  readonly notes: number;
  readonly pages: number;
  readonly media: number;
  /** The tags it got, by their numbers in the damaged library. */
  readonly tags: readonly number[];
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
  return {
    articleRow,
    isNew: true,
    changes: [],
    highlights: highlights.length,
    notes: notes.length,
    ...countOf(keptFiles(salvaged, missing)),
    tags: salvaged.tags.of(missing.row).filter((tag) => salvaged.tags.nameOf(tag) !== null),
  };
}

const keptFiles = (
  { tables, survivors, assets }: Salvaged,
  { row, presentRow }: SurvivingArticle,
): KeptFiles => withFiles(lackedFiles({ tables, survivors }, row, presentRow), assets);

const countOf = ({ pages, media }: KeptFiles) => ({ pages: pages.length, media: media.length });

/** Adds what is newer of an article that is in both, hidden at first, and brings that to life: Undo sends it to the trash. In a transaction. */
export function bringNewer(salvaged: Salvaged, common: CommonArticle): Brought {
  const { tables } = salvaged;
  const { presentRow: articleRow } = common;
  const goals: RowGoal[] = [...renew(salvaged, common)];
  const { highlights, notes } = lackedOf(salvaged, common.row, articleRow);
  for (const highlight of highlights) goals.push(addHighlight(salvaged, highlight, articleRow));
  for (const note of notes) goals.push(addNote(salvaged, note, articleRow));
  const files = keptFiles(salvaged, common);
  for (const { hash } of [...files.pages, ...files.media]) addAsset(salvaged, hash);
  goals.push(...goalsOfFiles(tables, files, articleRow));
  const changes = tables.undo.carryOut(goals, tables.clock());
  if (highlights.length + notes.length > 0) tables.state.recount(articleRow);
  const lacked = salvaged.tags.of(common.row).filter((tag) => salvaged.tags.isLacked(tag, articleRow));
  return {
    articleRow,
    isNew: false,
    changes: [...changes, ...lacked.flatMap((tag) => giveTag(salvaged, tag, articleRow))],
    highlights: highlights.length,
    notes: notes.length,
    ...countOf(files),
    tags: lacked,
  };
}

function giveTag({ tables, tags }: Salvaged, inFile: number, articleRow: number): readonly Change[] {
  const tag = tags.ensure(inFile);
  const change = tag && tagChange(tables.database, { tag, isGiven: true, rows: [articleRow] });
  if (!change) return [];
  applyTags(tables.database, change, 'after');
  return [change];
}

/** One that is there gets its newer colour. */
function addHighlight({ tables }: Salvaged, highlight: RowOf<'highlights'>, articleRow: number): RowGoal {
  const { id: _id, ...row } = highlight;
  const present = presentHighlight(tables.database, highlight);
  if (present) return { table: 'highlights', key: present.id, after: { color: row.color } };
  const hidden = { ...row, article_id: articleRow, deleted_at: tables.clock() };
  return { table: 'highlights', key: insertRow(tables.database, 'highlights', hidden), after: alive };
}

/** What changed about an article that is in both: newer versions, and where it lay, when nobody moved it since. */
function renew(salvaged: Salvaged, common: CommonArticle): readonly RowGoal[] {
  const { presentRow: key, article, newer } = common;
  const added = newer.flatMap((version) => addVersion(salvaged, version, key) ?? []);
  const shown = added.find(({ row }) => row.n === article?.current_version);
  const state = newerState(salvaged.tables, common);
  if (state) goOnReading(salvaged, state, key);
  const marks = state ? { read_at: state.read_at, starred_at: state.starred_at, place: state.place } : {};
  const look = shown ? lookOf(stateOf(common, shown, salvaged.assets, salvaged.tables.clock())) : {};
  return [
    ...(shown ? [{ table: 'articles', key, after: { current_version: shown.row.n } } as const] : []),
    { table: 'article_state', key, after: { ...marks, ...look } },
    ...keptTwin(salvaged.tables, salvaged.survivors, common),
  ];
}

/** How far an article was read: like any reading that is no act, and Undo leaves it. */
function goOnReading({ tables }: Salvaged, state: RowOf<'article_state'>, articleRow: number): void {
  const { position_version: version, position_offset: offset, position_below: below } = state;
  const position = version === null || offset === null || below === null ? null : { version, offset, below };
  tables.state.setProgress(articleRow, state.progress, position, tables.clock());
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
