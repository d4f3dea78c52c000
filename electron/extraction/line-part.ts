import { allByTag, type DomDocument, type DomElement, namesOf } from './dom.js';

const NAMES = ['span', 'b', 'strong', 'em', 'i', 'small', 'time', 'label'];

/** Whether an element stands in a line and may have a look, and a place, of its own. */
export const isLinePart = ({ localName }: DomElement): boolean => NAMES.includes(localName);

/** All such elements of a page, one kind after the other. */
export const lineParts = (document: DomDocument): readonly DomElement[] =>
  NAMES.flatMap((name) => allByTag(document, name));

/** What gives an element its look: two of one look are of one kind. */
export const lookOf = (element: DomElement): string => `${element.localName} ${namesOf(element)}`;

const WORD_END = /[\p{L}\p{N}.!?)\]”’%]$/u;
const WORD_BEGIN = /^[\p{L}\p{N}“‘(]/u;

/** Whether a text begins as a word or a quotation does. */
export const beginsWord = (text: string): boolean => WORD_BEGIN.test(text);

/** Whether nothing sets two texts apart. */
export const isTouching = (before: string, after: string): boolean =>
  WORD_END.test(before) && beginsWord(after);

/** Puts a space before an element. */
export const space = (document: DomDocument, element: DomElement): void => {
  element.parentNode?.insertBefore(document.createTextNode(' '), element);
};
