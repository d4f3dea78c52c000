import { normalText } from '../../shared/text/white-space.js';
import { leadsToAppStore } from './widgets.js';
import { allByTag, type DomElement, namesOf, nearest, textOf } from './dom.js';

/** How the makers of pages call the boxes of advertisements; Korean ones count them (`ad07`, `bnr2`). `ads-after` is where one comes. */
const AD_BOX =
  /(?:^|[\s_-])(?:ads?\d*(?![_-](?:top|bottom|after|before|free|insert))|adv\d*|advert\w*|adsense|sponsor(?:ed|s)?|promo(?:s|tion\w*|ted)?|bnr\d*|ad[_-]?banner|banner[_-]?ad)(?:$|[\s_-])/;
/** A box with more text than this is the article's, whatever it is called. */
const LONGEST_AD = 200;
const DEEPEST = 6;

const isAdBox = (element: DomElement): boolean =>
  /^(?:div|section|aside|p|ul|li|span|ins|a)$/.test(element.localName) &&
  AD_BOX.test(namesOf(element)) &&
  normalText(textOf(element)).length <= LONGEST_AD;

/** Whether a link is paid for, as it says itself, or counts where its readers come from. */
function isPaidLink(link: DomElement): boolean {
  if (/(?:^|\s)sponsored(?:\s|$)/i.test(link.getAttribute('rel') ?? '')) return true;
  return /[?&]utm_(?:source|medium|campaign)=/i.test(link.getAttribute('href') ?? '');
}

/** Banners are so many times as wide as high; what is shown of a thing that is told about is not. */
const WIDEST = 3;

const isBanner = (image: DomElement): boolean => {
  const [width, height] = ['width', 'height'].map((side) => Number(image.getAttribute(side) ?? 0));
  return width !== undefined && height !== undefined && height > 0 && width / height >= WIDEST;
};

/** Whether a picture is there to lead its readers to something that is for sale: nothing is written under it. */
export function isPromotion(image: DomElement): boolean {
  const figure = nearest(image, ({ localName }) => localName === 'figure', DEEPEST);
  if (figure && allByTag(figure, 'figcaption').some((caption) => normalText(textOf(caption)) !== ''))
    return false;
  if (nearest(image, isAdBox, DEEPEST) !== null) return true;
  const link = nearest(image, ({ localName }) => localName === 'a', DEEPEST);
  if (link !== null && leadsToAppStore(link)) return true;
  return link !== null && isBanner(image) && isPaidLink(link) && normalText(textOf(link)) === '';
}
