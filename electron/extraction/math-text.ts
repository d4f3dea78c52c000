import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsOf,
  isElement,
  nearest,
  textOf,
} from './dom.js';
import { TEX } from './tex-source.js';

const DEEPEST = 30;

/** Several signs side by side in brackets; one, or a number, by itself. */
const grouped = (text: string): string =>
  /^(?:[\p{L}]|[\p{N}.,]+|\(.*\))$/u.test(text) ? text : `(${text})`;

/** What layouts of two or three parts say on one line; missing parts are empty. */
const LAYOUTS: Readonly<Record<string, (parts: readonly string[]) => string>> = {
  mfrac: ([over = '', under = '']) => `${grouped(over)}/${grouped(under)}`,
  msup: ([base = '', power = '']) => `${base}^${grouped(power)}`,
  msub: ([base = '', index = '']) => `${base}_${grouped(index)}`,
  msubsup: ([base = '', index = '', power = '']) => `${base}_${grouped(index)}^${grouped(power)}`,
  munder: ([base = '', index = '']) => `${base}_${grouped(index)}`,
  mover: ([base = '', power = '']) => `${base}^${grouped(power)}`,
  munderover: ([base = '', index = '', power = '']) => `${base}_${grouped(index)}^${grouped(power)}`,
  mroot: ([base = '', index = '']) => `${grouped(index)}√${grouped(base)}`,
};

/** A slash stands close, as in fractions: `h^(3/2)`. */
const operator = (sign: string): string => (sign === '/' ? sign : ` ${sign} `);

/** A formula on one line: `c = √(gh)`. Its notes for other programs are left out. */
function lineOf(element: DomElement, depth = 0): string {
  if (depth > DEEPEST) return normalText(textOf(element));
  if (element.localName.startsWith('annotation')) return '';
  const parts = elementsOf(element).map((child) => lineOf(child, depth + 1));
  const layout = LAYOUTS[element.localName];
  if (layout) return layout(parts);
  if (element.localName === 'msqrt') return `√${grouped(parts.join(''))}`;
  if (element.localName === 'mo') return operator(normalText(textOf(element)));
  return childrenOf(element)
    .map((child) => (isElement(child) ? lineOf(child, depth + 1) : normalText(textOf(child))))
    .join('');
}

/** Signs that stand close to what they belong to. */
const close = (line: string): string =>
  normalText(line)
    .replace(/\s*([⁡⁢⁣⁤(),[\]{}|′!])\s*/gu, '$1')
    .replace(/[⁡⁢⁣⁤]/gu, '');

/** Whether a formula has no words of its own, or only the TeX it was made of, which is written for programs. */
const isUntold = (formula: DomElement): boolean => {
  const told = formula.getAttribute('alttext');
  const isTex = told !== null && /\\[a-z]|[_^]\{/i.test(told) && formula.getAttribute(TEX) === null;
  return told === null || (isTex && elementsOf(formula).length > 0 && textOf(formula).trim() !== '');
};

/** Gives every formula that has no words of its own those of one line: its text alone loses roots, fractions and powers. */
export function nameFormulas(document: DomDocument): void {
  for (const formula of allByTag(document, 'math')) {
    if (isUntold(formula)) formula.setAttribute('alttext', close(lineOf(formula)));
    takeFromTable(formula, document);
    if (/^\s*block\s*$/i.test(formula.getAttribute('display') ?? '')) setApart(formula, document);
  }
}

/** The number of a formula, which stands beside it in its line. */
const NUMBER = /^[([]?(?:[A-Z]{1,2}\.?)?\d{1,3}(?:[.-]\d{1,3})*[a-z]?[)\]]?\.?$/;

/** Whether a box holds a formula, its number, and nothing else. */
const isNumbered = (box: DomElement, formula: DomElement): boolean =>
  NUMBER.test(
    normalText(
      childrenOf(box)
        .flatMap((child) => (child === formula ? [] : [textOf(child)]))
        .join(''),
    ),
  );

/** Puts a formula that stands in a table with its number and nothing else in a line of its own: such a table only centres it. */
function takeFromTable(formula: DomElement, document: DomDocument): void {
  const table = nearest(formula, ({ localName }) => localName === 'table', 6);
  if (!table || allByTag(table, 'math').length > 1 || allByTag(table, 'img').length > 0) return;
  const number = normalText(textOf(table).replace(textOf(formula), ''));
  if (number !== '' && !NUMBER.test(number)) return;
  const line = document.createElement('div');
  table.parentNode?.insertBefore(line, table);
  line.appendChild(formula);
  line.appendChild(document.createTextNode(` ${number}`));
  table.remove();
}

/** A formula that is shown on a line of its own has a box of its own; its number is no line by itself. */
function setApart(formula: DomElement, document: DomDocument): void {
  const around = formula.parentElement;
  if (around && around.localName !== 'body' && isNumbered(around, formula)) {
    for (const side of [formula, formula.nextSibling])
      if (side) around.insertBefore(document.createTextNode(' '), side);
    return;
  }
  const box = document.createElement('div');
  formula.parentNode?.insertBefore(box, formula);
  box.appendChild(formula);
}

/** Whether an element is a formula on a line of its own. */
export function isFormulaLine(element: DomElement): boolean {
  const formula = elementsOf(element).find(({ localName }) => localName === 'math');
  if (!formula) return false;
  return elementsOf(element).length === 1 || isNumbered(element, formula);
}
