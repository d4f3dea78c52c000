import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, elementsOf, namesOf, textOf } from './dom.js';

/** How a list of the parts of a page is headed, and how its makers call it. */
const HEADED =
  /^(?:(?:table of )?contents|(?:in|on) this (?:page|article)|jump to|목차|차례|이 글의 순서|目次|もくじ|目录|目錄|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|contenidos?|tabla de contenidos?|indice|sumário|inhoud|содержание|оглавление|mục lục|spis treści|innehåll)\s*:?$/iu;
const CALLED = /(?:^|[\s_-])(?:toc|table-?of-?contents|contents-?list|page-?contents)(?:$|[\s_-])/;
const BOXES = ['div', 'nav', 'section', 'aside', 'details', 'ul', 'ol'];
const LONGEST_HEAD = 40;
/** Beside its links such a list holds numbers, signs and a button to hide it. */
const LINKED = 0.7;
const LONGEST_BESIDE = 30;

/** Whether a link leads to a part of the same page that is there. */
const leadsWithin = (link: DomElement): boolean => /^#./.test(link.getAttribute('href')?.trim() ?? '');

const elementsAround = ({ parentElement }: DomElement): readonly DomElement[] =>
  parentElement ? [parentElement, ...elementsAround(parentElement)] : [];

/** The element that heads a box, the box itself left out; null when its first words are none of a list of contents. */
function headOf(box: DomElement): DomElement | null {
  const first = elementsOf(box).find((child) => normalText(textOf(child)) !== '');
  if (!first || first.localName === 'a') return null;
  const text = normalText(textOf(first));
  return text.length <= LONGEST_HEAD && HEADED.test(text) ? first : headOf(first);
}

const isListed = (box: DomElement): boolean =>
  ['ul', 'ol', 'li'].some((name) => allByTag(box, name).length > 0);

/** The line above a list that heads it. */
function headAbove(list: DomElement): DomElement | null {
  const above = /^[uo]l$/.test(list.localName) ? list.previousElementSibling : null;
  return above && HEADED.test(normalText(textOf(above))) ? above : null;
}

const lengthOf = (element: DomElement | null): number => (element ? normalText(textOf(element)).length : 0);

/** Whether a box says which parts its page has under a head, leads to them, and does nothing else. */
function isContents(box: DomElement, head: DomElement | null): boolean {
  const links = allByTag(box, 'a');
  if (links.length === 0 || !links.every(leadsWithin)) return false;
  if (head === null && !(CALLED.test(namesOf(box)) && isListed(box))) return false;
  const said = lengthOf(box) - (head && head.parentElement !== box.parentElement ? lengthOf(head) : 0);
  const linked = links.reduce((sum, link) => sum + lengthOf(link), 0);
  return linked >= said * LINKED || said - linked <= LONGEST_BESIDE;
}

/** Takes lists of the parts of a page away: they are ways within it, and its headings say the same. */
export function dropContents(document: DomDocument): void {
  // Reading every box for its head takes longer than everything else here, and most pages have no such link.
  const around = new Set(allByTag(document, 'a').filter(leadsWithin).flatMap(elementsAround));
  for (const box of BOXES.flatMap((name) => allByTag(document, name))) {
    if (!around.has(box) || box.parentElement === null) continue;
    const above = headAbove(box);
    if (!isContents(box, headOf(box) ?? above)) continue;
    above?.remove();
    box.remove();
  }
}
