import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, elementsOf, namesOf, textOf } from './dom.js';

const ANCHOR = /^(?:[#¶§]|🔗)?$/u;

const isAnchor = (link: DomElement, heading: DomElement): boolean =>
  (link.getAttribute('href') ?? '').includes('#') &&
  ANCHOR.test(normalText(textOf(link))) &&
  normalText(textOf(link)) !== normalText(textOf(heading)) &&
  link.querySelector('img') === null;

/** Wikis put a way to edit a part behind its heading. */
const EDIT = /(?:^|[\s_-])(?:mw-)?editsection(?:$|[\s_-])/;

/** Takes the marks out of headings, and from behind them, that only link to themselves or change them: `Measure first#`, `History [edit]`. */
export function dropHeadingAnchors(document: DomDocument): void {
  for (const heading of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].flatMap((name) => allByTag(document, name))) {
    for (const link of allByTag(heading, 'a')) if (isAnchor(link, heading)) link.remove();
    for (const beside of [...elementsOf(heading), heading.nextElementSibling])
      if (beside && EDIT.test(namesOf(beside))) beside.remove();
  }
}
