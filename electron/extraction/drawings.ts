import { normalText } from '../../shared/text/white-space.js';
import { allByTag, type DomDocument, type DomElement, namesOf, nearest, textOf } from './dom.js';
import { drawingDresser } from './drawing-style.js';
import { drawingSize, drawingSource } from './drawing-source.js';
import { spriteImage } from './sprite-picture.js';

/** Smaller ones are marks and buttons, in the drawing's own units. */
const NARROWEST = 150;
const LOWEST = 60;
const FEWEST_SHAPES = 3;
/** A chart that stands in no figure names its axes. */
const FEWEST_TEXTS = 3;
const MOST = 30;
/** Marks an image that was a drawing of the page itself: it is one whether or not it is described. */
export const DRAWN = 'data-offprint-drawn';

const ELSEWHERE = /^(?:a|button|nav|header|footer|aside|form|label|summary)$/;
const ICON = /(?:^|[\s_-])(?:icons?|ico|logo|spinner|sprite|symbol|arrow|loader|avatar)(?:$|[\s_-])/;
const CHART =
  /(?:^|[\s_-])(?:charts?|graphs?|graphics?|infographics?|diagrams?|plots?|dataviz|visuali[sz]ations?|figure)(?:$|[\s_-])/;
const TEXT = /^(?:article|main)$/;

const isIcon = (svg: DomElement): boolean =>
  ICON.test(namesOf(svg)) || nearest(svg, ({ localName }) => ELSEWHERE.test(localName)) !== null;

const isInText = (svg: DomElement): boolean =>
  nearest(
    svg,
    (around) => TEXT.test(around.localName) || /articlebody/i.test(around.getAttribute('itemprop') ?? ''),
  ) !== null;

/** The box of a drawing in the text that is called a chart's. */
const chartAround = (svg: DomElement): DomElement | null =>
  isInText(svg)
    ? nearest(svg, (around) => !TEXT.test(around.localName) && CHART.test(namesOf(around)), 3)
    : null;

/** Whether a drawing stands in a figure, or in what is called a chart. */
const isInFigure = (svg: DomElement): boolean =>
  nearest(svg, ({ localName }) => localName === 'figure') !== null || chartAround(svg) !== null;

/** The heading of the box that a drawing stands in: it says what is drawn. */
function headingOf(svg: DomElement): string {
  const box = chartAround(svg);
  const heading = box ? ['h2', 'h3', 'h4', 'h5', 'h6'].flatMap((name) => allByTag(box, name))[0] : undefined;
  return heading ? textOf(heading) : '';
}

/** What a drawing calls itself for those who cannot see it; its title stands in an attribute since the page was brought into shape. */
function labelOf(svg: DomElement): string {
  const told = svg.getAttribute('aria-label') ?? allByTag(svg, 'title')[0]?.getAttribute('aria-label') ?? '';
  return normalText(told.trim() === '' ? headingOf(svg) : told).slice(0, 300);
}

/** A drawing as an image whose file is written out in its address; null when it is a mark, or too little of one. */
function imageOf(
  svg: DomElement,
  document: DomDocument,
  dress: (svg: DomElement) => void,
): DomElement | null {
  const size = drawingSize(svg);
  if (size === null || size.width < NARROWEST || size.height < LOWEST || isIcon(svg)) return null;
  dress(svg);
  const drawing = drawingSource(svg);
  if (drawing === null) return null;
  const isDrawn = drawing.shapes >= FEWEST_SHAPES || drawing.texts > 0;
  const isChart = drawing.texts >= FEWEST_TEXTS && isInText(svg);
  if (!(isInFigure(svg) ? isDrawn : isChart)) return null;
  const image = document.createElement('img');
  image.setAttribute('src', `data:image/svg+xml;base64,${Buffer.from(drawing.source).toString('base64')}`);
  image.setAttribute(DRAWN, '');
  image.setAttribute('alt', labelOf(svg));
  image.setAttribute('width', String(Math.round(size.width)));
  image.setAttribute('height', String(Math.round(size.height)));
  return image;
}

/** A drawing of a file elsewhere that holds many, as an image of it. */
function spriteOf(svg: DomElement, document: DomDocument): DomElement | null {
  if (isIcon(svg)) return null;
  const label = labelOf(svg);
  const isToldInText = label !== '' && isInText(svg);
  const image = spriteImage(svg, document, { narrowest: NARROWEST, lowest: LOWEST, isToldInText });
  image?.setAttribute('alt', label);
  return image;
}

/**
 * Gives charts that are drawn in the page itself, or lie among others in a file elsewhere, an image in their place: as text
 * they would be the numbers of their axes.
 * @param source the page as it came: the tree has lost its style sheets
 */
export function placeDrawings(document: DomDocument, source: string): void {
  const dress = drawingDresser(source);
  let placed = 0;
  for (const svg of allByTag(document, 'svg')) {
    if (placed === MOST) return;
    const image = spriteOf(svg, document) ?? imageOf(svg, document, dress);
    if (!image) continue;
    svg.parentNode?.insertBefore(image, svg);
    placed += 1;
  }
}
