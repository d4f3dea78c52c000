import type { CssNode, Declaration } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import type { DomElement } from './dom.js';
import { isPlaceholder } from './picture-address.js';

/** Where loaders keep the picture they paint later. */
const LAZY_PAINT = [
  'data-bg',
  'data-background-image',
  'data-background',
  'data-bg-src',
  'data-bg-image',
  'data-src',
];
/** Style sheets longer than this are not looked through for the picture of an element. */
const LONGEST_STYLE = 500_000;
/** So many pixels, or any part of the window or of its own width, a picture is high. */
const LOWEST = 150;

/** What an element is painted with. */
export interface Paint {
  readonly address: string;
  /** Whether its style makes it high enough to be looked at. */
  readonly isTall: boolean;
}

const isPaint = ({ property }: Declaration): boolean => /^background(?:-image)?$/i.test(property);

/** The first file a declaration paints with; null for colours and gradients. */
function fileOf(declaration: Declaration): string | null {
  let found: string | null = null;
  walk(declaration, (node: CssNode) => {
    if (node.type === 'Url') found ??= node.value;
  });
  return found;
}

const isHigh = (value: string): boolean =>
  Number(/^(\d+)px/.exec(value)?.[1] ?? 0) >= LOWEST || /\d(?:[sdl]?v[hw]|vmin|vmax|r?em)\b/.test(value);

function isTallPart({ property }: Declaration, value: string): boolean {
  if (/^(?:min-)?height$/i.test(property)) return isHigh(value);
  if (/^aspect-ratio$/i.test(property)) return true;
  return /^padding(?:-bottom|-top)?$/i.test(property) && /\d{2,3}(?:\.\d+)?%/.test(value);
}

/** What declarations paint with, the last file among them. */
function paintIn(declarations: readonly CssNode[]): Paint | null {
  let address: string | null = null;
  let isTall = false;
  for (const node of declarations) {
    if (node.type !== 'Declaration') continue;
    if (isPaint(node)) address = fileOf(node) ?? address;
    isTall ||= isTallPart(node, generate(node.value));
  }
  return address === null ? null : { address, isTall };
}

/** What a `style` attribute paints its element with. */
export function ownPaint(element: DomElement): Paint | null {
  const style = element.getAttribute('style') ?? '';
  if (!/url\(/i.test(style)) return null;
  const list = parse(style, { context: 'declarationList' });
  return list.type === 'DeclarationList' ? paintIn(list.children.toArray()) : null;
}

/** What a loader would paint an element with. */
export function lazyPaint(element: DomElement): Paint | null {
  const address = LAZY_PAINT.map((name) => element.getAttribute(name)?.trim() ?? '')
    .map((value) => /^url\(\s*['"]?(?<address>.*?)['"]?\s*\)$/i.exec(value)?.groups?.['address'] ?? value)
    .find((value) => value !== '' && !/\s/.test(value));
  return address === undefined ? null : { address, isTall: false };
}

/** The style sheets written in a page, one after the other. */
export function sheetsIn(source: string): string {
  const [, ...sheets] = source.split(/<style\b/i);
  return sheets.map((sheet) => sheet.slice(sheet.indexOf('>') + 1).split(/<\/style/i, 1)[0] ?? '').join('\n');
}

interface PaintRule extends Paint {
  readonly selector: string;
}

/** What the style sheets written in a page paint, in their order. What is painted before or after an element is no picture of its own. */
function rulesIn(css: string): readonly PaintRule[] {
  if (css.length > LONGEST_STYLE || !/url\(/i.test(css)) return [];
  const rules: PaintRule[] = [];
  walk(parse(css), (node: CssNode) => {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return;
    const paint = paintIn(node.block.children.toArray());
    if (paint === null) return;
    for (const selector of node.prelude.children.toArray())
      rules.push({ selector: generate(selector), ...paint });
  });
  return rules.filter(({ selector }) => !/:(?:before|after)/i.test(selector));
}

/** Whether an element answers to a selector; one that the tree does not understand is answered by none. */
export function isMatched(element: DomElement, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

/** What the sheets in a page paint an element with. The page as it came is given: the tree has lost its style sheets. */
export function paintRules(source: string): (element: DomElement) => Paint | null {
  let rules: readonly PaintRule[] | null = null;
  return (element) => {
    rules ??= rulesIn(sheetsIn(source));
    return rules.findLast(({ selector }) => isMatched(element, selector)) ?? null;
  };
}

/** Whether a paint is a picture, not what holds the place of one. */
export const isPicturePaint = (paint: Paint | null): paint is Paint =>
  paint !== null && !isPlaceholder(paint.address);
