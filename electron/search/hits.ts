import { z } from 'zod';
import type { SearchHit } from '../../shared/ipc/contract/search.js';
import type { Headline } from '../../shared/model/article.js';
import type { Tables } from '../library/tables.js';
import { type Mark, markPattern, marksIn } from './marks.js';
import { snippetOf } from './snippet.js';
import type { Term } from './term.js';

/** More of one body are not counted. */
const MOST_MARKS = 100;
const SNIPPET_LENGTH = 180;

const Texts = z.object({ body: z.string().nullable(), notes: z.string().nullable() });
const TEXTS_SQL = `SELECT v.text AS body,
  (SELECT group_concat(n.text, char(10)) FROM notes n WHERE n.article_id = a.id AND n.deleted_at IS NULL) AS notes
FROM articles a LEFT JOIN article_versions v ON v.article_id = a.id AND v.n = a.current_version WHERE a.id = ?`;

interface Places {
  readonly body: string;
  readonly notes: string;
  readonly inBody: readonly Mark[];
  readonly inNotes: readonly Mark[];
}

function hitOf(
  headline: Headline,
  titleMarks: readonly Mark[],
  { body, notes, inBody, inNotes }: Places,
): SearchHit {
  const isOfNote = inBody.length === 0 && inNotes.length > 0;
  const snippet = isOfNote
    ? snippetOf(notes, inNotes, SNIPPET_LENGTH)
    : snippetOf(body === '' ? headline.excerpt : body, inBody, SNIPPET_LENGTH);
  return {
    headline,
    titleMarks,
    snippet,
    from: isOfNote ? 'note' : 'body',
    inBody: inBody.length,
    inNotes: inNotes.length,
  };
}

/** What is shown of articles that were found, in the order of their numbers; those that are gone by now are left out. */
export function hitsOf(
  tables: Tables,
  rows: readonly number[],
  terms: readonly Term[],
): readonly SearchHit[] {
  const headlines = new Map(tables.order.rows(rows).map((headline) => [headline.row, headline]));
  const pattern = markPattern(terms);
  const titlePattern = markPattern(terms, 'title');
  return rows.flatMap((row) => {
    const headline = headlines.get(row);
    if (!headline) return [];
    const { body, notes } = tables.database.get(Texts, TEXTS_SQL, [row]) ?? { body: null, notes: null };
    const places = {
      body: body ?? '',
      notes: notes ?? '',
      inBody: marksIn(body ?? '', pattern, MOST_MARKS),
      inNotes: marksIn(notes ?? '', pattern, MOST_MARKS),
    };
    return [hitOf(headline, marksIn(headline.title, titlePattern), places)];
  });
}
