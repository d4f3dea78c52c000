import type { Headline } from '../../shared/model/article.js';
import { localDay } from '../i18n/dates.js';

/** A day of the list: where its head and its last row stand among the items. */
export interface DayGroup {
  readonly day: string;
  /** Any moment of that day. */
  readonly instant: string;
  readonly headIndex: number;
  readonly lastIndex: number;
}

export type ListItem =
  | { readonly kind: 'day'; readonly key: string; readonly group: number }
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly group: number;
      readonly row: Headline;
      readonly position: number;
    };

export interface DayGroups {
  readonly groups: readonly DayGroup[];
  readonly items: readonly ListItem[];
}

/** Puts a head before the rows of each day, in the order of the rows. */
export function groupByDay(rows: readonly Headline[]): DayGroups {
  const groups: DayGroup[] = [];
  const items: ListItem[] = [];
  rows.forEach((row, position) => {
    const day = localDay(row.savedAt);
    if (groups.at(-1)?.day !== day) {
      groups.push({ day, instant: row.savedAt, headIndex: items.length, lastIndex: items.length });
      items.push({ kind: 'day', key: `day ${day}`, group: groups.length - 1 });
    }
    items.push({ kind: 'row', key: row.id, group: groups.length - 1, row, position });
    const last = groups.pop();
    if (last) groups.push({ ...last, lastIndex: items.length - 1 });
  });
  return { groups, items };
}
