import type { CssNode } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { sheetsIn } from './paint.js';

const LONGEST_STYLE = 300_000;
const MOST_RULES = 200;
const KEEPS_LINES = /^(?:pre|pre-wrap|pre-line|break-spaces)\b/i;
/** What would be all of a page, and what is none of its text. */
const TOO_WIDE = /^(?:\*|html|body|:root)$/i;
const OTHER = /:(?:before|after)|(?:^|[\s>+~])(?:pre|code|textarea|kbd|samp)(?![\w-])/i;

const keepsLines = (node: CssNode): boolean =>
  node.type === 'Declaration' &&
  /^white-space(?:-collapse)?$/i.test(node.property) &&
  KEEPS_LINES.test(generate(node.value));

/** The selectors of the sheets written in a page whose elements are shown with the lines of their source. */
export function writtenSelectors(source: string): readonly string[] {
  const css = sheetsIn(source);
  if (css.length > LONGEST_STYLE || !/white-space[\w-]*\s*:\s*(?:pre|break)/i.test(css)) return [];
  const selectors: string[] = [];
  walk(parse(css), (node: CssNode) => {
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return;
    if (!node.block.children.toArray().some(keepsLines)) return;
    selectors.push(...node.prelude.children.toArray().map((selector) => generate(selector)));
  });
  return selectors
    .filter((selector) => !TOO_WIDE.test(selector) && !OTHER.test(selector))
    .slice(0, MOST_RULES);
}
