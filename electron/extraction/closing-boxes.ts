import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { lettersOf } from '../../shared/text/letters.js';
import { normalText } from '../../shared/text/white-space.js';
import { readBlocks } from './blocks.js';
import type { BoardHead } from './board-head.js';
import { type DomDocument, type DomElement, elementsInside, namesOf, nearest, textOf } from './dom.js';
import { isNoticeWord } from './page-kind.js';

const BOX = /^(?:div|section|aside|table|dl|ul|p)$/;
const AROUND = /^(?:footer|nav|form|header)$/;
const MOST_BOXES = 3_000;
const LONGEST = 700;

const PROFILE =
  /(?:^|[\s_-])(?:profiles?|who-?is|interviewee|biography|about-?(?:the-)?(?:interviewee|guest|speaker))(?:$|[\s_-])/;
/** What only stands in the box of who wrote the text, or of somebody who is to be followed. */
const WRITER = /기자|에디터|@|구독|reporter|editor|journalist|columnist|subscribe|follow/iu;

/** What announces whom to ask, at the beginning of a box below a text. */
const CONTACT =
  /^(?:담당(?:\s?(?:부서|자|과))?|문의(?:처)?|연락처|(?:media|press)?\s?contacts?(?:\sfor\s(?:the\s)?(?:media|press))?|media\s(?:enquiries|inquiries)|(?:本件に関する)?お?問い?合わせ先?|联系人|聯絡人|新闻联系人|(?:presse)?kontakt|contacts?\s(?:de\s)?presse|contacto(?:\sde\sprensa)?)(?=$|[\s:：|])/iu;
const REACHED_BY = /\d{2,4}[-–)\s.]\s?\d{3,4}[-–\s.]\s?\d{3,4}|\S+@\S+\.\S+/u;

interface Known {
  readonly base: string | null;
  readonly title: string;
  readonly authors: readonly string[];
  readonly board: BoardHead;
}

/** Whether a page is a notice or a press release: newspapers print at the foot of every page whom to ask. */
const isNotice = (document: DomDocument, { title, board }: Known): boolean =>
  board.rows.length > 0 ||
  [document.title, title].some((text) => isNoticeWord(text.split(/\s*[|｜│<>:-]\s*/u)[0] ?? '')) ||
  elementsInside(document.body)
    .slice(0, MOST_BOXES)
    .some(
      (element) =>
        /^(?:h[1-4]|p|span|strong)$/.test(element.localName) && isNoticeWord(normalText(textOf(element))),
    );

const firstText = (element: DomElement): string => {
  const inner = elementsInside(element).find(
    (child) => child.firstElementChild === null && normalText(textOf(child)) !== '',
  );
  return normalText(textOf(inner ?? element));
};

/** A box that says who somebody is whom the title names, and who did not write the text. */
function isProfile(box: DomElement, { title, authors }: Known): boolean {
  if (!PROFILE.test(namesOf(box)) || textOf(box).length > LONGEST || WRITER.test(textOf(box))) return false;
  const name = lettersOf(firstText(box));
  const isNamed = name.length >= 2 && name.length <= 24 && lettersOf(title).includes(name);
  return isNamed && authors.every((author) => lettersOf(author) !== name);
}

const isContact = (box: DomElement): boolean =>
  CONTACT.test(firstText(box)) && textOf(box).length <= LONGEST && REACHED_BY.test(normalText(textOf(box)));

/**
 * A body with what stands in boxes of its own around it and belongs to it: who the person is that it asks, and whom to
 * ask about a notice. Extractors take the one for its writer and the other for the foot of the page.
 */
export function withClosingBoxes(
  blocks: readonly Block[],
  document: DomDocument,
  known: Known,
): readonly Block[] {
  if (blocks.length === 0) return blocks;
  const asks = isNotice(document, known) ? isContact : (): boolean => false;
  const boxes = elementsInside(document.body)
    .slice(0, MOST_BOXES)
    .filter((box) => BOX.test(box.localName) && (isProfile(box, known) || asks(box)))
    .filter((box) => nearest(box, ({ localName }) => AROUND.test(localName)) === null);
  const outer = boxes.filter((box) => nearest(box, (around) => boxes.includes(around)) === null);
  if (outer.length === 0) return blocks;
  const text = lettersOf(articleText(blocks));
  const added = outer
    .map((box) => readBlocks(box, { base: known.base, title: known.title }))
    .filter((found) => found.length > 0 && !text.includes(lettersOf(articleText(found.slice(-1)))));
  return [...blocks, ...added.slice(0, 2).flat()];
}
