import type { DomElement } from './dom.js';
import type { Mark } from './inline-run.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Marks a formula of which only its TeX is known. */
export const TEX = 'data-offprint-tex';

/** Whether a script holds no program but a formula in TeX, which a program of the page would draw: `math/tex; mode=display`. */
export const isTexScript = (type: string | undefined): boolean => /^\s*math\/(?:la)?tex\b/i.test(type ?? '');

/** Such a formula as an element of the page, in its own words. */
export function texElement(type: string, source: string): string {
  const tex = source
    .replace(/^\s*%?\s*<!\[CDATA\[/, '')
    .replace(/%?\s*\]\]>\s*$/, '')
    .trim();
  if (tex === '') return '';
  const display = /mode\s*=\s*display/i.test(type) ? ' display="block"' : '';
  return `<math ${TEX}=""${display} alttext="${escaped(tex)}"><mtext>${escaped(tex)}</mtext></math>`;
}

/** The marks of a formula's words: what is known in TeX alone looks like code. */
export const marksOfFormula = (formula: DomElement, marks: readonly Mark[]): readonly Mark[] =>
  formula.getAttribute(TEX) === null ? marks : [...marks, { type: 'code' }];
