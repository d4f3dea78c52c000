import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, namesOf, nearest, textOf } from './dom.js';
import { isPublisherName } from './korean-byline.js';
import type { MetaTags } from './meta-tags.js';

/** Names of the places where portals show the mark of the newspaper that an article is from. */
const PRESS_LOGO =
  /(?:^|[\s_-])(?:press|media|medium|newspaper|office|publisher|provider|cp)(?:[\w-]*[_-])?(?:logo|thumb|mark|img|link)|media_end_head_top_logo/;
const PORTAL = /네이버|다음|네이트|줌|naver|daum|nate|msn|yahoo|google/iu;
const LONGEST = 40;

const isPressLogo = (image: DomElement): boolean =>
  PRESS_LOGO.test(namesOf(image)) ||
  nearest(image, (element) => PRESS_LOGO.test(namesOf(element)), 3) !== null;

/** What the mark of a newspaper at the head of an article is called. */
const logoName = (document: DomDocument): string | null =>
  allByTag(document, 'img')
    .filter(isPressLogo)
    .map((image) => normalText(image.getAttribute('alt') ?? image.getAttribute('title') ?? ''))
    .find((name) => name !== '' && name.length <= LONGEST) ?? null;

/** `한빛일보 | 네이버`: a newspaper and the portal that shows it, as portals name them both. */
function beforePortal(told: string | null): string | null {
  const [press, portal] = told?.split(/\s*[|·-]\s*/u) ?? [];
  return press !== undefined && portal !== undefined && PORTAL.test(portal) ? normalText(press) : null;
}

/** A newspaper that a page names as its writer and shows the mark of, and that its site is not called by. */
function namedMark(document: DomDocument, meta: MetaTags): string | null {
  const named = meta.first('og:article:author', 'article:author');
  if (named === null || !isPublisherName(named) || named === meta.first('og:site_name')) return null;
  const isMark = (image: DomElement): boolean => normalText(image.getAttribute('alt') ?? '') === named;
  return allByTag(document, 'img').some(isMark) ? named : null;
}

/** A newspaper and the portal that shows it, where the portal is called as its site is and the newspaper as its mark. */
function onOtherPortal(document: DomDocument, meta: MetaTags): string | null {
  const [press, portal] = meta.first('og:article:author')?.split(/\s*[|]\s*/u) ?? [];
  const isPortal = portal !== undefined && portal === meta.first('og:site_name');
  return isPortal && press !== undefined && press === logoName(document) ? press : null;
}

/** The mark of a newspaper that the line before the first sentence names too: `(서울=동해통신)`, and that no portal has for itself. */
function signedMark(document: DomDocument): string | null {
  const named = /[([](?:[가-힣·]{2,8})=(?<press>[가-힣A-Za-z0-9]{2,12})[)\]]/u.exec(textOf(document.body))
    ?.groups?.['press'];
  if (named === undefined) return null;
  const isMark = (image: DomElement): boolean =>
    normalText(image.getAttribute('alt') ?? '') === named &&
    nearest(image, ({ localName }) => localName === 'a', 3) !== null;
  return allByTag(document, 'img').slice(0, 60).some(isMark) ? named : null;
}

/**
 * The newspaper that an article on a portal is from: what the portal names it, or the mark it shows at the head of the
 * article. Null on a page that is no portal's.
 */
export function pressOnPortal(document: DomDocument, meta: MetaTags): string | null {
  const named = meta.first('article:media_name');
  if (named !== null) return named;
  const told = beforePortal(meta.first('og:article:author'));
  const site = [...meta.all('og:site_name', 'twitter:site', 'og:author'), document.title].join(' ');
  if (told !== null) return told;
  const marked = signedMark(document) ?? namedMark(document, meta);
  if (marked !== null) return marked;
  return PORTAL.test(site) ? logoName(document) : onOtherPortal(document, meta);
}
