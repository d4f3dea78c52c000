import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, textOf } from './dom.js';
import { unescaped } from './entities.js';

/** One thing a page says of itself in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

/** No page says more that concerns its article. */
const MOST_THINGS = 2_000;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a list: JSON-LD writes one thing with or without brackets. */
export const listOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
};

export const thingsOf = (value: unknown): readonly Thing[] => listOf(value).filter(isThing);

/** A text value on one line, unescaped; null for anything else and for nothing. */
export function textValue(value: unknown): string | null {
  const first = listOf(value)[0];
  if (typeof first !== 'string') return null;
  const text = normalText(unescaped(first));
  return text === '' ? null : text;
}

const parsed = (source: string): unknown => {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
};

/** Content systems put raw line breaks into strings, commas before brackets and comments around it all. */
const mended = (source: string): string =>
  source
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*;?\s*$/, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/,\s*([\]}])/g, '$1');

/** Every thing in a value, those inside `@graph` and inside other things included; the outer ones first. */
function collect(root: unknown): readonly Thing[] {
  const found: Thing[] = [];
  let level = thingsOf(root);
  while (level.length > 0 && found.length < MOST_THINGS) {
    found.push(...level);
    level = level.flatMap((thing) =>
      ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item'].flatMap((key) =>
        thingsOf(thing[key]),
      ),
    );
  }
  return found.slice(0, MOST_THINGS);
}

/** What a page says of itself in JSON-LD, in order. Scripts that are no JSON say nothing. */
export function readJsonLd(document: DomDocument): readonly Thing[] {
  return allByTag(document, 'script')
    .filter((script) => /ld\+json/i.test(script.getAttribute('type') ?? ''))
    .flatMap((script) => {
      const source = textOf(script);
      return collect(parsed(source) ?? parsed(mended(source)));
    });
}

const typesOf = (thing: Thing): readonly string[] =>
  listOf(thing['@type']).flatMap((type) => (typeof type === 'string' ? type.replace(/^.*[/#:]/, '') : []));

export const hasType = (thing: Thing, pattern: RegExp): boolean =>
  typesOf(thing).some((type) => pattern.test(type));

const ARTICLE =
  /Article$|^(?:BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|Posting|CreativeWork|VideoObject)$/;

/** The thing that is the page's article; null when the page says of none. Of several, the first that has a headline. */
export function articleThing(things: readonly Thing[]): Thing | null {
  const articles = things.filter((thing) => hasType(thing, ARTICLE));
  const isNamed = (thing: Thing): boolean => textValue(thing['headline']) !== null;
  return (
    articles.find((thing) => isNamed(thing) && !hasType(thing, /VideoObject|CreativeWork/)) ??
    articles.find((thing) => !hasType(thing, /VideoObject|CreativeWork/)) ??
    articles.find(isNamed) ??
    things.find((thing) => hasType(thing, /^(?:Question|DiscussionForumPosting)$/)) ??
    null
  );
}
