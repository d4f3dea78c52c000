import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { titleHeading } from './beside-title.js';
import { type BodyContext, readBlocks } from './blocks.js';
import { type DomDocument, type DomElement, elementsInside, namesOf, nearest } from './dom.js';

/** What newsrooms call the line below a headline that sums the article up. */
const NAME = /(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|lede|sub-?title|sub-?headline)(?:$|[\s_-])/;
const SHORTEST = 20;
const LONGEST = 600;

/** The head of an article: the `<header>` around its headline, or the box that the headline stands in. */
const headAround = (heading: DomElement): DomElement | null =>
  nearest(heading, ({ localName }) => localName === 'header', 4) ?? heading.parentElement;

/** The element below a headline that its page calls so, and that leads nowhere. */
function standfirstElement(document: DomDocument, title: string): DomElement | null {
  const heading = titleHeading(document, title);
  const head = heading && headAround(heading);
  if (!head || head.localName === 'body') return null;
  const found = elementsInside(head).find((element) => NAME.test(namesOf(element)) && element !== heading);
  return found && found.querySelector('a, time') === null ? found : null;
}

/** A standfirst as a paragraph; null when there is none, or more than a line. */
function standfirstIn(document: DomDocument, { base, title }: BodyContext): Block | null {
  const found = standfirstElement(document, title);
  const [line, ...others] = found ? readBlocks(found, { base, title }) : [];
  if (line === undefined || !('inlines' in line) || others.length > 0) return null;
  const { length } = inlineText(line.inlines);
  return length < SHORTEST || length > LONGEST ? null : { type: 'paragraph', inlines: line.inlines };
}

/** A body with the line that sums it up below its headline as its first paragraph: extractors take it for a part of the head. */
export function withStandfirst(
  blocks: readonly Block[],
  document: DomDocument,
  context: BodyContext,
): readonly Block[] {
  const line = standfirstIn(document, context);
  if (line === null) return blocks;
  const isHeld = normalText(articleText(blocks)).includes(normalText(articleText([line])));
  return isHeld ? blocks : [line, ...blocks];
}
