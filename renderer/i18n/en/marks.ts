import type { HighlightColor } from '../../../shared/model/highlight.js';
import { colors } from './colors.js';

/** Highlights and notes, in English. */
export const marks = {
  selection: 'Selection',
  highlight: (color: HighlightColor) => `Highlight ${colors[color]}`,
  colorMenu: 'Colour',
  color: (color: HighlightColor) => `${colors[color].charAt(0).toUpperCase()}${colors[color].slice(1)}`,
  recolor: (color: HighlightColor) => `Change to ${colors[color]}`,
  search: 'Search the library for it',
  copy: 'Copy',
  copyQuote: 'Copy as quote',
  editNote: 'Edit note',
  more: 'More',
  addNote: 'Add note',
  mark: (color: HighlightColor, hasNote: boolean) =>
    hasNote ? `Highlight ${colors[color]}, has note` : `Highlight ${colors[color]}`,
  notes: 'Notes',
  articleNote: 'Note on this article',
  articleNoteHint: 'A note on the whole article',
  noteOn: (quote: string) => `Note on “${quote}”`,
  noteHint: 'Write a note',
  writeNoteOn: (quote: string) => `Write a note on “${quote}”`,
  showWords: 'Show in the article',
  deleteHighlight: 'Delete highlight',
  lostTitle: 'Lost their place',
  lost: (n: number) =>
    n === 1
      ? 'The text changed, and one highlight was not found in this version. It is kept here.'
      : `The text changed, and ${n} highlights were not found in this version. They are kept here.`,
  none: 'Select words in the article to highlight them.',
  close: 'Close notes',
  draftBack: (words: string) =>
    `A note that could not be stored last time is back, and storing it is tried again: “${words}”`,
  showDraft: 'Show',
  draftWithoutArticle: (words: string) =>
    `A note could not be stored last time, and its article is not here any more. Its words are kept until you copy them: “${words}”`,
  copyDraft: 'Copy',
  notSaved: (reason: string) =>
    `This note is not stored yet: ${reason}. It is kept here, and storing it will be tried again.`,
};
