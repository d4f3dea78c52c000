import { allByTag, type DomElement, elementsInside, textOf } from './dom.js';

const NOTE_ID = /(?:^|[-_:.])(?:fn|foot-?note|note|endnote|cite_?note|sdfootnote)s?(?:[-_:.]|\d|$)/i;
/** What the number of a note looks like: `1`, `[12]`, `a`, `*`, `주1`. */
const LABEL = /^\s*[[(（]?\s*(?:주\s?)?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})\s*[\])）]?\s*$/i;

/** Whether a link is a note's way back to its place in the text: how that looks here is ours. */
export const isWayBack = (link: DomElement): boolean =>
  /^#./.test(link.getAttribute('href') ?? '') && /^\s*[↩↑⤴⏎↵^]\ufe0e?\ufe0f?\s*$/u.test(textOf(link));

/** The notes of an article and the places that point at them. */
export interface Footnotes {
  /** The key of the note a link points at; null when it is no such link. */
  readonly refKey: (link: DomElement) => string | null;
  /** The key of a note, when an element is one that something points at. */
  readonly noteKey: (element: DomElement) => string | null;
}

const targetOf = (link: DomElement): string => {
  const href = link.getAttribute('href') ?? '';
  return /^#[^#\s]{1,100}$/.test(href) ? href.slice(1) : '';
};

/** Finds the notes of a body: elements named like notes that a small mark in the text points at. */
export function findFootnotes(root: DomElement): Footnotes {
  const wanted = new Set(
    allByTag(root, 'a')
      .filter((link) => LABEL.test(textOf(link)))
      .map(targetOf)
      .filter((id) => NOTE_ID.test(id) && !/ref/i.test(id)),
  );
  const notes = new Set(
    wanted.size === 0
      ? []
      : elementsInside(root)
          .filter(
            ({ localName }) =>
              localName === 'li' || localName === 'p' || localName === 'div' || localName === 'aside',
          )
          .map((element) => element.getAttribute('id') ?? '')
          .filter((id) => wanted.has(id)),
  );
  return {
    refKey: (link) => {
      const id = targetOf(link);
      return notes.has(id) && LABEL.test(textOf(link)) ? id : null;
    },
    noteKey: (element) => {
      const id = element.getAttribute('id') ?? '';
      return notes.has(id) ? id : null;
    },
  };
}
