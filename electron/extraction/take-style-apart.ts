import type { Atrule, CssNode, FunctionNode, List, ListItem, Raw, Rule, Url, WalkContext } from 'css-tree';
import generate from 'css-tree/generator';
import parse from 'css-tree/parser';
import walk from 'css-tree/walker';
import { chooseFontFile, isFaceUsed, type Letters } from './font-faces.js';
import type { ChainLink } from './pieces-contract.js';
import type { Pieces } from './pieces.js';
import { showWaiting } from './waiting-rules.js';

/** What there is for an address that leads nowhere. */
const NOTHING = 'data:,';
/** A picture or font written out in a style sheet that is longer than this is left out (security.md §5: 2 MiB). */
const LONGEST_DATA = 3 * 1024 * 1024;

const raw = (value: string): Raw => ({ type: 'Raw', value });

/** An address of the style sheet itself, or one written out, that may stay as it is. */
const isKept = (address: string): boolean =>
  address.startsWith('#') ||
  (/^data:(?:image|font|application\/(?:x-)?font|application\/vnd)/i.test(address) &&
    address.length <= LONGEST_DATA);

function settle(url: Url, pieces: Pieces): void {
  if (!isKept(url.value)) url.value = pieces.token(url.value, 'picture') ?? NOTHING;
}

type Block = NonNullable<Rule['block']>;

/** One file of a font comes in; another one that is named, should that be gone. A face of nothing but dead addresses names none. */
function settleFont(block: Block, pieces: Pieces): void {
  const isLive = (address: string): boolean => isKept(address) || pieces.isFetchable(address);
  const others = chooseFontFile(block, isLive);
  walk(block, (node: CssNode) => {
    if (node.type === 'Url' && !isKept(node.value))
      node.value = pieces.token(node.value, 'font', others) ?? NOTHING;
  });
}

const isComma = ({ type, ...node }: CssNode): boolean =>
  type === 'Operator' && 'value' in node && node.value === ',';

/** Of the sizes an `image-set()` offers the first, its address as `url()`. */
function chooseSize({ children }: FunctionNode): void {
  const all = children.toArray();
  const end = all.findIndex(isComma);
  const first = end === -1 ? all : all.slice(0, end);
  children.clear();
  for (const node of first)
    children.appendData(node.type === 'String' ? { type: 'Url', value: node.value } : node);
}

interface Around {
  readonly before: string;
  readonly after: string;
}

/** A condition of `@import` as the block that says the same. */
function blockOf(node: CssNode): string | null {
  const text = generate(node);
  if (node.type === 'MediaQueryList') return `@media ${text}`;
  if (/^layer\b/i.test(text)) return text === 'layer' ? '@layer' : `@layer ${text.slice(6, -1)}`;
  const condition = /^supports\((?<inside>.*)\)$/is.exec(text)?.groups?.['inside'];
  if (condition === undefined) return null;
  return `@supports ${/^(?:not\b|\(|[a-z-]+\()/i.test(condition) ? condition : `(${condition})`}`;
}

function around(conditions: readonly CssNode[]): Around {
  const blocks = conditions.flatMap((node) => blockOf(node) ?? []);
  return { before: blocks.map((block) => `${block}{`).join(''), after: '}'.repeat(blocks.length) };
}

/** An `@import` as the place where the text of its sheet will stand; null when there is nothing to be fetched. */
function imported({ prelude }: Atrule, pieces: Pieces): Raw | null {
  if (prelude?.type !== 'AtrulePrelude') return null;
  const [target, ...conditions] = prelude.children.toArray();
  if (target?.type !== 'Url' && target?.type !== 'String') return null;
  const token = pieces.token(target.value, 'style');
  if (token === null) return null;
  const { before, after } = around(conditions);
  return raw(`${before}${token}${after}`);
}

interface Place {
  readonly item: ListItem<CssNode>;
  readonly list: List<CssNode>;
}

