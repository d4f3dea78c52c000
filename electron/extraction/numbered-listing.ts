import { codeText } from './code-block.js';
import { allByTag, type DomDocument, type DomElement, elementsOf, nearest, textOf } from './dom.js';

const NUMBERS = /^\s*(?:\d+\s*)+$/;

/** The rows of a table and of its groups; of one with a table inside none, for that puts things beside each other. */
function rowsOf(table: DomElement): readonly (readonly DomElement[])[] {
  if (allByTag(table, 'table').length > 0) return [];
  return allByTag(table, 'tr').map((row) => elementsOf(row).filter(({ localName }) => localName === 'td'));
}

const isCounting = (numbers: readonly number[]): boolean =>
  numbers.length > 0 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);

/** The numbers of lines that a cell holds, or that it tells a script which draws them. */
function numbersIn(cell: DomElement): readonly number[] {
  const shown = codeText(cell);
  if (NUMBERS.test(shown)) return shown.trim().split(/\s+/).map(Number);
  const told = cell.getAttribute('data-line-number');
  return shown.trim() === '' && told !== null ? [Number(told)] : [];
}

const isListing = (cell: DomElement): boolean =>
  allByTag(cell, 'pre').length > 0 || allByTag(cell, 'code').length > 0 || isCodeCell(cell);

const isCodeCell = (cell: DomElement): boolean =>
  /(?:^|[\s_-])(?:code|blob-code|hljs-ln-code)(?:$|[\s_-])/i.test(cell.getAttribute('class') ?? '');

/** The source in a table of line numbers beside source, in one row or a row for every line; null for any other table. */
function sourceIn(table: DomElement): string | null {
  const rows = rowsOf(table);
  if (rows.length === 0 || rows.some((cells) => cells.length !== 2)) return null;
  const codes = rows.flatMap(([, code]) => code ?? []);
  if (!codes.every(isListing)) return null;
  if (!isCounting(rows.flatMap(([gutter]) => (gutter ? numbersIn(gutter) : [])))) return null;
  return codes.map((code) => codeText(code).replace(/^\n|\n$/g, '')).join('\n');
}

/** The names of an element and of those around it that may tell the language of a listing. */
const classOf = (element: DomElement | null): string => element?.getAttribute('class') ?? '';

/**
 * Sets listings that are laid out as a table of line numbers beside source (Rouge, Pygments, Hexo, highlight.js) as plain ones,
 * without the numbers: extractors take such a table for layout and drop it, or read the numbers as a text of its own.
 */
export function plainListings(document: DomDocument): void {
  for (const table of allByTag(document, 'table')) {
    const source = sourceIn(table);
    if (source === null) continue;
    const pre = document.createElement('pre');
    const outer = nearest(table, ({ localName }) => localName === 'figure', 3);
    const names = [table, table.parentElement, outer].map(classOf).join(' ');
    const hexo = outer ? /^highlight\s+([\w+#-]+)$/.exec(classOf(outer).trim())?.[1] : undefined;
    pre.setAttribute('class', hexo === undefined ? names : `language-${hexo}`);
    const code = document.createElement('code');
    code.textContent = source;
    pre.appendChild(code);
    const around = nearest(table, ({ localName }) => localName === 'pre', 4);
    const old = around ?? (outer && textOf(outer).trim() === textOf(table).trim() ? outer : table);
    old.parentNode?.insertBefore(pre, old);
    old.remove();
  }
}
