import { z } from 'zod';
import type { Database } from '../library/database.js';
import { AnyRow } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import { turns } from '../library/turns.js';
import type { Identity } from './identity.js';
import type { Plan } from './plan.js';
import type { RowOf } from './rows.js';
import type { Salvaged } from './salvaged.js';
import type { Survivors } from './survivors.js';

type HighlightRow = RowOf<'highlights'>;
type NoteRow = RowOf<'notes'>;

const PresentNote = z.object({
  id: z.int(),
  text: z.string(),
  updated_at: z.number(),
  deleted_at: z.number().nullable(),
});
type PresentNote = z.infer<typeof PresentNote>;
const PresentHighlight = PresentNote.omit({ text: true }).extend({ color: z.string() });
type PresentHighlight = z.infer<typeof PresentHighlight>;

/** The highlights and notes of a damaged library that the open one lacks. */
export interface LackedAnnotations {
  /** Also those that have an older colour there. */
  readonly highlights: readonly HighlightRow[];
  /** Also those of which the open library has older words. */
  readonly notes: readonly NoteRow[];
  /** How many are on articles of which nothing else can be read. */
  readonly stranded: number;
}

/** The note of the open library that is the same as one of the damaged one; null when there is none. */
export const presentNote = (database: Database, { uid }: Pick<NoteRow, 'uid'>): PresentNote | null =>
  database.get(PresentNote, 'SELECT id, text, updated_at, deleted_at FROM notes WHERE uid = ?', [uid]);

/** The highlight of the open library that is the same as one of the damaged one; null when there is none. */
export const presentHighlight = (
  database: Database,
  { uid }: Pick<HighlightRow, 'uid'>,
): PresentHighlight | null =>
  database.get(PresentHighlight, 'SELECT id, color, updated_at, deleted_at FROM highlights WHERE uid = ?', [
    uid,
  ]);

/** Whether a highlight is missing in the open library, or has an older colour there. */
function isLackedHighlight({ database }: Tables, highlight: HighlightRow): boolean {
  const present = presentHighlight(database, highlight);
  if (!present) return true;
  return (
    present.deleted_at === null &&
    present.color !== highlight.color &&
    highlight.updated_at > present.updated_at
  );
}

/** Whether a note of the damaged library says what the open one does not; `articleRow` is its article there. */
function isLacked(tables: Tables, note: NoteRow, articleRow: number | null): boolean {
  const present = presentNote(tables.database, note);
  if (present)
    return present.deleted_at === null && present.text !== note.text && note.updated_at > present.updated_at;
  if (articleRow === null) return true;
  // Where the place was taken, its words were added to those of the other note.
  const merged =
    'SELECT 1 FROM notes WHERE article_id = ? AND deleted_at IS NULL AND instr(text, ?) > 0 AND updated_at >= ?';
  return tables.database.get(AnyRow, merged, [articleRow, note.text, note.updated_at]) === null;
}

/** Holds the highlights and notes that can be read against those of the open library. @throws what the signal was aborted with */
export async function lackedAnnotations(
  tables: Tables,
  plan: Plan,
  signal: AbortSignal,
): Promise<LackedAnnotations> {
  const turn = turns(signal);
  const missing = new Set(plan.articles.map(({ row }) => row));
  const highlights: HighlightRow[] = [];
  const notes: NoteRow[] = [];
  let stranded = 0;
  const note = <Row extends HighlightRow | NoteRow>(row: Row, found: Row[]): void => {
    const { article_id: article } = row;
    if (missing.has(article) || plan.common.has(article)) found.push(row);
    else if (!plan.trashed.has(article)) stranded += 1;
  };
  for (const row of plan.highlights) {
    if (isLackedHighlight(tables, row)) note(row, highlights);
    await turn(); // oxlint-disable-line no-await-in-loop
  }
  for (const row of plan.notes) {
    if (isLacked(tables, row, plan.common.get(row.article_id)?.presentRow ?? null)) note(row, notes);
    await turn(); // oxlint-disable-line no-await-in-loop
  }
  return { highlights, notes, stranded };
}

/** The same, of one article of the damaged library: what was written here since it was looked at counts. */
export function lackedOf(
  { tables, survivors }: Pick<Salvaged, 'tables' | 'survivors'>,
  row: number,
  articleRow: number | null,
): Pick<LackedAnnotations, 'highlights' | 'notes'> {
  const { highlights, notes } = livingAnnotations(survivors.highlights.of(row), survivors.notes.of(row));
  return {
    highlights: highlights.filter((highlight) => isLackedHighlight(tables, highlight)),
    notes: notes.filter((note) => isLacked(tables, note, articleRow)),
  };
}

/** Highlights and notes that nobody deleted. */
export const livingAnnotations = (
  highlights: readonly HighlightRow[],
  notes: readonly NoteRow[],
): Pick<Plan, 'highlights' | 'notes'> => ({
  highlights: highlights.filter(({ deleted_at: deletedAt }) => deletedAt === null),
  notes: notes.filter(({ deleted_at: deletedAt, text }) => deletedAt === null && text.trim() !== ''),
});

/** The highlight of the open library that a note is on; null when it is on its article, or its highlight is gone: then its words go there. */
export function highlightOf(
  note: NoteRow,
  {
    tables,
    survivors,
    identity,
  }: { readonly tables: Tables; readonly survivors: Survivors; readonly identity: Identity },
): number | null {
  if (note.highlight_id === null) return null;
  const highlight = survivors.highlights.get(note.highlight_id);
  if (highlight) return presentHighlight(tables.database, highlight)?.id ?? null;
  return identity.isCommon('highlights', note.highlight_id) ? note.highlight_id : null;
}
