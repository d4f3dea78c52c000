import { type RefObject, useRef, useState } from 'react';
import { useDocumentEvent, useWindowEvent } from '../lib/use-event.js';
import type { Lines } from '../state/lines.js';
import { useSession } from '../state/session.js';
import { selectedPosition } from './selected-position.js';

/** Where the selected words are drawn, counted from the sheet's corner. */
export interface SelectedBox {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function selectedRange(article: Element): Range | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(article) ? range : null;
}

function boxOf(range: Range, sheet: Element): SelectedBox {
  const origin = sheet.getBoundingClientRect();
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
  const first = rects[0] ?? range.getBoundingClientRect();
  const last = rects.at(-1) ?? first;
  return {
    left: first.left - origin.left,
    right: first.right - origin.left,
    top: first.top - origin.top,
    bottom: last.bottom - origin.top,
  };
}

interface Selecting {
  readonly article: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly lines: Lines;
  readonly text: string;
}

/** Follows the selection in the article and keeps its place in the text for the verbs that need one. */
export function useSelectedWords({ article, sheet, lines, text }: Selecting): SelectedBox | null {
  const { reading } = useSession();
  const [box, setBox] = useState<SelectedBox | null>(null);
  const isDragging = useRef(false);

  const read = (): void => {
    const range = article.current && selectedRange(article.current);
    const position = range && article.current && selectedPosition(range, article.current, lines, text);
    if (position || reading.store.get().selection) reading.store.change({ selection: position });
    setBox(position && range && sheet.current ? boxOf(range, sheet.current) : null);
  };

  useDocumentEvent('selectionchange', () => {
    if (!isDragging.current) read();
  });
  useDocumentEvent('pointerdown', ({ button }) => {
    isDragging.current = button === 0; // a menu swallows the end of the press that opened it
  });
  useWindowEvent('pointerup', () => {
    isDragging.current = false;
    setTimeout(read); // a click that ends a selection is known only afterwards
  });
  useWindowEvent('pointercancel', () => {
    isDragging.current = false;
  });
  return box;
}
