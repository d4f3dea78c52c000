import type { Features } from './passage-features.js';
import { BASE, TREES } from './passage-trees.js';

/** A question about one figure, or an answer. */
type Node =
  | {
      readonly family: string;
      readonly name: string;
      readonly under: number;
      readonly yes: Node;
      readonly no: Node;
    }
  | { readonly odds: number };

const QUESTION = /^(\w+)\.([\w-]+)<(.+)$/;

/** Reads a tree from words in which a question `family.name<7` is followed by what is answered for less, then for more. */
function treeFrom(text: string): Node {
  const words = text.split(' ').values();
  const read = (): Node => {
    const word = words.next().value ?? '0';
    const [, family, name, under] = QUESTION.exec(word) ?? [];
    if (family === undefined || name === undefined) return { odds: Number(word) };
    const yes = read();
    return { family, name, under: Number(under), yes, no: read() };
  };
  return read();
}

const trees = TREES.map(treeFrom);

function answerOf(tree: Node, features: Features): number {
  let node = tree;
  while ('name' in node) node = (features[node.family]?.[node.name] ?? 0) < node.under ? node.yes : node.no;
  return node.odds;
}

/** How likely a passage is a part of the article, as log-odds: above 0 it rather is. */
export const oddsOf = (features: Features): number =>
  trees.reduce((sum, tree) => sum + answerOf(tree, features), BASE);
