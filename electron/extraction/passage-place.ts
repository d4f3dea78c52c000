import { type DomElement, namesOf } from './dom.js';
import type { Figures } from './passage-text.js';

/**
 * Words that say in the class or id of an element what it is for, in the English that makers of pages write them in
 * whatever language the page is in.
 */
const NAMES: Readonly<Record<string, RegExp>> = {
  other:
    /relat|recom|teaser|more|popular|trend|most|read-?next|also|outbrain|taboola|further|similar|latest|next|prev|pagin|carousel|slider|card|list|feed|promo(?!te)|rail|recirc|onward|archive|collection/,
  call: /share|sharing|social|newsletter|subscri|follow|(?:^|[\s_-])ads?(?:$|[\s_-])|advert|sponsor|banner|cta|sign-?up|donat|paywall|login|regist|cookie|consent|modal|pop-?up|overlay|download|app-|offer|affiliate|shop|product|price/,
  meta: /byline|author|meta|date|time|stamp|tags?(?:$|[\s_-])|topic|categor|breadcrumb|kicker|bio|info|label|publish|profile|contribut|writer|reporter|source|edit/,
  comment: /comment|disqus|discuss|respond|reply|replies|feedback|rating|vote|reaction|review/,
  caption:
    /caption|credit|copyright|figure|image|photo|img|picture|gallery|legend|video|media|player|embed|audio|podcast/,
  frame:
    /nav|foot|head(?!line)|side|menu|widget|tool|bar(?:$|[\s_-])|skip|search|utility|modul|box|disclaim|legal|print|hidden|sr-only|visually|screen-?reader|toc/,
  body: /article-?_?(?:body|text|content|main|inner|para)|(?:story|post|entry|news|page|main|content|body|single|blog)-?_?(?:body|text|content|copy|inner|area)|rich-?text|paragraph|prose|wysiwyg|article$/,
  lead: /lead|intro|standfirst|summary|sub-?title|subhead|dek|deck|abstract|excerpt|perex|chapeau|teaser-?text|description/,
};

const TAGS = [
  'article',
  'main',
  'aside',
  'footer',
  'header',
  'section',
  'form',
  'figure',
  'ul',
  'table',
  'blockquote',
  'details',
] as const;

const TEXT_TAGS = ['p', 'div', 'li', 'span', 'section', 'article', 'td'];

/** Further up than this nothing counts any more. */
const FAR_NAME = 8;
const FAR_TAG = 16;

const isHidden = (element: DomElement): boolean =>
  /display\s*:\s*none|visibility\s*:\s*hidden/.test(element.getAttribute('style') ?? '') ||
  element.getAttribute('aria-hidden') === 'true';

const isBodyProperty = (element: DomElement): boolean =>
  /articlebody/i.test(element.getAttribute('itemprop') ?? '');

const described = (element: DomElement): string =>
  `${namesOf(element)} ${(element.getAttribute('data-testid') ?? '').toLowerCase()} ${(element.getAttribute('data-component') ?? '').toLowerCase()}`;

/** Levels up to the nearest element that is named so, for every kind of name. */
function nearNames(element: DomElement, around: Figures): Figures {
  const isTop = element.localName === 'body' || element.localName === 'html';
  const names = isTop ? '' : described(element);
  return Object.fromEntries(
    Object.entries(NAMES).map(([kind, pattern]) => {
      const name = `near-${kind}`;
      return [name, pattern.test(names) ? 0 : Math.min(FAR_NAME, (around[name] ?? FAR_NAME) + 1)];
    }),
  );
}

/** Levels up to the nearest element of every telling tag. */
const inTags = (element: DomElement, around: Figures): Figures =>
  Object.fromEntries(
    TAGS.map((tag) => {
      const name = `in-${tag}`;
      return [name, element.localName === tag ? 0 : Math.min(FAR_TAG, (around[name] ?? FAR_TAG) + 1)];
    }),
  );

/** Where elements of a page stand: how many levels above them an element is that is named or tagged in a telling way. */
export class Places {
  readonly #known = new Map<DomElement, Figures>();
  readonly #articles = new Map<DomElement, number>();

  /** @param articles the `<article>` elements of the page in its order */
  constructor(articles: readonly DomElement[]) {
    for (const [index, article] of articles.entries()) this.#articles.set(article, index + 1);
  }

  of(element: DomElement): Figures {
    const known = this.#known.get(element);
    if (known) return known;
    const place = this.#read(element, element.parentElement ? this.of(element.parentElement) : {});
    this.#known.set(element, place);
    return place;
  }

  #read(element: DomElement, around: Figures): Figures {
    const inherited = (name: string): number => around[name] ?? 0;
    return {
      tag: TEXT_TAGS.indexOf(element.localName),
      depth: inherited('depth') + 1,
      hidden: isHidden(element) ? 1 : inherited('hidden'),
      itemprop: isBodyProperty(element) ? 1 : inherited('itemprop'),
      article: this.#articles.get(element) ?? inherited('article'),
      articles: inherited('articles') + Number(element.localName === 'article'),
      ...nearNames(element, around),
      ...inTags(element, around),
    };
  }
}
