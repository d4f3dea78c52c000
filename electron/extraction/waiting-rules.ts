import type { CssNode, Declaration, Rule, Selector } from 'css-tree';
import { isOfChain } from './chain-match.js';
import type { ChainLink } from './pieces-contract.js';

/** Classes a page begins with and its script takes away once it has come. */
const LOADING = /^(?:(?:is|page|js|app|site|wf)-)?(?:pre)?load(?:ing|er)?$|^(?:not|un)-?(?:ready|loaded)$/i;
const NO_SCRIPT = /^no-?(?:js|javascript|script)$/i;
/** What holds the text of a page, by the usual names. */
const HOLDS_TEXT = /^(?:html|body|main|article)$|article|story|content|post|page|wrapper/i;

const HIDING: Readonly<Record<string, RegExp>> = {
  opacity: /^0*(?:\.0+)?%?$/,
  visibility: /^hidden$/i,
  display: /^none$/i,
};

const isNamed = (node: CssNode): node is CssNode & { readonly name: string } =>
  node.type === 'TypeSelector' || node.type === 'ClassSelector' || node.type === 'IdSelector';

/** The parts of a selector between its combinators, each as what is named there. */
function compoundsOf({ children }: Selector): readonly (readonly CssNode[])[] {
  const compounds: CssNode[][] = [[]];
  for (const node of children.toArray()) {
    if (node.type === 'Combinator') compounds.push([]);
    else compounds.at(-1)?.push(node);
  }
  return compounds;
}

const hasClass = (compound: readonly CssNode[], wanted: RegExp): boolean =>
  compound.some((node) => node.type === 'ClassSelector' && wanted.test(node.name));

const isRoot = (node: CssNode): boolean =>
  (node.type === 'TypeSelector' && /^(?:html|body)$/i.test(node.name)) ||
  (node.type === 'PseudoClassSelector' && node.name.toLowerCase() === 'root');

/** Whether a selector means a page whose script has not come yet. */
function isOfWaiting(selector: CssNode): boolean {
  if (selector.type !== 'Selector') return false;
  const compounds = compoundsOf(selector);
  const subject = compounds.at(-1) ?? [];
  return compounds.some((compound) => {
    if (compound.some(isRoot) && hasClass(compound, LOADING)) return true;
    return (
      hasClass(compound, NO_SCRIPT) && subject.some((node) => isNamed(node) && HOLDS_TEXT.test(node.name))
    );
  });
}

/** Whether a declaration hides what it is about. */
function isHiding({ property, value }: Declaration, written: (node: CssNode) => string): boolean {
  const hiding = Object.hasOwn(HIDING, property.toLowerCase()) ? HIDING[property.toLowerCase()] : undefined;
  return hiding?.test(written(value)) === true;
}

/**
 * Lets a rule no longer hide what a page hides until its script has come: in a kept page it never comes, and the page
 * would be blank; nor what holds the text of the page, its `chain`. Selectors that mean anything else stay as they are.
 */
export function showWaiting(
  { prelude, block }: Rule,
  written: (node: CssNode) => string,
  chain: readonly ChainLink[] = [],
): void {
  if (prelude.type !== 'SelectorList') return;
  const hides = block.children
    .toArray()
    .some((node) => node.type === 'Declaration' && isHiding(node, written));
  if (!hides) return;
  const selectors = prelude.children.toArray();
  const others = selectors.filter((selector) => !isOfWaiting(selector) && !isOfChain(selector, chain));
  if (others.length === selectors.length) return;
  if (others.length > 0) prelude.children.fromArray(others);
  else
    block.children.forEach((node, item, list) => {
      if (node.type === 'Declaration' && isHiding(node, written)) list.remove(item);
    });
}
