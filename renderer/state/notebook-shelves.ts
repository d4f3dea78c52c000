import { localDay } from '../i18n/dates.js';
import { highlightColors } from '../lib/highlight-colors.js';
import type { Headline } from '../../shared/model/article.js';
import type { HighlightColor } from '../../shared/model/highlight.js';
import type {
  NotebookEntry,
  NotebookFilter,
  NotebookGroup,
  NotebookGrouping,
} from '../../shared/model/notebook.js';
import { entryKey, type GroupNews, matches } from './notebook-groups.js';

/** One entry with the article it belongs to. */
export interface PlacedEntry {
  readonly key: string;
  readonly headline: Headline;
  readonly entry: NotebookEntry;
}

/** An entry and the shelf it was put on: a day here, a colour, or `note`. It stays there until the page is listed anew. */
export interface ShelvedEntry extends PlacedEntry {
  readonly shelf: string;
}

/** What a group of entries has in common; the colour is null for notes on articles. */
export type ShelfHead =
  | { readonly kind: 'article'; readonly headline: Headline }
  | { readonly kind: 'day'; readonly instant: string }
  | { readonly kind: 'color'; readonly color: HighlightColor | null };

/** Entries that stand together on the page of notes. */
export interface Shelf {
  readonly key: string;
  readonly head: ShelfHead;
  readonly entries: readonly PlacedEntry[];
}

/** When an entry was made. */
export const madeAt = ({ highlight, note }: NotebookEntry): string =>
  highlight?.createdAt ?? note?.createdAt ?? '';

const shelfFor = (grouping: NotebookGrouping, entry: NotebookEntry): string =>
  grouping === 'date' ? localDay(madeAt(entry)) : (entry.highlight?.color ?? 'note');

const rank = (shelf: string): number => {
  const place = highlightColors.findIndex((color) => color === shelf);
  return place < 0 ? highlightColors.length : place;
};
const idOf = ({ highlight, note }: NotebookEntry): string => highlight?.id ?? note?.id ?? '';
const newestFirst = (one: string, other: string): number => (one === other ? 0 : one < other ? 1 : -1);

/** The order in which the library lists single entries. */
const inOrder = (one: ShelvedEntry, other: ShelvedEntry): number =>
  rank(one.shelf) - rank(other.shelf) ||
  newestFirst(madeAt(one.entry), madeAt(other.entry)) ||
  newestFirst(idOf(one.entry), idOf(other.entry));

/** Adds a page of single entries behind what is there; nothing is there twice. */
export function appendShelved(
  shelved: readonly ShelvedEntry[],
  page: { readonly entries: readonly NotebookEntry[]; readonly headlines: readonly Headline[] },
  grouping: NotebookGrouping,
): readonly ShelvedEntry[] {
  const known = new Set(shelved.map(({ key }) => key));
  const byId = new Map(page.headlines.map((headline) => [headline.id, headline]));
  const fresh = page.entries.flatMap((entry) => {
    const headline = byId.get(entry.highlight?.articleId ?? entry.note?.articleId ?? '');
    if (!headline) return [];
    const key = entryKey(headline.id, entry);
    return known.has(key) ? [] : [{ key, headline, entry, shelf: shelfFor(grouping, entry) }];
  });
  return [...shelved, ...fresh];
}

/**
 * Takes in news about one article: what is there keeps its shelf, what is new finds its own. While pages are still to
 * come, what would stand behind the last entry is left to them.
 */
export function mergeShelved(
  shelved: readonly ShelvedEntry[],
  { id, headline, entries }: GroupNews,
  {
    grouping,
    filter,
    hasMore,
  }: { readonly grouping: NotebookGrouping; readonly filter: NotebookFilter; readonly hasMore: boolean },
): readonly ShelvedEntry[] {
  const shelfOf = new Map(shelved.map(({ key, shelf }) => [key, shelf]));
  const last = shelved.at(-1);
  const now =
    headline === null
      ? []
      : entries.flatMap((entry): readonly ShelvedEntry[] => {
          const key = entryKey(id, entry);
          const known = shelfOf.get(key);
          const placed = { key, headline, entry, shelf: known ?? shelfFor(grouping, entry) };
          if (known !== undefined) return [placed];
          const isToCome = hasMore && (last === undefined || inOrder(placed, last) > 0);
          return matches(filter, entry) && !isToCome ? [placed] : [];
        });
  return [...shelved.filter((placed) => placed.headline.id !== id), ...now].toSorted(inOrder);
}

const headOf = (shelf: string, { entry }: PlacedEntry, grouping: NotebookGrouping): ShelfHead =>
  grouping === 'date'
    ? { kind: 'day', instant: madeAt(entry) }
    : { kind: 'color', color: highlightColors.find((color) => color === shelf) ?? null };

/** Single entries as they stand together. */
export function shelvesOf(shelved: readonly ShelvedEntry[], grouping: NotebookGrouping): readonly Shelf[] {
  const byShelf = new Map<string, ShelvedEntry[]>();
  for (const placed of shelved) {
    const members = byShelf.get(placed.shelf) ?? [];
    members.push(placed);
    byShelf.set(placed.shelf, members);
  }
  return [...byShelf].flatMap(([key, entries]) => {
    const [first] = entries;
    return first ? [{ key, head: headOf(key, first, grouping), entries }] : [];
  });
}

const shelvesOfArticles = (groups: readonly NotebookGroup[]): readonly Shelf[] =>
  groups.map(({ headline, entries }) => ({
    key: headline.id,
    head: { kind: 'article', headline },
    entries: entries.map((entry) => ({ key: entryKey(headline.id, entry), headline, entry })),
  }));

interface Listed {
  readonly grouping: NotebookGrouping;
  readonly groups: readonly NotebookGroup[];
  readonly shelved: readonly ShelvedEntry[];
}

/** What is listed as it stands together: articles, or single entries by day or colour. */
export const shelvesIn = ({ grouping, groups, shelved }: Listed): readonly Shelf[] =>
  grouping === 'article' ? shelvesOfArticles(groups) : shelvesOf(shelved, grouping);
