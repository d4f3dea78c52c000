import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, textOf } from './dom.js';

const ANCHOR = /^(?:[#¶§]|🔗)?$/u;

const isAnchor = (link: DomElement, heading: DomElement): boolean =>
  (link.getAttribute('href') ?? '').includes('#') &&
  ANCHOR.test(normalText(textOf(link))) &&
  normalText(textOf(link)) !== normalText(textOf(heading)) &&
  link.querySelector('img') === null;

/** Takes the mark out of headings that only links to themselves: `Measure first#`. */
export function dropHeadingAnchors(document: DomDocument): void {
  for (const heading of ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].flatMap((name) => allByTag(document, name)))
    for (const link of allByTag(heading, 'a')) if (isAnchor(link, heading)) link.remove();
}
