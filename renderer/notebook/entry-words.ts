import type { NotebookEntry } from '../../shared/model/notebook.js';

/** The words an entry is about: as the article says them now, else as they were marked; nothing for a note on an article. */
export const wordsOf = ({ words, highlight }: NotebookEntry): string =>
  words ?? highlight?.anchor.quote.exact ?? '';
