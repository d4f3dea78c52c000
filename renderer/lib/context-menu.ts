import type { MouseEvent } from 'react';
import type { MenuItem } from '../../shared/ipc/contract/menus.js';
import type { Client } from './client.js';

/** One thing to choose. */
export interface MenuAct {
  readonly label: string;
  /** The key that does the same, as Electron writes it, such as `Shift+N`. */
  readonly accelerator?: string;
  readonly isChecked?: boolean;
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

type Line = MenuAct | 'separator';

/** A line of a context menu: something to choose, a gap, or more lines behind a name. */
export type MenuEntry = Line | { readonly label: string; readonly more: readonly Line[] };

const isMore = (entry: MenuEntry): entry is Extract<MenuEntry, { more: unknown }> =>
  entry !== 'separator' && 'more' in entry;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a menu belongs that was asked for by pointer, or by key, which has no place: then under what it is about. */
export function menuPlace({ clientX, clientY, currentTarget }: MouseEvent): Place {
  if (clientX !== 0 || clientY !== 0) return { x: clientX, y: clientY };
  const { bottom, left } = currentTarget.getBoundingClientRect();
  return { x: left + 16, y: bottom };
}

/** Shows a native context menu and carries out what is chosen. `at` is a place in the page; without it, the pointer. */
export async function showContextMenu(
  client: Client,
  entries: readonly MenuEntry[],
  at?: Place,
): Promise<void> {
  const acts: MenuAct[] = [];
  const line = (entry: Line): Exclude<MenuItem, { kind: 'more' }> => {
    if (entry === 'separator') return { kind: 'separator' };
    const { run: _, ...shown } = entry;
    acts.push(entry);
    return { kind: 'act', id: acts.length - 1, ...shown };
  };
  const items = entries.map((entry): MenuItem =>
    isMore(entry) ? { kind: 'more', label: entry.label, items: entry.more.map(line) } : line(entry),
  );
  const chosen = await client.call('menus.show', {
    items,
    ...(at ? { at: { x: Math.max(0, Math.round(at.x)), y: Math.max(0, Math.round(at.y)) } } : {}),
  });
  if (chosen !== null) acts[chosen]?.run();
}
