import { Copy, MessageSquareText } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { HighlightColor } from '../../shared/model/highlight.js';
import { highlightColors } from '../lib/highlight-colors.js';
import { copySelection, highlightSelection } from '../state/highlight-acts.js';
import { useSession, useWords } from '../state/session.js';
import { IconButton } from '../ui/IconButton.js';
import { Kbd } from '../ui/Kbd.js';
import { Toolbar } from '../ui/Toolbar.js';
import styles from './SelectionBar.module.css';
import { useBarFocus } from './use-bar-focus.js';
import type { SelectedBox } from './use-selected-words.js';

/** Space between the bar and the words. */
const GAP = 10;
/** The bar goes under the words when there is less room than this above them. */
const ROOM_ABOVE = 64;
/** A sheet narrower than this has no room for the bar with its keys; they stand in the tooltips then. */
const ROOMY = 430;

interface Place {
  readonly left: number;
  readonly top: number;
}

function place(bar: HTMLElement, box: SelectedBox): Place {
  const sheet = bar.parentElement?.getBoundingClientRect();
  const pane = bar.closest('[data-scroll]')?.getBoundingClientRect();
  if (!sheet) return { left: box.left, top: box.top };
  bar.dataset['narrow'] = String(sheet.width < ROOMY); // before it is measured
  const above = box.top - bar.offsetHeight - GAP;
  const roomAbove = sheet.top + box.top - (pane?.top ?? 0);
  const centre = (box.left + box.right) / 2 - bar.offsetWidth / 2;
  return {
    left: Math.max(0, Math.min(centre, sheet.width - bar.offsetWidth)),
    top: roomAbove < ROOM_ABOVE ? box.bottom + GAP : above,
  };
}

/** What can be done with the selected words. It never takes the selection away by being pressed. */
export function SelectionBar({ box }: { readonly box: SelectedBox }) {
  const session = useSession();
  const { marks } = useWords();
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ left: box.left, top: box.top });
  useLayoutEffect(() => {
    if (bar.current) setAt(place(bar.current, box));
  }, [box]);

  const focus = useBarFocus(bar);
  const mark = (color: HighlightColor, note: boolean): void =>
    session.attempt(highlightSelection(session, color, note));
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- it only keeps the selection where it is
    <div
      className={styles['anchor']}
      style={{ left: at.left, top: at.top }}
      ref={bar}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={focus.leave}
    >
      <Toolbar label={marks.selection} className={styles['bar']}>
        {highlightColors.map((color, index) => (
          <button
            key={color}
            type="button"
            className={`${styles['color']} hl-${color}`}
            title={`${marks.highlight(color)} (${index + 1})`}
            onClick={() => mark(color, false)}
          >
            <span className="visually-hidden">{marks.highlight(color)}</span>
            <i />
            <span className={styles['key']} aria-hidden="true">
              {index + 1}
            </span>
          </button>
        ))}
        <i className={styles['rule']} />
        <button
          type="button"
          className={styles['note']}
          title={`${marks.addNote} (N)`}
          onClick={() => mark(session.reading.store.get().color, true)}
        >
          <MessageSquareText size={16} strokeWidth={1.75} aria-hidden="true" />
          {marks.addNote}
          <span className={styles['key']}>
            <Kbd keys="N" />
          </span>
        </button>
        <IconButton
          label={marks.copy}
          shortcut="Ctrl C"
          className={styles['copy']}
          onClick={() => session.attempt(copySelection(session))}
        >
          <Copy size={16} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </Toolbar>
    </div>
  );
}
