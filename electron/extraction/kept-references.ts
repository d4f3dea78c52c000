import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { type DomElement, nearest } from './dom.js';
import { passagesHeld, withMore } from './kept-more.js';
import type { Passage, WholePage } from './passages.js';
import { endsSentence } from './wrapped-lines.js';

/** How a text heads the list of what it was written from. */
const HEADED =
  /^(?:\d+\.?\s*)?(?:references(?: cited)?|bibliography|works cited|literature(?: cited)?|참고\s?(?:문헌|자료)|参考文献|參考文獻|literatur(?:verzeichnis)?|bibliographie|références|bibliografía|referencias|riferimenti|referências|bibliografia|литература)\s*:?$/iu;

const isHead = ({ block }: Passage): boolean => block.type === 'heading' && HEADED.test(articleText([block]));

const isIn = (element: DomElement, box: DomElement): boolean =>
  nearest(element, (around) => around === box) !== null;

const isSentence = ({ block, text }: Passage): boolean => block.type === 'paragraph' && endsSentence(text);

/** The items of the list below a head, in its box. */
function listBelow(head: Passage, passages: readonly Passage[]): readonly Passage[] {
  const box = head.element.parentElement;
  if (!box) return [];
  const below = passages.slice(passages.indexOf(head) + 1);
  const end = below.findIndex(({ inside, element }) => inside !== 'list' || !isIn(element, box));
  return below.slice(0, end === -1 ? undefined : end);
}

/** A body with the list of what it was written from, where that stands in its article: titles and names read like those of other stories. */
export function withReferences(blocks: readonly Block[], page: WholePage): readonly Block[] {
  const { passages } = page;
  const heads = passages.filter(isHead);
  if (heads.length === 0) return blocks;
  const held = passagesHeld(blocks, page);
  const isOfText = (head: Passage): boolean => {
    const article = nearest(head.element, ({ localName }) => localName === 'article' || localName === 'main');
    return (
      article !== null && [...held].some((passage) => isSentence(passage) && isIn(passage.element, article))
    );
  };
  const more = heads.filter(isOfText).flatMap((head) => {
    const list = listBelow(head, passages);
    return list.length === 0 ? [] : [head, ...list];
  });
  return withMore(blocks, page, { held, more });
}
