import { normalText } from '../../shared/text/white-space.js';
import {
  type DomDocument,
  type DomElement,
  elementsInside,
  elementsOf,
  namesOf,
  nearest,
  textOf,
} from './dom.js';

/** A line of a text has so many letters; what is shorter is a label. */
const SHORTEST_LINE = 40;
const MOST_LOOKED_AT = 6_000;

const BUTTON_WORDS =
  /read (?:more|on|the full|full)|show (?:more|all|full)|continue reading|see more|view more|full (?:story|article|text)|더\s?보기|전체\s?(?:보기|기사)|펼치기|계속\s?읽기|본문\s?보기|続きを|もっと(?:見る|読む)|全文|阅读全文|閱讀全文|展开|展開|weiterlesen|mehr (?:lesen|anzeigen)|lire la suite|voir plus|leer más|ver más|leggi (?:tutto|di più)|ler mais|читать (?:далее|полностью)|xem thêm/iu;
/** What opens something else than the text it stands in. */
const ELSEWHERE =
  /(?:^|[\s_-])(?:comments?|repl(?:y|ies)|cmt|nav|menu|modal|dialog|popup|pop-up|layer|tooltip|search|share|sns|login|cookies?|consent|newsletter|subscri\w*|paywall|related|recommend\w*|transcript|captions?)(?:$|[\s_-])/;
const AROUND = /^(?:nav|header|footer|aside|form|dialog|template|noscript|button)$/;

const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:!important\s*)?(?=;|$)/iu;

/** Whether an element says itself that it is not shown. */
export const isHidden = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null || HIDDEN_STYLE.test(element.getAttribute('style') ?? '');

const isLine = (element: DomElement): boolean =>
  element.localName === 'p' && normalText(textOf(element)).length >= SHORTEST_LINE;

const isButton = (element: DomElement): boolean =>
  /^(?:button|a|label|span|summary|input)$/.test(element.localName) ||
  element.getAttribute('role') === 'button';

/** Whether an element is a button that offers more of a text. */
export const isOpener = (element: DomElement): boolean => {
  if (!isButton(element)) return false;
  const words = normalText(`${textOf(element)} ${element.getAttribute('value') ?? ''}`);
  return words.length <= 60 && BUTTON_WORDS.test(words);
};

/** Whether a button beside an element, or around which nothing else stands, offers more of the text. */
const hasOpener = (element: DomElement): boolean => {
  const { parentElement: box } = element;
  const beside = box ? elementsOf(box).filter((other) => other !== element) : [];
  return beside.some((other) => isOpener(other) || (!isLine(other) && elementsOf(other).some(isOpener)));
};

/** Whether lines of the same text stand beside an element in the open. */
const hasOpenLines = (element: DomElement): boolean =>
  element.parentElement !== null &&
  [...elementsOf(element.parentElement), ...elementsOf(element.parentElement).flatMap(elementsOf)].some(
    (other) => other !== element && isLine(other) && !isHidden(other) && other.parentElement !== element,
  );

/** Whether an element, or one around it, is a menu, a dialog, a foot or the like by its tag or name. */
export const isElsewhere = (element: DomElement): boolean =>
  [
    element,
    nearest(element, (around) => AROUND.test(around.localName) || ELSEWHERE.test(namesOf(around))),
  ].some((around) => around !== null && (AROUND.test(around.localName) || ELSEWHERE.test(namesOf(around))));

/** Whether an element keeps a part of a text back until a button is pressed. */
const isFolded = (element: DomElement): boolean =>
  isHidden(element) &&
  (isLine(element) || elementsInside(element).some(isLine)) &&
  hasOpener(element) &&
  hasOpenLines(element) &&
  !isElsewhere(element);

/** Takes from an element what hides it. */
export function unhide(element: DomElement): void {
  element.removeAttribute('hidden');
  const style = element.getAttribute('style') ?? '';
  if (style !== '') element.setAttribute('style', style.replace(HIDDEN_STYLE, ''));
}

/** Opens what a page holds back of its own text until "read more" is pressed: it is part of what was sent. */
export function openFoldedText(document: DomDocument): void {
  const hidden = elementsInside(document.body).slice(0, MOST_LOOKED_AT).filter(isHidden);
  for (const element of hidden) {
    if (isFolded(element)) unhide(element);
  }
}
