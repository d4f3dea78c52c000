import { type RefObject, useCallback, useRef, useState } from 'react';
import { PANE_IDS } from '../lib/pane-elements.js';
import { useWidth } from '../lib/use-width.js';
import { useSession } from '../state/session.js';
import { useStore, useStorePart } from '../state/store.js';
import { NotebookColumn } from './NotebookColumn.js';
import { type ColumnOf, columnsOf, placeInColumns } from './notebook-columns.js';
import styles from './Notebook.module.css';

/** From this width on, in CSS pixels with the padding beside it, two columns have room for a line each. */
const TWO_COLUMNS_FROM = 1_000;

const NOWHERE: ColumnOf = new Map();

interface ColumnsProps {
  readonly count: 1 | 2;
  readonly scroll: RefObject<HTMLDivElement | null>;
}

/** The articles side by side; one keeps the column it was put in, whatever is deleted above it. */
function Columns({ count, scroll }: ColumnsProps) {
  const { notebook, attempt } = useSession();
  const { groups, next, currentKey } = useStore(notebook.store);
  const [known, remember] = useState(NOWHERE);
  const placed = placeInColumns(known, groups, count);
  if (placed !== known) remember(placed);
  const entries = notebook.entries();
  const stop = entries.find(({ key }) => key === currentKey) ?? entries[0];
  const more = useCallback(() => {
    if (next !== null) attempt(notebook.loadMore());
  }, [next, notebook, attempt]);
  return (
    <div className={styles['columns']} data-count={count}>
      {columnsOf(placed, groups, count).map((members, column) => (
        <NotebookColumn
          // oxlint-disable-next-line react/no-array-index-key -- a column is its place
          key={column}
          groups={members}
          scroll={scroll}
          stopKey={stop?.key ?? null}
          onNearEnd={more}
        />
      ))}
    </div>
  );
}

/** Every entry, by article, in two columns where there is room and more than one article. */
export function NotebookList() {
  const { notebook } = useSession();
  const scroll = useRef<HTMLDivElement>(null);
  const isWide = useWidth(scroll) >= TWO_COLUMNS_FROM;
  const hasSeveral = useStorePart(notebook.store, ({ groups }) => groups.length > 1);
  const count = isWide && hasSeveral ? 2 : 1;
  return (
    <div ref={scroll} className={styles['scroll']} id={PANE_IDS.headlines} tabIndex={-1}>
      <Columns key={count} count={count} scroll={scroll} />
    </div>
  );
}
