import { lettersOf } from '../../shared/text/letters.js';
import { allByTag, type DomElement, namesOf, nearest, textOf } from './dom.js';
import { linkAddress } from './marks.js';
import { frameBlock, type Media, playerBlock } from './media-block.js';
import { looksLikePicture, pictureName } from './picture-address.js';

const ELSEWHERE = /^(?:aside|nav|footer|form|button)$/;
const ELSEWHERE_NAME =
  /(?:^|[\s_-])(?:gnb|lnb|nav|menu|masthead|logo|byl|related|recommend(?:ed|ation)?s?|teasers?|promo|newsletter|sidebar|author|byline|bio|comments?|advert(?:isement)?|sponsored|outbrain|taboola|read-?more|more-?stories)(?:$|[\s_-])/;

/** The link around a picture to another page; null for one to a larger size of it. */
function wayElsewhere(image: DomElement, base: string | null): DomElement | null {
  const link = nearest(image, ({ localName }) => localName === 'a', 6);
  const address = link ? linkAddress(link.getAttribute('href'), base) : null;
  return address !== null && !address.startsWith('#') && !looksLikePicture(address) ? link : null;
}

/** Whether a picture is a way to another page: a teaser. */
const isTeaser = (image: DomElement, base: string | null): boolean => wayElsewhere(image, base) !== null;

/** Whether it is one with the other page's headline in the same link. */
function isHeadedTeaser(image: DomElement, base: string | null): boolean {
  const link = wayElsewhere(image, base);
  return link !== null && lettersOf(textOf(link)) !== '';
}

const isElsewhere = (image: DomElement): boolean =>
  nearest(image, (around) => ELSEWHERE.test(around.localName) || ELSEWHERE_NAME.test(namesOf(around)), 12) !==
  null;

/** Whether something stands in the head of a page, which is none of an article: no headline is in it. */
const isInMasthead = (element: DomElement): boolean => {
  const header = nearest(
    element,
    ({ localName }) => localName === 'header' || localName === 'article' || localName === 'main',
  );
  return header?.localName === 'header' && header.querySelector('h1, h2, h3') === null;
};

/** Whether a picture belongs to something else than an article: a way to another page, a list beside it, the head of the page. */
export const isForeign = (image: DomElement, base: string | null): boolean =>
  isTeaser(image, base) || isElsewhere(image) || isInMasthead(image);

/** The files of pictures that belong to something else than the text around them. */
export const foreignPictures = (body: DomElement, base: string | null): ReadonlySet<string> =>
  new Set(
    allByTag(body, 'img')
      .filter((image) => isForeign(image, base))
      .map((image) => pictureName(image.getAttribute('src') ?? '')),
  );

/** Narrower than this, a picture beside a name is a face. */
const NARROW = 150;

const isNarrow = (image: DomElement): boolean =>
  Number(/^\s*(\d{1,4})(?:px)?\s*$/.exec(image.getAttribute('width') ?? '')?.[1] ?? NARROW) < NARROW;

/** The files of pictures that stand with another page's headline in a link to it, where that headline is no part of a text; and of faces in the boxes of writers. */
export const teaserPictures = (body: DomElement, base: string | null, text: string): ReadonlySet<string> => {
  const letters = lettersOf(text);
  const isUnsaid = (image: DomElement): boolean => {
    const link = isHeadedTeaser(image, base) ? wayElsewhere(image, base) : null;
    return link !== null && !letters.includes(lettersOf(textOf(link)));
  };
  return new Set(
    allByTag(body, 'img')
      .filter((image) => isUnsaid(image) || (isNarrow(image) && isElsewhere(image)))
      .map((image) => pictureName(image.getAttribute('src') ?? '')),
  );
};

/** The files of pictures that are no article's, whatever was taken for one: of a page that says little, all of it was. */
export const picturesAround = (body: DomElement, base: string | null): ReadonlySet<string> =>
  new Set(
    allByTag(body, 'img')
      .filter((image) => isHeadedTeaser(image, base) || isElsewhere(image) || isInMasthead(image))
      .map((image) => pictureName(image.getAttribute('src') ?? '')),
  );

const blockOf = (element: DomElement, base: string | null): Media | null =>
  element.localName === 'iframe' ? frameBlock(element, base) : playerBlock(element, base);

const playersIn = (body: DomElement): readonly DomElement[] =>
  ['iframe', 'video', 'audio'].flatMap((name) => allByTag(body, name));

/** The addresses of films, sounds and frames that belong to something else than the text around them. */
export const foreignMedia = (body: DomElement, base: string | null): ReadonlySet<string> =>
  new Set(
    playersIn(body)
      .filter((element) => isElsewhere(element) || isInMasthead(element))
      .flatMap((element) => blockOf(element, base)?.address ?? []),
  );

/** Whether a picture stands in the box that holds the text, too, and that box is not the page. */
function isBesideText(image: DomElement, last: string): boolean {
  const box = nearest(image, ({ localName }) => !/^(?:figure|picture|p|a|center)$/.test(localName));
  return box !== null && box.localName !== 'body' && lettersOf(textOf(box)).includes(lettersOf(last));
}

/** What may follow the last line of a text: a film in the article, by its address, and a picture in its box, by its file. */
export function followersOf(body: DomElement, base: string | null, last: string): ReadonlySet<string> {
  const players = playersIn(body).filter(
    (element) => nearest(element, ({ localName }) => localName === 'article') !== null,
  );
  const pictures = allByTag(body, 'img').filter((image) => isBesideText(image, last));
  return new Set([
    ...players.flatMap((element) => blockOf(element, base)?.address ?? []),
    ...pictures.map((image) => pictureName(image.getAttribute('src') ?? '')),
  ]);
}
