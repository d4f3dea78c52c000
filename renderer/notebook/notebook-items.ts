import type { NotebookGroup } from '../../shared/model/notebook.js';
import { entryKey } from '../state/notebook-groups.js';
import type { PlacedEntry } from '../state/notebook.js';

/** One thing the list draws: the head of an article, or an entry of it. */
export type NotebookItem =
  | { readonly kind: 'head'; readonly key: string; readonly group: NotebookGroup }
  | ({ readonly kind: 'entry' } & PlacedEntry);

/** Where the items of an article begin and end in the list. */
export interface GroupSpan {
  readonly group: NotebookGroup;
  readonly first: number;
  readonly last: number;
}

/** The list as it is drawn, top to bottom; an article with nothing left on it is passed over. */
export function itemsOf(groups: readonly NotebookGroup[]): {
  readonly items: readonly NotebookItem[];
  readonly spans: readonly GroupSpan[];
} {
  const items: NotebookItem[] = [];
  const spans: GroupSpan[] = [];
  for (const group of groups) {
    if (group.entries.length === 0) continue;
    const first = items.length;
    items.push({ kind: 'head', key: `head ${group.headline.id}`, group });
    for (const entry of group.entries)
      items.push({ kind: 'entry', key: entryKey(group.headline.id, entry), group, entry });
    spans.push({ group, first, last: items.length - 1 });
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
