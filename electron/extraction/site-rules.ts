import type { Block } from '../../shared/model/block.js';
import type { PartRule, SiteRules } from '../../shared/model/site-rules.js';
import { type BodyContext, readBlocks } from './blocks.js';
import type { DomElement } from './dom.js';
import { joinPieces } from './part-pieces.js';
import { type PagePart, partKey, type PlacedPart, placeParts } from './page-parts.js';

/** A whole page has more parts than this only when it is no article. */
const MOST_PARTS = 2_000;
const MOST_ELEMENTS = 8;
const LONGEST_NAME = 60;
/** So much of a part's text tells it from others. */
const LONGEST_RULE = 2_000;
/** Names that count or date something are others on the next page. */
const COUNTING = /\d{3}|^\d|[:/\\[\]()]/;

const isLasting = (name: string): boolean =>
  name !== '' && name.length <= LONGEST_NAME && !COUNTING.test(name);

/** What an element is called in rules: its id, or its tag with its classes; null for one without a lasting name. */
function nameOf(element: DomElement): string | null {
  const id = element.getAttribute('id')?.trim() ?? '';
  if (isLasting(id) && !/\s/.test(id)) return `#${id}`;
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(isLasting);
  return classes.length === 0 ? null : [element.localName, ...classes.slice(0, 4)].join('.');
}

/** The names of the elements a part stands in, the innermost first. */
function elementsOver(element: DomElement | undefined, body: DomElement): readonly string[] {
  const names: string[] = [];
  for (let at = element ?? null; at && at !== body && names.length < MOST_ELEMENTS; at = at.parentElement) {
    const name = nameOf(at);
    if (name !== null) names.push(name);
  }
  return names;
}

/** Everything a page shows, in its order, as blocks with the elements they stand in. */
export function readPageParts(body: DomElement, context: BodyContext): readonly PagePart[] {
  const origins = new Map<Block, DomElement>();
  return readBlocks(body, { ...context, origins })
    .slice(0, MOST_PARTS)
    .map((block) => ({ block, elements: elementsOver(origins.get(block), body) }));
}

/** A part as a rule names it by its words, or by its picture. */
export const textRule = (block: Block): PartRule => ({
  kind: 'text',
  value: partKey(block).slice(0, LONGEST_RULE),
});

const fits = ({ block, elements }: PagePart, { kind, value }: PartRule): boolean =>
  kind === 'element' ? elements.includes(value) : textRule(block).value === value;

const fitsAny = (part: PagePart, rules: readonly PartRule[]): boolean =>
  rules.some((rule) => fits(part, rule));

/** Whether a part is in the article under the rules of its site. What is kept by a rule is stronger than what is dropped. */
const isIn = (part: PlacedPart, { drop, keep }: SiteRules): boolean =>
  fitsAny(part, keep) || (part.isKept && !fitsAny(part, drop));

/** The body of an article under the rules of its site. Rules that would leave nothing of it are not followed. */
export function withSiteRules(
  blocks: readonly Block[],
  rules: SiteRules | undefined,
  page: () => readonly PagePart[],
): readonly Block[] {
  if (!rules || rules.drop.length + rules.keep.length === 0) return blocks;
  const ruled = placeParts(blocks, page()).filter((part) => isIn(part, rules));
  return ruled.length === 0 ? blocks : joinPieces(ruled);
}
