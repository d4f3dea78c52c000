import type { Tag } from '../../shared/model/tag.js';
import { tagKey, tagName } from '../../shared/tags.js';
import { fitOf } from '../../shared/text/hangul-letters.js';

/** More are found by typing on. */
const MOST_OFFERED = 50;

/** A tag that may be chosen; `isNew` when there is none of that name. */
export interface TagOffer {
  readonly name: string;
  readonly isNew: boolean;
  /** How many articles have it; 0 for a new one. */
  readonly count: number;
}

/** What is offered for what was typed: tags that fit, the likeliest first, then a new one of that very name. */
export function tagOffers(
  typed: string,
  tags: readonly Tag[],
  taken: ReadonlySet<string>,
  mayMake = true,
): readonly TagOffer[] {
  const name = tagName(typed);
  const fitting = tags
    .flatMap((tag) => {
      const fit = taken.has(tagKey(tag.name)) ? null : fitOf(tag.name, typed.replace(/^\s*#/u, ''));
      return fit === null ? [] : [{ tag, fit }];
    })
    .toSorted((one, other) => one.fit - other.fit || other.tag.count - one.tag.count)
    .slice(0, MOST_OFFERED)
    .map(({ tag }): TagOffer => ({ name: tag.name, isNew: false, count: tag.count }));
  const key = tagKey(name);
  const isThere = taken.has(key) || tags.some((tag) => tagKey(tag.name) === key);
  const exact = fitting.findIndex((offer) => tagKey(offer.name) === key);
  const sorted = exact > 0 ? [...fitting.slice(exact, exact + 1), ...fitting.toSpliced(exact, 1)] : fitting;
  return name === '' || isThere || !mayMake ? sorted : [...sorted, { name, isNew: true, count: 0 }];
}
