import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useDocumentEvent, useWindowEvent } from '../lib/use-event.js';
import type { Article } from '../../shared/model/article.js';
import type { TextPosition } from '../../shared/model/highlight.js';
import { headText } from '../state/head-text.js';
import type { Lines } from '../state/lines.js';
import { useSession } from '../state/session.js';
import { copiedWords } from './copied-words.js';
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

interface Selected {
  readonly selection: TextPosition | null;
  readonly headWords: string | null;
}

const NOTHING: Selected = { selection: null, headWords: null };

/** Words of the head alone: where a selection reaches into the text, it is the text that is meant. */
function selectedHeadWords(range: Range, drawn: Element, article: Article): string | null {
  const { text, lines: below } = headText(article);
  const lines = below.map((line) => ({ ...line, start: line.start + text.length }));
  const position = selectedPosition(range, drawn, { attribute: 'data-head-line', lines, text });
  return position && text.slice(position.start, position.end);
}

interface Selecting {
  readonly article: Article;
  readonly drawn: RefObject<HTMLElement | null>;
  readonly sheet: RefObject<HTMLElement | null>;
  readonly lines: Lines;
  readonly text: string;
}

/** Follows the selection in the article and keeps its place in the text, or its words in the head, for the verbs that need them. */
export function useSelectedWords({ article, drawn, sheet, lines, text }: Selecting): SelectedBox | null {
  const { reading } = useSession();
  const [box, setBox] = useState<SelectedBox | null>(null);
  const isDragging = useRef(false);

  const selectedIn = (range: Range, root: Element): Selected => {
    const selection = selectedPosition(range, root, { attribute: 'data-line', lines: lines.all, text });
    return { selection, headWords: selection ? null : selectedHeadWords(range, root, article) };
  };
  const read = (): void => {
    const root = drawn.current;
    const range = root && selectedRange(root);
    const now = range ? selectedIn(range, root) : NOTHING;
    const before = reading.store.get();
    const isAny = now.selection !== null || now.headWords !== null;
    if (isAny || before.selection || before.headWords !== null) reading.store.change(now);
    setBox(isAny && range && sheet.current ? boxOf(range, sheet.current) : null);
  };

  // Other type, another width, a picture that came: the words lie elsewhere then.
  const moved = useEffectEvent(() => {
    if (box && !isDragging.current) read();
  });
  useEffect(() => {
    if (!sheet.current) return undefined;
    const observer = new ResizeObserver(() => moved());
    observer.observe(sheet.current);
    return () => observer.disconnect();
  }, [sheet]);

  useDocumentEvent('selectionchange', () => {
    if (!isDragging.current) read();
  });
  useDocumentEvent('copy', (event) => {
    const range = drawn.current && selectedRange(drawn.current);
    if (!range || !event.clipboardData || event.defaultPrevented) return;
    const words = copiedWords(range);
    event.clipboardData.setData('text/plain', words.text);
    event.clipboardData.setData('text/html', words.html);
    event.preventDefault();
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
