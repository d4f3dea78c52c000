import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, elementsInside, namesOf, textOf } from './dom.js';

/** What a box is called that asks for consent, by its makers or by the usual services. */
const NAME =
  /(?:^|[\s_-])(?:cmp\w*|consents?|cookies?\w*|cookie-?(?:banner|notice|bar|wall|law|popup)|gdpr|ccpa|privacy-?(?:banner|notice|wall|popup|manager)|onetrust|didomi|usercentrics|uc-banner|sp_message|qc-cmp2?|truste|cookiebot|cybotcookiebotdialog|klaro)(?:$|[\s_-])/;
const ASKS =
  /\bcookies?\b|\bconsent\b|\b(?:ad|advertising|third[- ]party|our) partners?\b|\bpersonali[sz]e|zustimm|einwillig|tracking|consentement|consentimiento|consenso|toestemming|쿠키|개인\s?정보|맞춤형?\s?광고|クッキー|同意|个人信息|隐私|隱私/iu;
/** More text than this is a page about data, not a box over one. */
const LONGEST = 4_000;

const isOver = (element: DomElement): boolean =>
  /^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '') ||
  element.getAttribute('aria-modal') === 'true' ||
  element.localName === 'dialog' ||
  /position\s*:\s*(?:fixed|sticky)/i.test(element.getAttribute('style') ?? '');

const hasChoice = (element: DomElement): boolean =>
  ['button', 'input'].some((tag) => allByTag(element, tag).length > 0) ||
  elementsInside(element).some((inner) => inner.getAttribute('role') === 'button');

const holdsPage = (element: DomElement): boolean =>
  ['h1', 'article', 'main'].some((tag) => element.localName === tag || allByTag(element, tag).length > 0);

/** Whether an element is a box that lies over a page and asks for consent, with buttons to give it. */
function asksForConsent(element: DomElement): boolean {
  if (!/^(?:div|section|aside|dialog|form|footer)$/.test(element.localName)) return false;
  if (!isOver(element) && !NAME.test(namesOf(element))) return false;
  const text = normalText(textOf(element));
  return text.length <= LONGEST && ASKS.test(text) && hasChoice(element) && !holdsPage(element);
}

/** Removes the boxes that ask for consent to cookies: under one lies the article, and on a short page theirs is the longest text. */
export function dropConsentWalls(document: DomDocument): void {
  for (const element of elementsInside(document.body)) if (asksForConsent(element)) element.remove();
}

const GIVES =
  /^(?:i )?(?:accept|agree|allow|reject|decline|got it)\b|\bcookies\b|akzeptier|zustimm|ablehnen|accepter|refuser|acept|rechaz|accett|rifiut|toestaan|동의|수락|허용|거부|同意|接受|拒否|拒绝/iu;
/** A page that only asks has no more text than this, weighted. */
const LONGEST_PAGE = 2_500;
/** Less than this was found where nothing was. */
const SHORTEST = 100;
/** So much of its text is about it. */
const LEAST_ASKING = 0.5;

/** A link that gives consent says no more than a button would. */
const LONGEST_CHOICE = 40;

function choicesOf(document: DomDocument): readonly string[] {
  const pressed = ['button', 'input'].flatMap((tag) => allByTag(document, tag));
  const links = allByTag(document, 'a').filter((link) => normalText(textOf(link)).length <= LONGEST_CHOICE);
  return [...pressed, ...links].map((choice) =>
    normalText(textOf(choice) || (choice.getAttribute('value') ?? '')),
  );
}

/**
 * Looks at a page before it is cut up, and says of what was found whether it is only what asks for consent before the
 * page itself. Where nothing was found, since the box that asks was taken for one over a page, the whole page is looked at.
 */
export function readConsentPage(document: DomDocument): (blocks: readonly Block[]) => boolean {
  const isGiven = choicesOf(document).some((choice) => GIVES.test(choice));
  const whole = isGiven ? normalText(textOf(document.body)) : '';
  return (blocks) => {
    if (!isGiven) return false;
    const found = articleText(blocks);
    const text = weightedLength(found) < SHORTEST ? whole : found;
    if (weightedLength(text) > LONGEST_PAGE) return false;
    const asking = text.split('\n').filter((line) => ASKS.test(line));
    return asking.join('\n').length >= text.length * LEAST_ASKING;
  };
}
