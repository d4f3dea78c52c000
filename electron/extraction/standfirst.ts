import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { endsSentence } from './wrapped-lines.js';
import { titleHeading } from './beside-title.js';
import { type BodyContext, readBlocks } from './blocks.js';
import { readCreditLine } from './credit-line.js';
import { type DomDocument, type DomElement, elementsInside, namesOf, nearest, textOf } from './dom.js';

/** What newsrooms call the line below a headline that sums the article up. */
const NAME =
  /(?:^|[\s_-])(?:dek|deck|standfirst|stand-first|lede|sub[-_]?tit(?:le)?s?|sub[-_]?head(?:ing|line)?|tit[-_]sub|summary[-_]view|(?:article|story)-?summary|(?:article|post|entry|story)_*-?(?:desc|excerpt|intro|lead)|chapo|bajada|entradilla)(?:$|[\s_-])/;
/** Attributes beside class and id in which newsrooms name a part. */
const OWN_NAMES = ['data-testid', 'data-component', 'data-gu-name', 'data-name', 'data-type', 'itemprop'];
const MOST_LOOKED_AT = 200;
const SHORTEST = 15;
const LONGEST = 600;

/** The head of an article: the `<header>` around its headline, or the box that the headline stands in. */
const headAround = (heading: DomElement): DomElement | null =>
  nearest(heading, ({ localName }) => localName === 'header', 4) ??
  nearest(heading, (box) => normalText(textOf(box)) !== normalText(textOf(heading)), 4) ??
  heading.parentElement;

/** What an element is called, by its class, its id and the short attributes that newsrooms keep for their own scripts. */
const calledOf = (element: DomElement): string =>
  [namesOf(element), ...OWN_NAMES.map((name) => element.getAttribute(name)?.toLowerCase() ?? '')].join(' ');

/** A newsroom's mark and reporter before a first sentence are so long at most. */
const LONGEST_SIGNATURE = 60;

/** Whether the text begins in an element; before it may stand who reports from where, which the text has lost. */
function beginsText(element: DomElement, first: string): boolean {
  const at = normalText(textOf(element)).indexOf(first);
  return at === 0 || (element.localName === 'p' && at > 0 && at <= LONGEST_SIGNATURE);
}

/** Elements between a headline and the first line of its text, in the head of the article or, below it, in the article. */
function elementsBelow(heading: DomElement, first: string): readonly DomElement[] {
  const head = headAround(heading);
  const article = nearest(heading, ({ localName }) => localName === 'article');
  const scope = head?.localName === 'body' ? article : (article ?? head);
  if (!scope) return [];
  const all = elementsInside(scope);
  const below = all.slice(all.indexOf(heading) + 1).filter((element) => element !== heading);
  const inHead = head && head !== scope ? elementsInside(head) : [];
  const near = below.slice(0, MOST_LOOKED_AT);
  const end = near.findIndex((element) => first !== '' && beginsText(element, first));
  return [...inHead, ...(end === -1 ? (scope === head ? near : []) : near.slice(0, end))];
}

/** The beginning of the first sentence of a body. */
const beginningOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => (block.type === 'paragraph' ? normalText(inlineText(block.inlines)) : ''))
    .find((line) => line.length >= SHORTEST)
    ?.slice(0, SHORTEST) ?? '';

/** A heading over a line that says who or when is no heading of a part of the text. */
function isAboveShortLine(element: DomElement): boolean {
  const next = element.nextElementSibling;
  const text = next === null ? '' : normalText(textOf(next));
  return text !== '' && readCreditLine(text, { publisher: null, authors: [] }) !== null;
}

/** Whether an element is the heading below a headline in the head of an article: it says on what the headline says. */
const isSecondHeading = (element: DomElement, heading: DomElement): boolean =>
  heading.localName === 'h1' &&
  element.localName === 'h2' &&
  heading.nextElementSibling === element &&
  (element.parentElement?.localName === 'header' || isAboveShortLine(element));

/** What stands in the head of an article and is no summary of it. */
const OTHER =
  /(?:^|[\s_-])(?:caption|credits?|byline|author\w*|bio|meta|date|time|share|sharing|social|tags?|topics?|breadcrumbs?|kicker|label|notice|disclaimer|disclosure|paywall|subscri\w+|newsletters?|ads?|advert\w*|sponsor\w*|promo\w*|audio|player|toc)(?:$|[\s_-])/;
const NO_LINE = 'a, button, form, input, time, img, figure, ul, ol, table, iframe, h1, h2, h3';
/** Said without a name, it is a sentence at least. */
const SHORTEST_UNNAMED = 40;

/** Whether an element in the `<header>` around a headline is a sentence or two below it, and nothing but that. */
function isUnnamedLine(element: DomElement, heading: DomElement): boolean {
  const header = nearest(heading, ({ localName }) => localName === 'header', 4);
  if (!header || !/^(?:p|div)$/.test(element.localName) || element.querySelector(NO_LINE) !== null)
    return false;
  const text = normalText(textOf(element));
  if (text.length < SHORTEST_UNNAMED || !endsSentence(text)) return false;
  const around = nearest(
    element,
    (box) => box === header || OTHER.test(calledOf(box)) || /^(?:figure|aside|nav)$/.test(box.localName),
  );
  return around === header && !OTHER.test(calledOf(element));
}

/** The line below a headline that is called what such lines are; else the one that stands there without a name. */
function lineBelow(heading: DomElement, first: string): DomElement | undefined {
  const below = elementsBelow(heading, first);
  const isNamed = (element: DomElement): boolean =>
    (NAME.test(calledOf(element)) || isSecondHeading(element, heading)) &&
    element !== heading &&
    element.querySelector('time') === null;
  return below.find(isNamed) ?? below.find((element) => isUnnamedLine(element, heading));
}

/** What sells the paper, where one is left without a name of its own. */
const SELLS = /\bsubscribing\b|\bsubscribe (?:now|today|to)\b|\bfirst month\b|구독하세요|abonnez-vous/iu;

/** A standfirst as a paragraph; null when there is none, or more than a line. Ways to other reports may stand below it. */
function standfirstIn(
  blocks: readonly Block[],
  document: DomDocument,
  { base, title }: BodyContext,
): Block | null {
  const heading = titleHeading(document, title);
  const found = heading ? lineBelow(heading, beginningOf(blocks)) : undefined;
  const [line, ...others] = found ? readBlocks(found, { base, title }) : [];
  if (line === undefined || !('inlines' in line) || others.some(({ type }) => type !== 'list')) return null;
  if (line.inlines.some(({ type }) => type === 'link') || SELLS.test(inlineText(line.inlines))) return null;
  const said = inlineText(line.inlines);
  return weightedLength(said) < SHORTEST || said.length > LONGEST
    ? null
    : { type: 'paragraph', inlines: line.inlines };
}

/** A body with the line that sums it up below its headline as its first paragraph: extractors take it for a part of the head. */
export function withStandfirst(
  blocks: readonly Block[],
  document: DomDocument,
  context: BodyContext,
): readonly Block[] {
  const line = standfirstIn(blocks, document, context);
  if (line === null) return blocks;
  const isHeld = normalText(articleText(blocks)).includes(normalText(articleText([line])));
  return isHeld ? blocks : [line, ...blocks];
}
