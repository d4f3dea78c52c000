import type { Request, Response } from '../../shared/ipc/contract.js';
import type { NotebookCursor } from '../../shared/ipc/contract/notebook.js';
import type { NotebookEntry, NotebookFilter, NotebookGroup } from '../../shared/model/notebook.js';
import { withCodeShown } from '../highlights/code-words.js';
import { ensurePlaces } from '../highlights/places.js';
import type { HighlightPlace } from '../library/highlights-table.js';
import type { AnnotatedArticle } from '../library/notebook-view.js';
import { instant } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import { presentWords } from './present-words.js';

/** Before the first highlight of an article; its own note comes first of all. */
const AHEAD: HighlightPlace = { start: -1, row: 0 };

/** One entry and where it stands in its article. */
interface Placed {
  readonly entry: NotebookEntry;
  readonly place: HighlightPlace;
}

/** The entries of an article that a filter wants, behind a place of it; null begins with the note on the article. */
export function entriesOf(
  tables: Tables,
  { row }: Pick<AnnotatedArticle, 'row'>,
  {
    filter,
    after,
    limit,
  }: { readonly filter: NotebookFilter; readonly after: HighlightPlace | null; readonly limit: number },
): readonly Placed[] {
  const noteOn = new Map(tables.notes.ofArticle(row).map((note) => [note.highlightId, note]));
  const own = noteOn.get(null);
  const first =
    after === null && own && filter.colors.length === 0
      ? [{ entry: { highlight: null, note: own }, place: AHEAD }]
      : [];
  const marked = tables.highlights.page(row, { filter, after: after ?? AHEAD, limit: limit - first.length });
  const shown = withCodeShown(tables, marked);
  return [
    ...first,
    ...marked.map(({ highlight, row: highlightRow }) => ({
      entry: {
        highlight: shown.get(highlight.id) ?? highlight,
        note: noteOn.get(highlight.id) ?? null,
      },
      place: { start: highlight.anchor.position.start, row: highlightRow },
    })),
  ];
}

/** What is listed says of each highlight whether its words are in the text that is shown. */
export async function ensurePlacesShown(tables: Tables, row: number): Promise<void> {
  const version = tables.articles.findByRow(row)?.version ?? null;
  if (version !== null) await ensurePlaces(tables, row, version);
}

type Asked = Request<'notebook.page'>;

/** One page of the notebook. One entry more than asked for is looked for, to know whether there is a next page. */
export async function notebookPage(
  tables: Tables,
  { filter, after, limit }: Asked,
): Promise<Response<'notebook.page'>> {
  const from = after && { row: after.articleRow, activeAt: Date.parse(after.activeAt) };
  const articles = tables.notebook.articles(filter, from, limit + 1);
  const headlines = new Map(
    tables.state.headlines(articles.map(({ id }) => id)).map((headline) => [headline.id, headline]),
  );
  const withWords = presentWords(tables);
  const groups: NotebookGroup[] = [];
  let room = limit;
  let last: NotebookCursor | null = null;
  for (const article of articles) {
    const headline = headlines.get(article.id);
    const behind = after && article.row === after.articleRow ? { start: after.start, row: after.row } : null;
    // oxlint-disable-next-line no-await-in-loop -- in slices: others have their turn
    if (headline) await ensurePlacesShown(tables, article.row);
    const found = entriesOf(tables, article, { filter, after: behind, limit: room + 1 });
    const shown = found.slice(0, room);
    const end = shown.at(-1);
    if (headline && end) {
      groups.push({
        headline,
        activeAt: instant(article.activeAt),
        entries: shown.map(({ entry }) => withWords(article.row, entry)),
      });
      last = { activeAt: instant(article.activeAt), articleRow: article.row, ...end.place };
    }
    if (found.length > room) return { groups, next: last };
    room -= shown.length;
  }
  return { groups, next: null };
}
