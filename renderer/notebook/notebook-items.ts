import type { PlacedEntry, Shelf } from '../state/notebook-shelves.js';

/** One thing the list draws: the head of a shelf, or an entry on it. */
export type NotebookItem =
  | { readonly kind: 'head'; readonly key: string; readonly shelf: Shelf }
  | ({ readonly kind: 'entry' } & PlacedEntry);

/** Where the items of a shelf begin and end in the list. */
export interface ShelfSpan {
  readonly shelf: Shelf;
  readonly first: number;
  readonly last: number;
}

/** The list as it is drawn, top to bottom; a shelf with nothing left on it is passed over. */
export function itemsOf(shelves: readonly Shelf[]): {
  readonly items: readonly NotebookItem[];
  readonly spans: readonly ShelfSpan[];
} {
  const items: NotebookItem[] = [];
  const spans: ShelfSpan[] = [];
  for (const shelf of shelves) {
    if (shelf.entries.length === 0) continue;
    const first = items.length;
    items.push({ kind: 'head', key: `head ${shelf.key}`, shelf });
    for (const placed of shelf.entries) items.push({ kind: 'entry', ...placed });
    spans.push({ shelf, first, last: items.length - 1 });
  }
  return { items, spans };
}

/** The farthest entry on the way from an item that is not too far, and at least the next one; null when there is none. */
export function entryTowards(
  items: readonly NotebookItem[],
  from: number,
  step: 1 | -1,
  isTooFar: (index: number) => boolean,
): string | null {
  let found: string | null = null;
  for (let index = from + step; index >= 0 && index < items.length; index += step) {
    const item = items[index];
    if (item?.kind !== 'entry') continue;
    if (found !== null && isTooFar(index)) break;
    found = item.key;
  }
  return found;
}
