import { Copy, MessageSquareText, Quote, Search } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Article } from '../../shared/model/article.js';
import type { HighlightColor } from '../../shared/model/highlight.js';
import { highlightColors } from '../lib/highlight-colors.js';
import { keyCaps } from '../lib/key-caps.js';
import { copyQuote, copySelection, highlightSelection } from '../state/highlight-acts.js';
import { searchFor } from '../state/search-acts.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { IconButton } from '../ui/IconButton.js';
import { Kbd } from '../ui/Kbd.js';
import { Toolbar } from '../ui/Toolbar.js';
import { copiedWords } from './copied-words.js';
import styles from './SelectionBar.module.css';
import { useBarFocus } from './use-bar-focus.js';
import type { SelectedBox } from './use-selected-words.js';

/** Space between the bar and the words. */
const GAP = 10;
/** The bar goes under the words when there is less room than this above them. */
const ROOM_ABOVE = 64;
/** A sheet narrower than this has no room for the bar with its keys; they stand in the tooltips then. */
const ROOMY = 430;

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

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

function selectedWords(): string {
  const selection = window.getSelection();
  return selection && selection.rangeCount > 0 ? copiedWords(selection.getRangeAt(0)).text : '';
}

/** What can be done with words of the text. */
function TextActs() {
  const session = useSession();
  const { marks } = useWords();
  const mark = (color: HighlightColor, note: boolean): void =>
    session.attempt(highlightSelection(session, color, note));
  return (
    <>
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
        <MessageSquareText {...icon} />
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
        <Copy {...icon} />
      </IconButton>
      <IconButton
        label={marks.search}
        className={styles['copy']}
        onClick={() => searchFor(session, selectedWords())}
      >
        <Search {...icon} />
      </IconButton>
    </>
  );
}

/** What can be done with words of the head, which no highlight can carry. */
function HeadActs({ article, headWords }: { readonly article: Article; readonly headWords: string }) {
  const session = useSession();
  const { marks } = useWords();
  return (
    <>
      <button
        type="button"
        title={`${marks.copy} (${keyCaps('Ctrl C')})`}
        onClick={() => session.attempt(copySelection(session))}
      >
        <Copy {...icon} />
        {marks.copy}
      </button>
      <button type="button" onClick={() => session.attempt(copyQuote(session, headWords, article))}>
        <Quote {...icon} />
        {marks.copyQuote}
      </button>
    </>
  );
}

interface SelectionBarProps {
  readonly article: Article;
  readonly box: SelectedBox;
}

/** What can be done with the selected words. It never takes the selection away by being pressed. */
export function SelectionBar({ article, box }: SelectionBarProps) {
  const { reading } = useSession();
  const { marks } = useWords();
  const headWords = useStorePart(reading.store, (state) => state.headWords);
  const bar = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Place>({ left: box.left, top: box.top });
  useLayoutEffect(() => {
    if (bar.current) setAt(place(bar.current, box));
  }, [box]);

  const focus = useBarFocus(bar);
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
        {headWords === null ? <TextActs /> : <HeadActs article={article} headWords={headWords} />}
      </Toolbar>
    </div>
  );
}
