import { type DomElement, elementsInside, elementsOf, namesOf, nearest } from './dom.js';
import { isSignature } from './furniture.js';
import type { Passage } from './passages.js';

const countWords = (passages: Iterable<Passage>): number => {
  let sum = 0;
  for (const { words } of passages) sum += words.length;
  return sum;
};

const isSigned = (element: DomElement): boolean => isSignature(element, namesOf(element));

const classesOf = (element: DomElement): readonly string[] =>
  (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');

/** Whether two boxes share a class: makers of pages call every second one by a further one. */
const isAlike = (box: DomElement, other: DomElement): boolean => {
  const names = new Set(classesOf(other));
  return box.localName === other.localName && classesOf(box).some((name) => names.has(name));
};

/** A box with those called like it beside it. */
const boxesLike = (box: DomElement): readonly DomElement[] =>
  box.localName === 'body' || box.parentElement === null
    ? []
    : elementsOf(box.parentElement).filter((other) => isAlike(box, other));

const isThread = (boxes: readonly DomElement[]): boolean =>
  boxes.filter((box) => elementsInside(box).some(isSigned)).length > 1;

/** The posts of the thread that a signature stands in: boxes called alike of which another holds one too. */
function threadAround(signature: DomElement): readonly DomElement[] {
  const post = nearest(signature, (box) => isThread(boxesLike(box)));
  return post === null ? [] : boxesLike(post);
}

/** The element itself or the nearest around it that is a signature. */
const signatureAround = (element: DomElement): DomElement | null =>
  isSigned(element) ? element : nearest(element, isSigned, 4);

/**
 * What is kept of a page, with the thread of a forum as a whole: one that is most of what was found, and most of which was
 * found, loses none of its posts, and no post who wrote it and when. By a few words no one can tell an answer from a menu.
 * @param ground what was found before every passage was judged
 */
export function withWholeThreads(
  passages: readonly Passage[],
  kept: ReadonlySet<Passage>,
  ground: ReadonlySet<Passage>,
): ReadonlySet<Passage> {
  const all = countWords(new Set([...ground, ...kept]));
  const found = new Set(kept);
  const known = new Set<DomElement>();
  for (const { element } of passages) {
    const signature = signatureAround(element);
    if (signature === null || nearest(signature, (box) => known.has(box)) !== null) continue;
    const posts = new Set(threadAround(signature));
    for (const post of posts) known.add(post);
    const own = passages.filter(
      (passage) => posts.has(passage.element) || nearest(passage.element, (box) => posts.has(box)) !== null,
    );
    const said = own.filter((passage) => signatureAround(passage.element) === null);
    const held = said.filter((passage) => ground.has(passage) || kept.has(passage));
    const isArticle = countWords(held) * 2 >= all && countWords(held) * 2 >= countWords(said);
    if (isArticle) for (const passage of own) found.add(passage);
  }
  return found;
}
