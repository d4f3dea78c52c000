import { type MouseEvent, useCallback } from 'react';
import type { Headline } from '../../shared/model/article.js';
import { PANE_IDS } from '../lib/pane-elements.js';
import { useDocumentEvent } from '../lib/use-event.js';
import type { Perform } from '../state/commands.js';
import { openRow } from '../state/open-articles.js';
import { endPicking, extendToRow, togglePick } from '../state/picked-rows.js';
import { useSession, useWords } from '../state/session.js';
import { showRowMenu } from './row-menu.js';

interface RowPresses {
  readonly open: (row: Headline, event: MouseEvent) => void;
  readonly enter: () => void;
  readonly menu: (event: MouseEvent<HTMLElement>) => void;
}

const rowNumber = (target: EventTarget): number | null => {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return element ? Number(element.dataset['row']) : null;
};

/** What pressing rows does: a click opens, with Ctrl or ⌘ it picks, with Shift it picks up to there; the other button shows the menu. */
export function useRowPresses(perform: Perform): RowPresses {
  const session = useSession();
  const words = useWords();
  const { library, panes, attempt } = session;

  const open = useCallback(
    (row: Headline, event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey) togglePick(session, row, true);
      else if (event.shiftKey) extendToRow(session, row);
      else {
        endPicking(session);
        openRow(session, row, 'now');
        panes.change({ front: 'reader' });
      }
    },
    [session, panes],
  );
  const enter = useCallback(() => document.getElementById(PANE_IDS.article)?.focus(), []);

  /** By key the menu is that of the selected row, and opens there. */
  const menuByKey = (event: { preventDefault(): void }): void => {
    const { selected, order } = library.store.get();
    if (!selected || !order.rows.includes(selected.row)) return;
    event.preventDefault();
    const box = document.querySelector(`[data-row="${selected.row}"]`)?.getBoundingClientRect();
    const at = box && { x: box.left + 24, y: Math.min(box.bottom, box.top + 48) };
    attempt(showRowMenu({ session, words, perform, row: selected }, at));
  };
  const menu = (event: MouseEvent<HTMLElement>): void => {
    const number = rowNumber(event.target);
    const row = number === null ? undefined : library.store.get().rows.get(number);
    if (!row) return menuByKey(event);
    event.preventDefault();
    attempt(showRowMenu({ session, words, perform, row }));
    return undefined;
  };
  // With the focus nowhere the keys are the list's, and so is the menu key.
  useDocumentEvent('contextmenu', (event) => {
    if (event.target === document.body && document.activeElement === document.body) menuByKey(event);
  });
  return { open, enter, menu };
}
