import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { Opinion } from './agreement.js';
import { namesOf, nearest } from './dom.js';
import { addressesShown, onlyKept } from './kept-blocks.js';
import type { Passage, WholePage } from './passages.js';

/** A passage stands in the body when this much of it does. */
const HELD = 0.8;
/** Fewer words tell nothing of how a page dresses its text. */
const FEWEST_WORDS = 40;
/** A body that would grow by less has only lost what others drop with reason. */
const LEAST_GAIN = 0.35;

const OTHERS =
  /(?:^|[\s_-])(?:comments?\w*|discuss\w*|footer|related|recommend\w*|newsletters?|authors?|bio|respond)(?:$|[\s_-])/;

/** How a page dresses a paragraph: by its own tag and class, and by those of what it stands in. Null without any class. */
function dressOf({ element }: Passage): string | null {
  const parent = element.parentElement;
  const own = element.getAttribute('class')?.trim() ?? '';
  const around = parent?.getAttribute('class')?.trim() ?? '';
  return own === '' && around === ''
    ? null
    : `${element.localName}.${own}<${parent?.localName ?? ''}.${around}`;
}

const standsAmongOthers = ({ element }: Passage): boolean =>
  OTHERS.test(namesOf(element)) ||
  nearest(element, (around) => around.localName !== 'body' && OTHERS.test(namesOf(around)), 6) !== null;

const countWords = (passages: Iterable<Passage>): number => {
  let sum = 0;
  for (const { words } of passages) sum += words.length;
  return sum;
};

/** How the body's own paragraphs are dressed, for every dress that enough of its words wear. */
function dressesOf(held: readonly Passage[]): ReadonlySet<string> {
  const words = new Map<string, number>();
  for (const passage of held) {
    const dress = dressOf(passage);
    if (dress !== null) words.set(dress, (words.get(dress) ?? 0) + passage.words.length);
  }
  return new Set([...words].filter(([, count]) => count >= FEWEST_WORDS).map(([dress]) => dress));
}

/**
 * A body with its kin: paragraphs elsewhere in the page that are dressed exactly as its own are. Pages that lay an
 * article out in cards, steps or folds put each part into a box of its own, and extractors find one box. Only when
 * that adds a third at least; else the body as it is.
 */
export function withKin(chosen: readonly Block[], page: WholePage): readonly Block[] {
  const opinion = new Opinion(articleText(chosen.filter(({ type }) => type !== 'figure')));
  const held = page.passages.filter(({ text }) => opinion.shareOf(text) >= HELD);
  const heldProse = held.filter(({ isProse }) => isProse);
  const ours = countWords(heldProse);
  const dresses = dressesOf(heldProse);
  if (ours < FEWEST_WORDS || dresses.size === 0) return chosen;

  const isHeld = new Set(held);
  const kin = page.passages.filter(
    (passage) =>
      passage.isProse &&
      !isHeld.has(passage) &&
      dresses.has(dressOf(passage) ?? '') &&
      !standsAmongOthers(passage),
  );
  if (countWords(kin) < ours * LEAST_GAIN) return chosen;
  const pictures = addressesShown(chosen);
  return onlyKept(page, new Set([...held, ...kin].map(({ block }) => block)), pictures);
}
