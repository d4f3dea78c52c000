import type { Highlight } from '../../shared/model/highlight.js';
import type { NotebookEntry } from '../../shared/model/notebook.js';
import type { Tables } from '../library/tables.js';

type ShownText = { readonly version: number; readonly text: string } | null;

/**
 * Gives entries their words as the text that is shown has them, where that has others than those that were marked: an
 * article that was fetched again or mended may say them in another way. Each text is read once, and only when needed.
 */
export function presentWords(tables: Tables): (articleRow: number, entry: NotebookEntry) => NotebookEntry {
  const texts = new Map<number, ShownText>();
  const read = (row: number, version: number): ShownText => {
    const known = texts.get(row);
    if (known !== undefined) return known;
    const text = tables.versions.text(row, version)?.text;
    const found = text === undefined ? null : { version, text };
    texts.set(row, found);
    return found;
  };
  const wordsOf = (row: number, { place, anchor }: Highlight): string | undefined => {
    const version = place && tables.articles.findByRow(row)?.version;
    if (!place || !version || version === anchor.version) return undefined;
    return read(row, version)?.text.slice(place.start, place.end);
  };
  return (row, entry) => {
    const words = entry.highlight ? wordsOf(row, entry.highlight) : undefined;
    const isSame = !words || words === entry.highlight?.anchor.quote.exact;
    return isSame ? entry : { ...entry, words };
  };
}
