import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import { PANE_IDS } from '../lib/pane-elements.js';
import { useWidth } from '../lib/use-width.js';
import { type Shelf, shelvesIn } from '../state/notebook-shelves.js';
import { useSession } from '../state/session.js';
import { useStore, useStorePart } from '../state/store.js';
import { NotebookColumn } from './NotebookColumn.js';
import { type ColumnOf, columnsOf, placeInColumns } from './notebook-columns.js';
import styles from './Notebook.module.css';

/** From this width on, in CSS pixels with the padding beside it, two columns have room for a line each. */
const TWO_COLUMNS_FROM = 1_000;

const NOWHERE: ColumnOf = new Map();

interface ColumnsProps {
  readonly shelves: readonly Shelf[];
  readonly count: 1 | 2;
  readonly scroll: RefObject<HTMLDivElement | null>;
}

/** The shelves side by side; one keeps the column it was put in, whatever is deleted above it. */
function Columns({ shelves, count, scroll }: ColumnsProps) {
  const { notebook, attempt } = useSession();
  const { next, currentKey } = useStore(notebook.store);
  const [known, remember] = useState(NOWHERE);
  const placed = placeInColumns(known, shelves, count);
  if (placed !== known) remember(placed);
  const entries = shelves.flatMap((shelf) => shelf.entries);
  const stop = entries.find(({ key }) => key === currentKey) ?? entries[0];
  const more = useCallback(() => {
    if (next !== null) attempt(notebook.loadMore());
  }, [next, notebook, attempt]);
  return (
    <div className={styles['columns']} data-count={count}>
      {columnsOf(placed, shelves, count).map((members, column) => (
        <NotebookColumn
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          key={column}
          shelves={members}
          scroll={scroll}
          stopKey={stop?.key ?? null}
          onNearEnd={more}
        />
      ))}
    </div>
  );
}

/** Every entry on its shelf, in two columns where there is room and more than one shelf. */
export function NotebookList() {
  const { notebook } = useSession();
  const scroll = useRef<HTMLDivElement>(null);
  const isWide = (useWidth(scroll) ?? 0) >= TWO_COLUMNS_FROM;
  const grouping = useStorePart(notebook.store, (state) => state.grouping);
  const groups = useStorePart(notebook.store, (state) => state.groups);
  const shelved = useStorePart(notebook.store, (state) => state.shelved);
  const shelves = useMemo(() => shelvesIn({ grouping, groups, shelved }), [grouping, groups, shelved]);
  const count = isWide && shelves.length > 1 ? 2 : 1;
  return (
    <div ref={scroll} className={styles['scroll']} id={PANE_IDS.headlines} tabIndex={-1}>
      <Columns key={`${grouping} ${count}`} shelves={shelves} count={count} scroll={scroll} />
    </div>
  );
}
