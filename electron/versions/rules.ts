import type { PartRule, SiteRules } from '../../shared/model/site-rules.js';
import type { PlacedPart } from '../extraction/page-parts.js';
import { textRule } from '../extraction/site-rules.js';

export const NO_RULES: SiteRules = { drop: [], keep: [] };
const MOST_RULES = 200;

const isSame = (one: PartRule, other: PartRule): boolean =>
  one.kind === other.kind && one.value === other.value;

const unique = (rules: readonly PartRule[]): readonly PartRule[] =>
  rules.filter((rule, index) => rules.findIndex((other) => isSame(rule, other)) === index).slice(-MOST_RULES);

const without = (rules: readonly PartRule[], against: readonly PartRule[]): readonly PartRule[] =>
  rules.filter((rule) => !against.some((other) => isSame(rule, other)));

/** Older rules with newer ones, which are stronger: what is to be kept now is no longer dropped, and the other way round. */
export function joinRules(older: SiteRules, newer: SiteRules): SiteRules {
  return {
    drop: unique([...without(older.drop, newer.keep), ...newer.drop]),
    keep: unique([...without(older.keep, newer.drop), ...newer.keep]),
  };
}

/** What a person changed: parts that were of the article and are no more, and parts that are now. */
export interface MendedParts {
  readonly removed: readonly PlacedPart[];
  readonly restored: readonly PlacedPart[];
  /** What is of the article now, and what is not. */
  readonly inside: readonly PlacedPart[];
  readonly outside: readonly PlacedPart[];
}

export function mendedParts(parts: readonly PlacedPart[], kept: ReadonlySet<number>): MendedParts {
  const of = (wasKept: boolean, isKept: boolean): readonly PlacedPart[] =>
    parts.filter((part, index) => part.isKept === wasKept && kept.has(index) === isKept);
  return {
    removed: of(true, false),
    restored: of(false, true),
    inside: parts.filter((_, index) => kept.has(index)),
    outside: parts.filter((_, index) => !kept.has(index)),
  };
}

/** The same parts wherever this very article is read again. */
export const articleRules = ({ removed, restored }: MendedParts): SiteRules => ({
  drop: removed.map(({ block }) => textRule(block)),
  keep: restored.map(({ block }) => textRule(block)),
});

/** A part by the outermost element it stands in that holds nothing of the other side; by its words where there is none. */
function ruleFor({ block, elements }: PlacedPart, others: readonly PlacedPart[]): PartRule {
  const element = elements.findLast((name) => !others.some((other) => other.elements.includes(name)));
  return element === undefined ? textRule(block) : { kind: 'element', value: element };
}

/** Like parts on every page of the site. */
export const siteRulesFor = ({ removed, restored, inside, outside }: MendedParts): SiteRules => ({
  drop: unique(removed.map((part) => ruleFor(part, inside))),
  keep: unique(restored.map((part) => ruleFor(part, outside))),
});
