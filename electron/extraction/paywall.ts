import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { allByTag, type DomDocument, type DomElement, namesOf, nearest, textOf } from './dom.js';
import { type Thing, thingsOf } from './json-ld.js';

/** Boxes are called so where a text is cut off; `paywall` alone also names the locked text itself. */
const WALL =
  /(?:^|[\s_-])(?:pay-?wall|reg-?wall|subscri(?:be|ber|ption)s?|piano|premium|meter|locked)(?:$|[\s_-])/;
/** Words that ask a reader to subscribe, join or log in. */
export const SUBSCRIBE =
  /\bsubscri|\balready a (?:member|subscriber)|\babonn|\bsuscr|\bassina|구독|유료\s?회원|로그인|購読|会員|订阅|訂閱/iu;
const LONGEST_BOX = 500;
/** More text than this is no beginning of an article, whatever the page says: many print all they call locked. */
const LONGEST_STUB = 2_000;
/** The same where only search engines are told; some papers tell them so of every article they print whole. */
const LONGEST_TOLD = 1_200;

/** One line of a text may speak of subscribers: a box has several, with a way to become one. */
const isBox = (element: DomElement): boolean =>
  /^(?:div|section|aside|form|dialog|article)$/.test(element.localName) &&
  ['a', 'button', 'input'].some((tag) => allByTag(element, tag).length > 0);

/** Whether an element is a box that asks its readers to subscribe. */
export function asksToSubscribe(element: DomElement): boolean {
  if (!WALL.test(namesOf(element)) || !isBox(element)) return false;
  const text = textOf(element).trim();
  return text.length <= LONGEST_BOX && SUBSCRIBE.test(text);
}

const isAtEdge = ({ localName }: DomElement): boolean => /^(?:header|footer|nav|aside)$/.test(localName);

/** Boxes are called so where only members read on. */
const GATE =
  /(?:^|[\s_-])(?:\w*locked|\w*wall|gate|gated|premium\w*|members?\w*|subscri\w*|login\w*)(?:$|[\s_-])/;
/** Words that say that a text goes on for members only. */
const MEMBERS_ONLY =
  /(?:유료|회원|구독자|멤버십|프리미엄)[^.]{0,12}(?:전용|만 (?:읽|볼|이용))|(?:로그인|구독|가입)[^.]{0,15}(?:전문|이어서?|계속|나머지)[^.]{0,12}(?:읽|볼|보)|\b(?:subscribers?|members?)[- ]only\b|\b(?:only|exclusive(?:ly)?) (?:for|to) (?:our )?(?:subscribers|members)\b|\b(?:subscribe|log ?in|sign ?in|register|join)\b[^.]{0,20}\bto (?:continue|read on|keep reading|read the (?:rest|full))|\bto (?:continue|keep) reading\b|会員限定|有料会員|réservée? aux abonnés|nur für abonnent|solo para suscriptores|riservato agli abbonati/iu;
const LONGEST_GATE = 300;

/** Whether a text ends at a box that says who reads on. */
const showsGate = (document: DomDocument): boolean =>
  ['div', 'section', 'aside', 'p'].some((tag) =>
    allByTag(document, tag).some(
      (element) =>
        GATE.test(namesOf(element)) &&
        !/header|footer|nav|menu/.test(namesOf(element)) &&
        textOf(element).trim().length <= LONGEST_GATE &&
        MEMBERS_ONLY.test(textOf(element)) &&
        nearest(element, isAtEdge) === null,
    ),
  );

/** Whether a text ends at a box that asks to subscribe; those of a masthead stand on every page. */
const showsWall = (document: DomDocument): boolean =>
  Array.from(document.querySelectorAll('[class*="wall" i], [id*="wall" i]')).some(
    (element) =>
      /(?:pay|reg|subscri\w*|login)[_-]?wall/.test(namesOf(element)) &&
      !/header|footer|nav|menu/.test(namesOf(element)) &&
      asksToSubscribe(element) &&
      nearest(element, isAtEdge) === null,
  );

const isFalse = (value: unknown): boolean =>
  value === false || (typeof value === 'string' && /(?:^|\/)false$/i.test(value.trim()));

/** Whether a page tells search engines that its article, or a part of it, is not for everyone. */
const saysLocked = (article: Thing | null): boolean =>
  article !== null &&
  [article, ...thingsOf(article['hasPart'])].some((thing) => isFalse(thing['isAccessibleForFree']));

/** Looks at a page before it is cut up, and says of what was found whether it is only what is shown to everyone. */
export function readPaywall(
  document: DomDocument,
  article: Thing | null,
): (blocks: readonly Block[]) => boolean {
  const longest =
    showsWall(document) || showsGate(document) ? LONGEST_STUB : saysLocked(article) ? LONGEST_TOLD : 0;
  return (blocks) => longest > 0 && weightedLength(articleText(blocks)) < longest;
}
