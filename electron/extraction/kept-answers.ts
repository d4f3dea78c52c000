import type { Block } from '../../shared/model/block.js';
import { type DomElement, elementsInside, namesOf, nearest } from './dom.js';
import { passagesHeld, withMore } from './kept-more.js';
import { dividedAt } from './live-entries.js';
import type { Passage, WholePage } from './passages.js';
import { endsSentence } from './wrapped-lines.js';

const QUESTION = /(?:^|\s)(?:question|question-?(?:body|post|box|content))(?:$|\s)/;
const ANSWER = /(?:^|\s)(?:answer|(?:accepted|suggested)-?answer|answer-?(?:body|post|box|content))(?:$|\s)/;
const ANSWER_PROP = /^(?:acceptedAnswer|suggestedAnswer)$/i;
/** What asks its readers, and what stands beside a question or an answer. */
const NO_PAGE =
  /(?:^|[\s_-])(?:polls?|quiz(?:zes)?|survey|votes?|voting|comments?|related|faqs?)(?:$|[\s_-])/;
const BESIDE =
  /(?:^|[\s_-])(?:votes?|voting|score|users?|author|owner|signature|tags?|comments?|share|sharing|actions?|menu|meta|dates?|time|badges?|profile|avatar|stats?|related|buttons?)(?:$|[\s_-])/;
const OUTSIDE = /^(?:form|nav|aside|footer|button|label)$/;
const LINE = /^(?:p|li|pre|blockquote|h[2-6]|td|th|dd|dt|code|table|ul|ol)$/;
const MOST_LINKED = 0.5;

const isAnswer = (element: DomElement): boolean =>
  ANSWER.test(namesOf(element)) ||
  ANSWER_PROP.test(element.getAttribute('itemprop') ?? '') ||
  /schema\.org\/Answer$/i.test(element.getAttribute('itemtype') ?? '');

const isQuestion = (element: DomElement): boolean =>
  QUESTION.test(namesOf(element)) || /schema\.org\/Question$/i.test(element.getAttribute('itemtype') ?? '');

/** The one of several boxes that an element stands in, or is. */
const boxAround = (element: DomElement, boxes: ReadonlySet<DomElement>): DomElement | null =>
  boxes.has(element) ? element : nearest(element, (around) => boxes.has(around));

const isOutside = (element: DomElement): boolean =>
  [
    element,
    nearest(element, (around) => OUTSIDE.test(around.localName) || NO_PAGE.test(namesOf(around))),
  ].some((one) => one !== null && (OUTSIDE.test(one.localName) || NO_PAGE.test(namesOf(one))));

function outermost(elements: readonly DomElement[]): readonly DomElement[] {
  const all = new Set(elements);
  return elements.filter((element) => nearest(element, (around) => all.has(around)) === null);
}

/** Whether a passage of a question or an answer is what was asked or said there. */
function isSaid({ element, linked, text }: Passage, box: DomElement): boolean {
  if (linked >= MOST_LINKED || !(LINE.test(element.localName) || endsSentence(text))) return false;
  if (element === box) return true;
  const around = nearest(element, (other) => other === box || BESIDE.test(namesOf(other)));
  return around === box && !BESIDE.test(namesOf(element));
}

/** The box of the question of a page and those of its answers; none when it is no page of one question. */
function boxesOf(body: DomElement): readonly DomElement[] {
  const all = elementsInside(body);
  const answers = outermost(all.filter((element) => isAnswer(element) && !isOutside(element)));
  const [first] = answers;
  if (!first) return [];
  const known = new Set(answers);
  const around = new Set(answers.flatMap((answer) => boxesAbove(answer)));
  const questions = outermost(
    all.filter(
      (element) => isQuestion(element) && !around.has(element) && boxAround(element, known) === null,
    ),
  );
  const [question] = questions;
  const isOne = question && questions.length === 1 && all.indexOf(question) < all.indexOf(first);
  return isOne ? [question, ...answers] : [];
}

function boxesAbove(element: DomElement): readonly DomElement[] {
  const found: DomElement[] = [];
  for (let at = element.parentElement; at; at = at.parentElement) found.push(at);
  return found;
}

/**
 * A body of a page that asks one question and shows its answers: all of them, whichever the extractors took for the
 * article, with what parts them.
 */
export function withAnswers(blocks: readonly Block[], page: WholePage, body: DomElement): readonly Block[] {
  const boxes = new Set(boxesOf(body));
  if (boxes.size === 0) return blocks;
  const held = passagesHeld(blocks, page);
  const parts = new Map([...boxes].map((box): [DomElement, Passage[]] => [box, []]));
  for (const passage of page.passages) {
    const box = boxAround(passage.element, boxes);
    if (box && isSaid(passage, box)) parts.get(box)?.push(passage);
  }
  const said = new Set([...parts.values()].flat());
  if (![...said].some((passage) => held.has(passage))) return blocks;
  const first = page.passages.findIndex((passage) => said.has(passage));
  const last = page.passages.findLastIndex((passage) => said.has(passage));
  const headings = page.passages
    .slice(first, last)
    .filter(({ block, element }) => block.type === 'heading' && !isOutside(element));
  const starts = [...parts.values()].slice(2).flatMap(([start]) => start?.block ?? []);
  return dividedAt(withMore(blocks, page, { held, more: [...said, ...headings] }), new Set(starts));
}
