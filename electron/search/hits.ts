import { z } from 'zod';
import type { SearchHit } from '../../shared/ipc/contract/search.js';
import type { Headline } from '../../shared/model/article.js';
import { jsonColumn } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import { type Mark, markPattern, marksIn } from './marks.js';
import { snippetOf } from './snippet.js';
import type { Term } from './term.js';

/** More of one body are not counted. */
const MOST_MARKS = 100;
const SNIPPET_LENGTH = 180;

const Names = jsonColumn(z.array(z.string()));
const Texts = z.object({
  body: z.string().nullable(),
  notes: z.string().nullable(),
  authors: Names,
  tags: Names,
});
const TEXTS_SQL = `SELECT v.text AS body,
  (SELECT group_concat(n.text, char(10)) FROM notes n WHERE n.article_id = a.id AND n.deleted_at IS NULL) AS notes,
  COALESCE(v.byline, '[]') AS authors,
  (SELECT json_group_array(g.name) FROM article_tags t JOIN tags g ON g.id = t.tag_id WHERE t.article_id = a.id) AS tags
FROM articles a LEFT JOIN article_versions v ON v.article_id = a.id AND v.n = a.current_version WHERE a.id = ?`;

interface Places {
  readonly body: string;
  readonly notes: string;
  readonly inBody: readonly Mark[];
  readonly inNotes: readonly Mark[];
  readonly inTags: readonly string[];
  readonly inAuthors: readonly string[];
}

function hitOf(
  headline: Headline,
  { titleMarks, sourceMarks }: Pick<SearchHit, 'titleMarks' | 'sourceMarks'>,
  { body, notes, inBody, inNotes, inTags, inAuthors }: Places,
): SearchHit {
  const isOfNote = inBody.length === 0 && inNotes.length > 0;
  const snippet = isOfNote
    ? snippetOf(notes, inNotes, SNIPPET_LENGTH)
    : snippetOf(body === '' ? headline.excerpt : body, inBody, SNIPPET_LENGTH);
  return {
    headline,
    titleMarks,
    sourceMarks,
    snippet,
    from: isOfNote ? 'note' : 'body',
    inBody: inBody.length,
    inNotes: inNotes.length,
    inTags,
    inAuthors,
  };
}

/** What of an article is looked at, and where it says what is looked for. */
function placesIn(tables: Tables, row: number, pattern: RegExp | null): Places {
  const texts = tables.database.get(Texts, TEXTS_SQL, [row]);
  const [body, notes] = [texts?.body ?? '', texts?.notes ?? ''];
  const saying = (name: string): boolean => marksIn(name, pattern, 1).length > 0;
  return {
    body,
    notes,
    inBody: marksIn(body, pattern, MOST_MARKS),
    inNotes: marksIn(notes, pattern, MOST_MARKS),
    inTags: texts?.tags.filter(saying) ?? [],
    inAuthors: texts?.authors.filter(saying) ?? [],
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
    const marks = {
      titleMarks: marksIn(headline.title, titlePattern),
      sourceMarks: marksIn(headline.publisher ?? headline.host ?? '', pattern),
    };
    return [hitOf(headline, marks, placesIn(tables, row, pattern))];
  });
}
