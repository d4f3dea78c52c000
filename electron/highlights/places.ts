import { makeQuote } from '../../shared/anchor/quote.js';
import { TextLocator } from '../../shared/anchor/text-locator.js';
import { AppError } from '../../shared/app-error.js';
import type { FoundPlace, WantedPlace } from '../library/highlight-places-table.js';
import type { Tables } from '../library/tables.js';

/** The library answers others after so many milliseconds of looking. */
const SLICE_MS = 15;

/** Where a highlight is in a text: by its own words, else by those it was found on last, which stand nearer to them. */
function placeOf(
  tables: Tables,
  articleRow: number,
  { row, quote, position }: WantedPlace,
  locator: TextLocator,
): FoundPlace {
  const found = locator.locate(quote, position);
  if (found) return { row, position: found };
  const last = tables.highlightPlaces.newest(row);
  const version = last && tables.versions.text(articleRow, last.version);
  if (!last || !version) return { row, position: null };
  return { row, position: locator.locate(makeQuote(version.text, last.position), last.position) };
}

/**
 * Looks for every highlight of an article in a text that is to become one of its versions, in slices that let others
 * have their turn. `version` is its number, or one that is not taken yet.
 */
export async function findPlaces(
  tables: Tables,
  articleRow: number,
  { text, version }: { readonly text: string; readonly version: number },
): Promise<readonly FoundPlace[]> {
  const locator = new TextLocator(text);
  const places: FoundPlace[] = [];
  let began = performance.now();
  for (const wanted of tables.highlightPlaces.wanted(articleRow, version)) {
    places.push(placeOf(tables, articleRow, wanted, locator));
    if (performance.now() - began < SLICE_MS) continue;
    // oxlint-disable-next-line no-await-in-loop -- lets others have their turn
    await new Promise<void>((next) => void setImmediate(next));
    began = performance.now();
  }
  return places;
}

/** Looks for the highlights whose place in a version is not known yet: after an undo, a text that was pasted, or in an older library. */
export async function ensurePlaces(tables: Tables, articleRow: number, version: number): Promise<void> {
  const { database, highlightPlaces, versions } = tables;
  if (database.isReadOnly || highlightPlaces.wanted(articleRow, version).length === 0) return;
  const text = versions.text(articleRow, version)?.text;
  if (text === undefined) return;
  const places = await findPlaces(tables, articleRow, { text, version });
  try {
    database.transaction(() => highlightPlaces.insert(version, places));
  } catch (error) {
    // On a full disk they are looked for again the next time.
    if (!(error instanceof AppError)) throw error;
  }
}
