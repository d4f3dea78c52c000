import { normalText } from '../../shared/text/white-space.js';
import {
  allByTag,
  childrenOf,
  type DomDocument,
  type DomElement,
  elementsInside,
  elementsOf,
  namesOf,
  textOf,
} from './dom.js';
import { isElsewhere } from './folded-text.js';
import { isShut, openPanel } from './panel-fold.js';

/** How the makers of pages call a row of pictures of which one is shown at a time. */
const ROW =
  /(?:^|[\s_-])(?:carousels?|sliders?|slideshows?|swiper|slick|splide|glide|flickity|gallery|galleries)(?:$|[\s_-])/;
const SLIDE = /(?:^|[\s_-])(?:slides?|item|cell|swiper-slide|panel)(?:$|[\s_-])/;
const FEWEST = 2;
const LONGEST_CAPTION = 300;

/** Whether a slide shows one picture with a few words, and leads nowhere but to that. */
function isPictured(slide: DomElement): boolean {
  if (allByTag(slide, 'img').length !== 1 || normalText(textOf(slide)).length > LONGEST_CAPTION) return false;
  return allByTag(slide, 'a').every((link) =>
    /\.(?:jpe?g|png|webp|avif|gif)(?:[?#]|$)|^#/i.test(link.getAttribute('href') ?? '#'),
  );
}

/** The slides of a box: all it holds that says or shows anything, but buttons. */
function slidesOf(box: DomElement): readonly DomElement[] {
  const isRow =
    ROW.test(namesOf(box)) || (box.parentElement !== null && ROW.test(namesOf(box.parentElement)));
  if (!isRow) return [];
  const children = elementsOf(box).filter((child) => child.localName !== 'button');
  const slides = children.filter((child) => /^(?:div|li|figure|section)$/.test(child.localName));
  if (slides.length < FEWEST || slides.length !== children.length) return [];
  return slides.every((slide) => slide.localName === slides[0]?.localName && isPictured(slide)) ? slides : [];
}

/** Makes a slide a picture with its caption. */
function asFigure(slide: DomElement, document: DomDocument): void {
  const image = allByTag(slide, 'img')[0];
  if (!image || slide.localName === 'figure' || allByTag(slide, 'figure').length > 0) return;
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  figure.appendChild(image);
  for (const child of childrenOf(slide)) caption.appendChild(child);
  slide.appendChild(figure);
  if (normalText(textOf(caption)) !== '') figure.appendChild(caption);
}

/** Lays out the pictures of a row that shows one at a time, each with its words: what is hidden of it is only waiting. Not rows of ways to other pages. */
export function layOutSlides(document: DomDocument): void {
  for (const box of elementsInside(document.body)) {
    const slides = slidesOf(box);
    const isRow = slides.some(isShut) || slides.every((slide) => SLIDE.test(namesOf(slide)));
    if (slides.length === 0 || !isRow || isElsewhere(box)) continue;
    for (const slide of slides) {
      openPanel(slide);
      asFigure(slide, document);
    }
  }
}
