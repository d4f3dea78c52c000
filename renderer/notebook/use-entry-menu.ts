import type { MouseEvent } from 'react';
import { highlightColors } from '../lib/highlight-colors.js';
import { type MenuEntry, showContextMenu } from '../lib/context-menu.js';
import { copyQuote, copyText, recolorHighlight } from '../state/highlight-acts.js';
import { deleteEntry, jumpTo } from '../state/notebook-acts.js';
import type { PlacedEntry } from '../state/notebook-shelves.js';
import { useSession, useWords } from '../state/session.js';

/** Shows the native menu of an entry, where it was asked for by pointer or key. */
export function useEntryMenu(placed: PlacedEntry): (event: MouseEvent) => void {
  const session = useSession();
  const { marks, notebook: words } = useWords();
  const { client, attempt, notebook } = session;
  const { key, headline, entry } = placed;
  const { highlight, note } = entry;
  const { title, publisher, id } = headline;

  const quoteFrom = async (exact: string): Promise<void> => {
    const { url } = await client.call('articles.open', { id });
    await copyQuote(session, exact, { title, publisher, url });
  };
  const ofWords = (): readonly MenuEntry[] => {
    if (!highlight) return [];
    const { exact } = highlight.anchor.quote;
    return [
      {
        label: marks.colorMenu,
        more: highlightColors.map((color, index) => ({
          label: marks.color(color),
          accelerator: `${index + 1}`,
          isChecked: color === highlight.color,
          run: () => attempt(recolorHighlight(session, highlight.id, color)),
        })),
      },
      'separator',
      { label: marks.copy, run: () => attempt(copyText(session, exact)) },
      { label: marks.copyQuote, run: () => attempt(quoteFrom(exact)) },
      'separator',
    ];
  };
  return (event) => {
    if (event.target instanceof Element && event.target.closest('textarea')) return;
    event.preventDefault();
    const entries: readonly MenuEntry[] = [
      { label: words.open, accelerator: 'Enter', run: () => attempt(jumpTo(session, placed)) },
      {
        label: note ? words.editNote : words.addNote,
        accelerator: 'N',
        run: () => notebook.store.change({ currentKey: key, editingKey: key }),
      },
      ...ofWords(),
      {
        label: highlight ? marks.deleteHighlight : words.deleteNote,
        accelerator: 'Delete',
        run: () => attempt(deleteEntry(session, placed)),
      },
    ];
    attempt(showContextMenu(client, entries, { x: event.clientX, y: event.clientY }));
  };
}
