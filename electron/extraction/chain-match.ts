import type { CssNode, Selector } from 'css-tree';
import type { ChainLink } from './pieces-contract.js';

interface Step {
  /** What stands before it; '' for the first. */
  readonly combinator: string;
  readonly compound: readonly CssNode[];
}

function stepsOf({ children }: Selector): readonly Step[] {
  const steps: { combinator: string; compound: CssNode[] }[] = [{ combinator: '', compound: [] }];
  for (const node of children.toArray()) {
    if (node.type === 'Combinator') steps.push({ combinator: node.name.trim(), compound: [] });
    else steps.at(-1)?.compound.push(node);
  }
  return steps;
}

const unquoted = (value: string): string => value.replaceAll(/^['"]|['"]$/g, '');

function hasAttribute(link: ChainLink, node: Extract<CssNode, { type: 'AttributeSelector' }>): boolean {
  const name = node.name.name.toLowerCase();
  if (!Object.hasOwn(link.attributes, name)) return false;
  if (node.matcher === null) return true;
  const wanted = node.value?.type === 'String' ? node.value.value : (node.value?.name ?? '');
  return node.matcher === '=' && link.attributes[name] === unquoted(wanted);
}

const classesOf = ({ attributes }: ChainLink): readonly string[] => (attributes['class'] ?? '').split(/\s+/);

function isPseudoOf(link: ChainLink, node: Extract<CssNode, { type: 'PseudoClassSelector' }>): boolean {
  const name = node.name.toLowerCase();
  if (name === 'root') return link.name === 'html';
  if (name !== 'not') return false;
  const [list] = node.children?.toArray() ?? [];
  if (list?.type !== 'SelectorList') return false;
  return list.children.toArray().every((inner) => {
    if (inner.type !== 'Selector') return false;
    const [step, ...more] = stepsOf(inner);
    return step !== undefined && more.length === 0 && !step.compound.every((part) => isOf(link, part));
  });
}

/** Whether one part of a compound is true of an element. What is not understood is not. */
function isOf(link: ChainLink, node: CssNode): boolean {
  if (node.type === 'TypeSelector') return node.name === '*' || node.name.toLowerCase() === link.name;
  if (node.type === 'ClassSelector') return classesOf(link).includes(node.name);
  if (node.type === 'IdSelector') return link.attributes['id'] === node.name;
  if (node.type === 'AttributeSelector') return hasAttribute(link, node);
  return node.type === 'PseudoClassSelector' && isPseudoOf(link, node);
}

/** Whether a selector means an element of a chain that leads from the root of a page inwards. */
export function isOfChain(selector: CssNode, chain: readonly ChainLink[]): boolean {
  if (selector.type !== 'Selector' || chain.length === 0) return false;
  const steps = stepsOf(selector);
  const holds = (index: number, at: number): boolean => {
    const step = steps[index];
    const link = chain[at];
    if (!step || !link || !step.compound.every((node) => isOf(link, node))) return false;
    if (index === 0) return true;
    if (step.combinator === '>') return holds(index - 1, at - 1);
    if (step.combinator !== '') return false;
    return chain.slice(0, at).some((_, above) => holds(index - 1, above));
  };
  return chain.some((_, at) => holds(steps.length - 1, at));
}
