import type { ArticleId, Headline } from '../../shared/model/article.js';
import type { Highlight, HighlightId } from '../../shared/model/highlight.js';
import type { Note } from '../../shared/model/note.js';
import type { NotebookEntry, NotebookFilter, NotebookGroup } from '../../shared/model/notebook.js';

/** What tells one entry from every other: the highlight, or the article whose own note it is. */
export const entryKey = (articleId: ArticleId, { highlight }: NotebookEntry): string =>
  highlight?.id ?? `note ${articleId}`;

const keyed = ({ headline, entries }: NotebookGroup): readonly (readonly [string, NotebookEntry])[] =>
  entries.map((entry) => [entryKey(headline.id, entry), entry]);

/** Whether the library would list an entry under a filter now. */
export const matches = ({ colors, withNote }: NotebookFilter, { highlight, note }: NotebookEntry): boolean =>
  (note !== null || !withNote) &&
  (colors.length === 0 || (highlight !== null && colors.includes(highlight.color)));

/** Every entry of an article, its own note first, the highlights in the order of the text. */
export function entriesOf(
  highlights: readonly Highlight[],
  notes: readonly Note[],
): readonly NotebookEntry[] {
  const noteOn = new Map(notes.map((note) => [note.highlightId, note]));
  const own = noteOn.get(null);
  return [
    ...(own ? [{ highlight: null, note: own }] : []),
    ...highlights.map((highlight) => ({ highlight, note: noteOn.get(highlight.id) ?? null })),
  ];
}

/** An entry of an article with the note of a place as it was stored; one that was emptied stays until the news of it come. */
export function noteWritten(
  entry: NotebookEntry,
  { highlightId }: { readonly highlightId: HighlightId | null },
  note: Note | null,
): NotebookEntry {
  if ((entry.highlight?.id ?? null) !== highlightId) return entry;
  const emptied = entry.highlight === null && entry.note ? { ...entry.note, text: '' } : null;
  return { ...entry, note: note ?? emptied };
}

/** Adds a page behind what is there; an article may go on, and nothing is there twice. */
export function appendPage(
  groups: readonly NotebookGroup[],
  page: readonly NotebookGroup[],
): readonly NotebookGroup[] {
  const byId = new Map(groups.map((group) => [group.headline.id, group]));
  for (const group of page) {
    const known = byId.get(group.headline.id);
    const keys = new Set(known && keyed(known).map(([key]) => key));
    const fresh = keyed(group).flatMap(([key, entry]) => (keys.has(key) ? [] : entry));
    byId.set(
      group.headline.id,
      known ? { ...known, entries: [...known.entries, ...fresh] } : { ...group, entries: fresh },
    );
  }
  return [...byId.values()];
}

/** What became of an article: all that is on it now. Without a headline it lies in the trash. */
export interface GroupNews {
  readonly id: ArticleId;
  readonly headline: Headline | null;
  readonly entries: readonly NotebookEntry[];
}

/**
 * Takes in news about one article. The page is a snapshot: articles keep their places, and an entry that no longer
 * fits the filter stays until the page is left. An article that has lost everything keeps its place, empty, so that
 * Undo brings it back there; one that was not there comes first.
 */
export function mergeNews(
  groups: readonly NotebookGroup[],
  { id, headline, entries }: GroupNews,
  filter: NotebookFilter,
): readonly NotebookGroup[] {
  const known = groups.find((group) => group.headline.id === id);
  const shown = new Set(known && keyed(known).map(([key]) => key));
  const kept =
    headline === null
      ? []
      : entries.filter((entry) => shown.has(entryKey(id, entry)) || matches(filter, entry));
  if (known)
    return groups.map((group) =>
      group === known ? { ...group, headline: headline ?? group.headline, entries: kept } : group,
    );
  if (headline === null || kept.length === 0) return groups;
  return [{ headline, activeAt: new Date().toISOString(), entries: kept }, ...groups];
}
