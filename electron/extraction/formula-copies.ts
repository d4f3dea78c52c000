import { allByTag, type DomDocument, type DomElement, elementsOf, namesOf, textOf } from './dom.js';
import { TEX } from './tex-source.js';

/** A formula and its copies stand in a box of their own, at most so far up. */
const LEVELS_UP = 3;
/** How programs that draw formulas call what they drew, and what stands there until they have. */
const DRAWN = /(?:^|\s)(?:mathjax(?:_\w+)?|mjx-\w+)(?:$|\s)/;

const isDrawn = (element: DomElement): boolean =>
  element.localName === 'mjx-container' || DRAWN.test(namesOf(element));

const holdsFormula = (element: DomElement): boolean =>
  element.localName === 'math' || allByTag(element, 'math').length > 0;

const isHiddenCopy = (element: DomElement): boolean =>
  element.getAttribute('aria-hidden') === 'true' && !holdsFormula(element);

/** Whether an element says nothing beside what a formula in it says to those who hear it. */
const isOwnBox = (box: DomElement): boolean =>
  elementsOf(box).every((child) => holdsFormula(child) || isHiddenCopy(child)) &&
  !/^(?:body|article|main|section|p|li|td)$/.test(box.localName);

/** Drops what is drawn of a formula for the eye alone, where it is also written as a formula. */
function dropHiddenCopies(formula: DomElement): void {
  let box = formula.parentElement;
  for (let level = 0; box && level < LEVELS_UP && isOwnBox(box); level++) {
    for (const child of elementsOf(box)) if (isHiddenCopy(child)) child.remove();
    box = box.parentElement;
  }
}

/** What was drawn of a formula right before its TeX. */
function drawnBefore(tex: DomElement): readonly DomElement[] {
  const drawn: DomElement[] = [];
  for (let at = tex.previousElementSibling; at && isDrawn(at); at = at.previousElementSibling) drawn.push(at);
  return drawn;
}

/** Leaves of a formula and its TeX the one that says more: the formula when there is one, and nothing that was only drawn. */
function dropDrawnCopies(tex: DomElement): void {
  const drawn = drawnBefore(tex);
  const written = drawn.find(holdsFormula);
  for (const copy of drawn) if (copy !== written) copy.remove();
  if (written) tex.remove();
}

/** Leaves every formula once: programs that draw them put two or three copies side by side, of which readers see one. */
export function dropFormulaCopies(document: DomDocument): void {
  for (const formula of allByTag(document, 'math'))
    if (formula.getAttribute(TEX) === null) dropHiddenCopies(formula);
    else dropDrawnCopies(formula);
  for (const preview of allByTag(document, 'span'))
    if (/(?:^|\s)mathjax_preview(?:$|\s)/.test(namesOf(preview)) && textOf(preview) !== '') preview.remove();
}
