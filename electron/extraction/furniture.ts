import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { allByTag, type DomElement, namesOf, textOf } from './dom.js';
import { normalText } from '../../shared/text/white-space.js';
import { asksToSubscribe } from './paywall.js';
import type { Passage, WholePage } from './passages.js';
import { isAccountCall, isAppCall, isBuyCall, isMailCall, isRatingBox } from './widgets.js';
import { endsSentence } from './wrapped-lines.js';

/** What stands around an article, told by what the makers of pages call its boxes, whole names only; `comment` is what a newspaper calls its opinions. */
const COMMENTS =
  /(?:^|\s)(?:comments|(?:user-?|reader-?)?comments?[_-]?(?:list|section|area|thread|box|wrap|wrapper|container)|repl(?:y|ies)|reply-?(?:list|area|box)|disqus(?:_thread)?)(?:$|\s)/;
const LINKS = /(?:^|[\s_-])(?:share|sharing|social|sns|related|tags?|recommend(?:ed)?)(?:$|[\s_-])/;
const CALL =
  /(?:^|[\s_-])(?:newsletters?|mailing-?list|email-?sign-?up\w*|promo-?box|sign-?up-?(?:form|box|widget|wrapper))(?:$|[\s_-])/;
/** What a machine makes of an article, which is none of its writer's. */
const BY_MACHINE = /(?:^|[\s_-])(?:ai|gpt)[_-]?(?:summary|summ|sum|brief|digest|keypoints?)(?:$|[\s_-])/;
/** What networks of advertisements put between the lines of other people's pages. */
const PAID = /(?:^|[\s_-])(?:taboola|outbrain|revcontent|mgid|dable)(?:$|[\s_-])/;
/** Attributes beside class and id in which the makers of a page name its parts. */
const OWN_NAMES = ['data-testid', 'data-component', 'data-gu-name', 'name'];

const ownNamesOf = (element: DomElement): string =>
  OWN_NAMES.map((name) => element.getAttribute(name)?.toLowerCase() ?? '').join(' ');

/** How a box of ways to other stories heads itself, in a text that is no list. */
const RELATED =
  /^(?:관련\s?(?:기사|뉴스|글)|추천\s?기사|más información|lee también|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|read (?:more|also|next)|related(?: (?:stories|articles|coverage))?|more on this(?: story)?|see also|leggi anche|leia também|あわせて読みたい|関連記事|相关(?:新闻|阅读)|相關新聞|читайте также)\s*[:：|]?/iu;
const LONGEST_RELATED = 300;
const ALL_LINKED = 0.9;

/** Whether a small box says that it leads to other stories, and does nothing else. */
function leadsElsewhere(element: DomElement): boolean {
  if (!/^(?:section|aside|div|p)$/.test(element.localName)) return false;
  const links = allByTag(element, 'a');
  if (links.length === 0) return false;
  const text = normalText(textOf(element));
  const label = text.length > LONGEST_RELATED ? undefined : RELATED.exec(text)?.[0];
  if (label === undefined) return false;
  const linked = links.reduce((sum, link) => sum + normalText(textOf(link)).length, 0);
  return linked >= (text.length - label.length) * ALL_LINKED;
}

/** A call to subscribe is short; a longer text under such a name is an article about one. */
const LONGEST_CALL = 400;
const MOST_LINKED = 0.5;
/** Heads of a list of links are short. */
const LONGEST_LINK = 15;

/** Elements that hold the page or its article, whatever their names count. */
const isFrame = (element: DomElement): boolean =>
  /^(?:html|body|main|article)$/.test(element.localName) || allByTag(element, 'h1').length > 0;

/** What an element is as a part of a page: the talk of readers, a list of ways elsewhere, a call to subscribe. */
type Kind = 'comments' | 'links' | 'call';

/** A class that may stand in a selector as it is. */
const CSS_CLASS = /^[\w\s-]{1,100}$/;

/** What members of a forum have below everything they write. */
const SIGNATURE = /(?:^|[\s_-])(?:post-?|user-?)?sig(?:nature)?(?:$|[\s_-])/;

/** Which classes of signatures a page has several of: asked of every post, counting each time is the square of their number. */
const several = new WeakMap<DomElement, Map<string, boolean>>();

