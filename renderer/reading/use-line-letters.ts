import { useEffect, useState } from 'react';
import { lineRange } from './line-range.js';

/** Paragraphs looked at, from the first, and full lines that say how long lines are. */
const ENOUGH = { paragraphs: 24, lines: 4 } as const;

/** The full lines of a paragraph, which are all but its last, and the letters in them, spaces counted. */
function fullLines(paragraph: Element): { readonly lines: number; readonly letters: number } {
  const box = paragraph.getBoundingClientRect();
  const lineHeight = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
  const lines = Math.round(box.height / lineHeight) - 1;
  const inLastLine = box.bottom - lineHeight / 2;
  let [letters, end] = [0, lines === 0 ? 0 : paragraph.textContent.length];
  while (letters < end) {
    const middle = Math.ceil((letters + end) / 2);
    const range = lineRange(paragraph, 0, middle);
    if (range && range.getBoundingClientRect().bottom < inLastLine) letters = middle;
    else end = middle - 1;
  }
  return { lines, letters };
}

/** How many letters a full line of an article holds as it is drawn; null when it has too few lines to tell. */
function lettersDrawn(article: Element): number | null {
  const paragraphs = [...article.querySelectorAll(':scope > p:not([lang])')].slice(0, ENOUGH.paragraphs);
  let [lines, letters] = [0, 0];
  for (const paragraph of paragraphs) {
    const full = fullLines(paragraph);
    lines += full.lines;
    letters += full.letters;
  }
  return lines < ENOUGH.lines ? null : Math.round(letters / lines);
}

/** How long the lines of the open article are. */
export interface DrawnLines {
  readonly letters: number | null;
  /** Whether room beside them is kept for notes. */
  readonly hasMargin: boolean;
}

const NOT_DRAWN: DrawnLines = { letters: null, hasMargin: false };

/** How many letters a line of the open article holds, counted again as it is set anew while that is asked for. */
export function useLineLetters(isAsked: boolean): DrawnLines {
  const [lines, setLines] = useState(NOT_DRAWN);
  useEffect(() => {
    const article = document.querySelector('article.article');
    if (!isAsked || !article) return undefined;
    const observer = new ResizeObserver(() =>
      setLines({
        letters: lettersDrawn(article),
        hasMargin: article.closest('[data-notes="margin"]') !== null,
      }),
    );
    observer.observe(article);
    return () => observer.disconnect();
  }, [isAsked]);
  return lines;
}