/** Takes a rule whose content is no style; false for one that is to be looked into. */
function takeRule(rule: Atrule, { item, list }: Place, { pieces, letters }: Options): boolean {
  switch (rule.name.toLowerCase()) {
    case 'import': {
      const sheet = imported(rule, pieces);
      if (sheet) list.replace(item, list.createItem(sheet));
      else list.remove(item);
      return true;
    }
    case 'charset':
      list.remove(item);
      return true;
    case 'font-face':
      if (rule.block && isFaceUsed(rule.block, letters)) settleFont(rule.block, pieces);
      else list.remove(item);
      return true;
    default:
      return false;
  }
}

interface Options {
  readonly pieces: Pieces;
  readonly letters: Letters;
  /** What holds the text of the page, from the root inwards: no rule may take it away. */
  readonly chain?: readonly ChainLink[];
  /** Whether it dresses a document that was in a frame, and is now a shadow root. */
  readonly isFramed?: boolean;
  /** Whether it is a whole sheet or what stands in a `style` attribute. */
  readonly context?: 'stylesheet' | 'declarationList';
}

/** A letter written as `\75` or `\u`; two backslashes stand for one and begin nothing. */
const ESCAPED_LETTER = /\\(?:\\|(?:0{0,4}([46][1-9a-f]|[57][0-9a])(?![0-9a-f])\s?)|([g-z]))/gi;

/** Letters as themselves: a browser reads `\75\72\6c(x)` as an address, the parser does not. The meaning stays, also in strings. */
const withPlainLetters = (css: string): string =>
  css.replaceAll(ESCAPED_LETTER, (whole, code: string | undefined, letter: string | undefined) =>
    code === undefined ? (letter ?? whole) : String.fromCharCode(Number.parseInt(code, 16)),
  );

/** What the parser could not take may hold an address: then it says nothing. */
const isDoubtful = ({ value }: Raw): boolean => /url\(|image-set\(|@import/i.test(value);

/** What holds the document of a frame now that its own root and body are gone. */
const HOST: CssNode = { type: 'PseudoClassSelector', name: 'host', children: null };

const isRootOfFrame = (node: CssNode): boolean =>
  (node.type === 'TypeSelector' && /^(?:html|body)$/i.test(node.name)) ||
  (node.type === 'PseudoClassSelector' && node.name.toLowerCase() === 'root');

/** A part of a value without an address of its own. */
function settlePart(node: CssNode, pieces: Pieces): void {
  if (node.type === 'Function' && /image-set$/i.test(node.name)) chooseSize(node);
  else if (node.type === 'Url') settle(node, pieces);
  else if (node.type === 'Raw' && isDoubtful(node)) node.value = '';
}

/** Whether a rule holds for a medium only: what that hides it shows in another form. */
const isOfMedium = ({ atrule }: WalkContext): boolean => atrule?.name.toLowerCase() === 'media';

/**
 * A style sheet without addresses: a token stands where a file has to come in, everything else is as it was. Sheets
 * it imports stand where they are imported; of the files of a font one is wanted, and only of faces that have a letter
 * of the page. A parser for CSS reads it, since no pattern can tell an address from a string.
 */
export function takeStyleApart(css: string, options: Options): string {
  const { pieces, context = 'stylesheet', chain = [], isFramed = false } = options;
  const tree = parse(withPlainLetters(css), { context, parseCustomProperty: true });
  walk(tree, {
    enter(this: WalkContext, node: CssNode, item: ListItem<CssNode>, list: List<CssNode>) {
      if (node.type === 'Atrule' && takeRule(node, { item, list }, options)) return walk.skip;
      if (isFramed && isRootOfFrame(node)) list.replace(item, list.createItem(HOST));
      else if (node.type === 'Rule') showWaiting(node, generate, isOfMedium(this) ? [] : chain);
      else settlePart(node, pieces);
      return undefined;
    },
  });
  // Inside an element the end tag would end it, whatever CSS says.
  return generate(tree).replaceAll(/<(?=\/|!--)/g, '\\3c ');
}
