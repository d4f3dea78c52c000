import type { Tables } from '../library/tables.js';
import { bandsOf, isSameStory } from './text-print.js';

/** The likeliest are compared word for word, not all. */
const MOST_COMPARED = 3;

/** Makes the text of an article known, and notes the article that told the same story before, under another address. In a transaction. */
export function noteTwin(tables: Tables, row: number, text: string): void {
  const bands = bandsOf(text);
  const alike = bands.length === 0 ? [] : tables.twins.alike(bands, row, MOST_COMPARED);
  const twin = alike.find((other) => {
    const version = tables.articles.findByRow(other)?.version ?? null;
    const known = version === null ? null : tables.versions.text(other, version);
    return known !== null && isSameStory(text, known.text);
  });
  if (twin !== undefined) tables.twins.insert(row, twin);
  tables.twins.setBands(row, bands);
}
