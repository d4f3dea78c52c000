import type { CssNode } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { type DomElement, elementsInside } from './dom.js';
import { isMatched, sheetsIn } from './paint.js';

/** What a sheet says of shapes and letters; all else needs the page around them. */
const SHOWN =
  /^(?:fill|stroke|opacity|stop|color|font|text-anchor|dominant-baseline|letter-spacing|display|visibility|mix-blend-mode)(?:-|$)/i;
const LONGEST_STYLE = 300_000;
const MOST_RULES = 500;
const MOST_ELEMENTS = 3_000;

interface Rule {
  readonly selector: string;
  readonly style: string;
}

/** The rules of the sheets in a page that dress shapes, in their order. */
function rulesIn(css: string): readonly Rule[] {
  if (css.length > LONGEST_STYLE || !/\b(?:fill|stroke)\s*:/i.test(css)) return [];
  const rules: Rule[] = [];
  walk(parse(css), (node: CssNode) => {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return;
    const style = node.block.children
      .toArray()
      .flatMap((part) => (part.type === 'Declaration' && SHOWN.test(part.property) ? [generate(part)] : []))
      .join(';');
    if (style === '') return;
    for (const selector of node.prelude.children.toArray())
      rules.push({ selector: generate(selector), style });
  });
  return rules.slice(0, MOST_RULES);
}

/**
 * Writes what the sheets in a page say of a drawing's shapes onto the shapes: a drawing taken out of its page has no
 * sheet. Later rules are heard over earlier ones, and what a shape says itself over both.
 * @param source the page as it came: the tree has lost its style sheets
 */
export function drawingDresser(source: string): (svg: DomElement) => void {
  let rules: readonly Rule[] | null = null;
  return (svg) => {
    rules ??= rulesIn(sheetsIn(source));
    if (rules.length === 0) return;
    for (const shape of [svg, ...elementsInside(svg).slice(0, MOST_ELEMENTS)]) {
      const told = rules.filter(({ selector }) => isMatched(shape, selector)).map(({ style }) => style);
      if (told.length === 0) continue;
      const own = shape.getAttribute('style') ?? '';
      shape.setAttribute('style', [...told, ...(own === '' ? [] : [own])].join(';'));
    }
  };
}
