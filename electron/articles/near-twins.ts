import type { Tables } from '../library/tables.js';
import { bandsOf, isSameStory } from './text-print.js';

/** The likeliest are compared word for word, not all. */
const MOST_COMPARED = 6;

/** Makes the text of an article known, and notes the article that told the same story before, under another address. In a transaction. */
export function noteTwin(tables: Tables, row: number, text: string, title: string): void {
  const bands = bandsOf(text, title);
  const alike = bands.length === 0 ? [] : tables.twins.alike(bands, row, MOST_COMPARED);
  const textOf = (other: number): string | null => {
    const version = tables.articles.findByRow(other)?.version ?? null;
    return version === null ? null : (tables.versions.text(other, version)?.text ?? null);
  };
  const same = alike
    .map((other) => ({ other, known: textOf(other) }))
    .filter(({ known }) => known !== null && isSameStory(text, known));
  // Of several that are alike an identical one is the one that is here.
  const twin = (same.find(({ known }) => known === text) ?? same[0])?.other;
  if (twin !== undefined) tables.twins.insert(row, twin);
  tables.twins.setBands(row, bands);
}
