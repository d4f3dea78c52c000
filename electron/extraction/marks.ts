import { LinkAddress } from '../../shared/model/block.js';
import type { DomElement } from './dom.js';
import type { Mark } from './inline-run.js';

const MARKS = new Map<string, Exclude<Mark['type'], 'link'>>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['cite', 'em'],
  ['dfn', 'em'],
  ['var', 'em'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['mark', 'mark'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
  ['del', 'del'],
  ['s', 'del'],
  ['strike', 'del'],
  ['ins', 'ins'],
]);

/** An address as an absolute one that a person may follow; null for scripts, places in the same page and nonsense. */
export function linkAddress(href: string | null, base: string | null): string | null {
  const given = href?.trim() ?? '';
  if (given === '' || given.startsWith('#')) return null;
  const address = base !== null && URL.canParse(given, base) ? new URL(given, base).href : given;
  if (!URL.canParse(address)) return null;
  const absolute = new URL(address).href;
  return LinkAddress.safeParse(absolute).success ? absolute : null;
}

const MATH_SCRIPTS: Readonly<Record<string, 'sub' | 'sup'>> = { msup: 'sup', msub: 'sub' };

/** The mark of an exponent or an index in MathML: the second part of its element. */
function mathMark(element: DomElement): 'sub' | 'sup' | undefined {
  const around = element.parentElement;
  return around && around.firstElementChild !== element ? MATH_SCRIPTS[around.localName] : undefined;
}

/** Editors without a button for it strike words out by their style. */
const isStruck = (element: DomElement): boolean =>
  /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b/i.test(element.getAttribute('style') ?? '');

const typeOf = (element: DomElement): Mark['type'] | undefined => {
  if (element.localName === 'a') return 'link';
  return MARKS.get(element.localName) ?? mathMark(element) ?? (isStruck(element) ? 'del' : undefined);
};

/** The marks inside an element that stands in others: its own added, none twice, no link in a link. */
export function marksInside(
  element: DomElement,
  marks: readonly Mark[],
  base: string | null,
): readonly Mark[] {
  const type = typeOf(element);
  if (type === undefined || marks.some((mark) => mark.type === type)) return marks;
  if (type !== 'link') return [...marks, { type }];
  const href = linkAddress(element.getAttribute('href'), base);
  return href === null ? marks : [...marks, { type, href }];
}
