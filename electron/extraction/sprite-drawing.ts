import { allByTag, childrenOf, type DomDocument, type DomElement, elementsInside } from './dom.js';
import { drawingMarkup } from './drawing-source.js';
import { parseWithLinkedom } from './parse-dom.js';
import { shapeDressedHtml } from './shape-html.js';

/** More than this hangs on no one drawing. */
const MOST_PARTS = 200;
/** Stands before every id, so that none is one of the page's own. */
const PREFIX = 'offprint-sprite-';
const BOX = ['viewBox', 'viewbox', 'preserveAspectRatio', 'preserveaspectratio'];

/** The ids that an element and what it holds refer to. */
const idsNamedIn = (element: DomElement): readonly string[] =>
  [element, ...elementsInside(element)].flatMap((one) =>
    one.getAttributeNames().flatMap((name) => {
      const value = one.getAttribute(name) ?? '';
      if (/(?:^|:)href$/i.test(name)) return value.startsWith('#') ? value.slice(1) : [];
      return [...value.matchAll(/url\(\s*['"]?#([^'")]+)/gi)].flatMap(([, id]) => id ?? []);
    }),
  );

/** Everything a drawing refers to outside of itself, and what that refers to. */
function partsNeeded(part: DomElement, byId: ReadonlyMap<string, DomElement>): readonly DomElement[] {
  const inside = new Set([part, ...elementsInside(part)]);
  const needed = new Set<DomElement>();
  const waiting = [part];
  for (let one = waiting.pop(); one && needed.size < MOST_PARTS; one = waiting.pop())
    for (const id of idsNamedIn(one)) {
      const named = byId.get(id);
      if (!named || inside.has(named) || needed.has(named)) continue;
      needed.add(named);
      waiting.push(named);
    }
  return [...needed];
}

/** Gives every id of a drawing, and what refers to it, a name that no page has. */
const renamed = (markup: string): string =>
  markup
    .replaceAll(
      / (id|href)="(#?)([^"]+)"/g,
      (_, name: string, hash: string, id: string) => ` ${name}="${hash}${PREFIX}${id}"`,
    )
    .replaceAll(/url\(\s*(?:'|&quot;)?#/g, `url(#${PREFIX}`)
    .replaceAll(new RegExp(`(url\\(#${PREFIX}[^'")&]+)(?:'|&quot;)\\s*\\)`, 'g'), '$1)');

function written(part: DomElement, needed: readonly DomElement[], document: DomDocument): string | null {
  const svg = document.createElement('svg');
  const isSymbol = part.localName.toLowerCase() === 'symbol';
  for (const name of isSymbol ? BOX : []) {
    const value = part.getAttribute(name);
    if (value !== null) svg.setAttribute(name, value);
  }
  if (needed.length > 0) {
    const defs = document.createElement('defs');
    for (const one of needed) defs.appendChild(one);
    svg.appendChild(defs);
  }
  for (const child of isSymbol ? childrenOf(part) : [part]) svg.appendChild(child);
  return drawingMarkup(svg);
}

/**
 * One drawing of a file that holds many, as markup to stand in a page in place of the `<use>` that names it: shapes and
 * texts only, with what they refer to, and no style sheet, which would dress the page. Null when it is not there.
 */
export function spriteDrawing(source: string, id: string): string | null {
  const document = parseWithLinkedom(shapeDressedHtml(source));
  for (const style of allByTag(document, 'style')) style.remove();
  const byId = new Map(
    elementsInside(document.body)
      .toReversed()
      .map((element) => [element.getAttribute('id') ?? '', element]),
  );
  const part = id === '' ? undefined : byId.get(id);
  if (!part) return null;
  const markup = written(part, partsNeeded(part, byId), document);
  return markup && renamed(markup);
}
