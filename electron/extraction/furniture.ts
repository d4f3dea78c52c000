import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { allByTag, type DomElement, namesOf, textOf } from './dom.js';
import { asksToSubscribe } from './paywall.js';
import type { Passage, WholePage } from './passages.js';
import { endsSentence } from './wrapped-lines.js';

/** What stands around an article, told by what the makers of pages call its boxes, whole names only; `comment` is what a newspaper calls its opinions. */
const COMMENTS =
  /(?:^|\s)(?:comments|(?:user-?|reader-?)?comments?[_-]?(?:list|section|area|thread|box|wrap|wrapper|container)|repl(?:y|ies)|reply-?(?:list|area|box)|disqus(?:_thread)?)(?:$|\s)/;
const LINKS = /(?:^|[\s_-])(?:share|sharing|social|sns|related|tags?|recommend(?:ed)?)(?:$|[\s_-])/;
const CALL = /(?:^|[\s_-])(?:newsletters?|mailing-?list)(?:$|[\s_-])/;

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

function kindOf(element: DomElement): Kind | null {
  const names = namesOf(element);
  if (COMMENTS.test(names)) return isFrame(element) ? null : 'comments';
  if (LINKS.test(names)) return isFrame(element) ? null : 'links';
  if (!CALL.test(names) && !asksToSubscribe(element)) return null;
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
