import { createContext, use } from 'react';
import { invariant } from '../../shared/assert.js';
import type { HighlightId } from '../../shared/model/highlight.js';
import type { TextOwner } from '../../shared/text/article-text.js';
import type { Lines } from '../state/lines.js';
import type { LineMark, Marks } from '../state/marks.js';
import type { Picture } from '../state/pictures.js';

/** What every part of a body needs to draw itself. */
export interface BodyContext {
  readonly lines: Lines;
  readonly marks: Marks;
  /** The language of each line that is in another one than the article, by the line's number. */
  readonly foreign: ReadonlyMap<number, string>;
  readonly activeId: HighlightId | null;
  /** Number of each footnote by its key, from 1. */
  readonly footnotes: ReadonlyMap<string, number>;
  /** Number of each picture that is on disk, from 0. */
  readonly pictures: ReadonlyMap<Picture, number>;
}

const Context = createContext<BodyContext | null>(null);
export const BodyProvider = Context.Provider;

export function useBody(): BodyContext {
  const body = use(Context);
  invariant(body, 'A block stands outside an article body.');
  return body;
}

const noMarks: readonly LineMark[] = [];

/** What the element of a line carries, so that a selection in it can be told in article text. Nothing for a part without words. */
export function useLine(owner: TextOwner): {
  readonly attributes: { readonly 'data-line'?: number; readonly lang?: string };
  readonly marks: readonly LineMark[];
} {
  const { lines, marks, foreign } = useBody();
  const number = lines.numberOf.get(owner);
  if (number === undefined) return { attributes: {}, marks: noMarks };
  const lang = foreign.get(number);
  const attributes = lang === undefined ? { 'data-line': number } : { 'data-line': number, lang };
  return { attributes, marks: marks.onLine.get(number) ?? noMarks };
}

/** Marks what is drawn in the article but is no part of its text; selections skip it. */
export const OUTSIDE_TEXT = { 'data-outside-text': '' } as const;

/** The same for sentences of the app, both of whose languages are written from left to right, whatever the article's is. */
export const APP_WORDS = { ...OUTSIDE_TEXT, dir: 'ltr' } as const;