function isOneOfSeveral(body: DomElement, own: string): boolean {
  const counted = several.get(body) ?? new Map<string, boolean>();
  several.set(body, counted);
  const isSeveral = counted.get(own) ?? body.querySelectorAll(`[class="${own}"]`).length > 1;
  counted.set(own, isSeveral);
  return isSeveral;
}

/** Whether an element is one of several signatures: a letter has one. */
export function isSignature(element: DomElement, names: string): boolean {
  const own = element.getAttribute('class') ?? '';
  if (!SIGNATURE.test(names) || !CSS_CLASS.test(own)) return false;
  const body = element.closest('body');
  return body !== null && isOneOfSeveral(body, own);
}

const isTalk = (element: DomElement, names: string): boolean =>
  COMMENTS.test(names) || element.getAttribute('itemprop') === 'comment';

const isCall = (element: DomElement, names: string): boolean =>
  CALL.test(`${names} ${ownNamesOf(element)}`) ||
  BY_MACHINE.test(names) ||
  PAID.test(names) ||
  isSignature(element, names) ||
  isBuyCall(element) ||
  asksToSubscribe(element) ||
  isMailCall(element) ||
  isAppCall(element) ||
  isAccountCall(element) ||
  isRatingBox(element);

function kindOf(element: DomElement): Kind | null {
  const names = namesOf(element);
  if (isTalk(element, names)) return isFrame(element) ? null : 'comments';
  if (LINKS.test(names) || leadsElsewhere(element)) return isFrame(element) ? null : 'links';
  if (!isCall(element, names)) return null;
  return isFrame(element) || textOf(element).trim().length > LONGEST_CALL ? null : 'call';
}

/** Every element is looked at once, however many passages it holds. */
class Kinds {
  readonly #known = new Map<DomElement, ReadonlySet<Kind>>();

  /** What an element and those around it are. */
  around(element: DomElement): ReadonlySet<Kind> {
    const known = this.#known.get(element);
    if (known) return known;
    const outer: ReadonlySet<Kind> = element.parentElement ? this.around(element.parentElement) : new Set();
    const own = kindOf(element);
    const all = own === null ? outer : new Set([...outer, own]);
    this.#known.set(element, all);
    return all;
  }
}

/** Links of buttons lead nowhere and are no links in a passage. */
const isWayElsewhere = ({ block, element, linked, words, text }: Passage): boolean =>
  block.type === 'heading' ||
  (words.length <= LONGEST_LINK &&
    (linked >= MOST_LINKED ||
      (!endsSentence(text) && (element.localName === 'a' || allByTag(element, 'a').length > 0))));

/** The passages of a page that are certainly none of its article's: comments, lists to share it, calls to subscribe. */
export function furnitureOf({ passages }: WholePage): ReadonlySet<Passage> {
  const kinds = new Kinds();
  return new Set(
    passages.filter((passage) => {
      const kind = kinds.around(passage.element);
      return kind.has('comments') || kind.has('call') || (kind.has('links') && isWayElsewhere(passage));
    }),
  );
}

/** A body without the lines whose words are dropped, the lists and quotes that they emptied too. */
function without(blocks: readonly Block[], dropped: ReadonlySet<string>): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'list') {
      const items = block.items.map((item) => without(item, dropped)).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    if (block.type === 'quote') {
      const inside = without(block.blocks, dropped);
      return inside.length === 0
        ? []
        : [inside.length === block.blocks.length ? block : { ...block, blocks: inside }];
    }
    return 'inlines' in block && dropped.has(articleText([block])) ? [] : [block];
  });
}

const saysSomething = (blocks: readonly Block[]): boolean =>
  articleText(blocks.filter(({ type }) => type !== 'figure'))
    .split('\n')
    .some(endsSentence);

/**
 * A body without what certainly stands around an article. Words that stand elsewhere on the page as well stay; a body that
 * would be left without a sentence, as a page of nothing but talk, stays as it is.
 */
export function withoutFurniture(
  blocks: readonly Block[],
  page: WholePage,
  furniture: ReadonlySet<Passage>,
): readonly Block[] {
  if (furniture.size === 0) return blocks;
  const dropped = new Set([...furniture].map(({ text }) => text));
  for (const passage of page.passages) if (!furniture.has(passage)) dropped.delete(passage.text);
  const left = without(blocks, dropped);
  return saysSomething(left) ? left : blocks;
}
