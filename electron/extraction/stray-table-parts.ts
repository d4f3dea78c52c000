import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, elementsOf, nearest, textOf } from './dom.js';

const OF_TABLES = /^(?:caption|colgroup|col|thead|tbody|tfoot|tr|td|th|script|style|template|form)$/;

const tableAround = (element: DomElement): DomElement | null =>
  element.localName === 'table' ? element : nearest(element, ({ localName }) => localName === 'table');

/** Moves what stands in a table outside of its cells in front of it, as browsers do: in its rows nobody would read it. */
export function moveStrayParts(document: DomDocument): void {
  for (const part of ['table', 'thead', 'tbody', 'tfoot', 'tr'].flatMap((name) => allByTag(document, name))) {
    const table = tableAround(part);
    const strays = elementsOf(part).filter(
      (child) => !OF_TABLES.test(child.localName) && normalText(textOf(child)) !== '',
    );
    for (const stray of strays) table?.parentNode?.insertBefore(stray, table);
  }
}
