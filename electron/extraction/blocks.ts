import { MAX_BLOCKS, type Block, type Inline } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { captionLine } from './caption-line.js';
import { codeBlock } from './code-block.js';
import { childrenOf, type DomElement, type DomNode, elementsOf, isElement, isText, textOf } from './dom.js';
import { creditOf, figureBlocks, figureOf, inOneRun, isCaption } from './figure-block.js';
import { findFootnotes, type Footnotes, withoutMark } from './footnotes.js';
import { isSameHeading, levelOf } from './heading.js';
import { InlineRun, type Mark } from './inline-run.js';
import { languageAt } from './line-language.js';
import { listBlocks } from './list-block.js';
import { marksInside } from './marks.js';
import { frameBlock, playerBlock } from './media-block.js';
import { quoteBlock } from './quote-block.js';
import { paragraphOrBreak } from './scene-break.js';
import { marksOfFormula } from './tex-source.js';
import { tableBlocks } from './table-block.js';

/** What reading a body needs to know of its page. */
export interface BodyContext {
  /** The address that relative ones count from; null for a file. */
  readonly base: string | null;
  /** Title of the article: a heading that repeats it is left out. */
  readonly title: string;
  /** Told for every block the element it was read from; the innermost one for a line of text. */
  readonly origins?: Map<Block, DomElement>;
}

/** What is the same for all of a body. */
interface FlowContext extends BodyContext {
  readonly footnotes: Footnotes;
  /** Whether any part of it says its language. */
  readonly hasLanguages: boolean;
}

/** Quotes and lists deeper than this are read as what they hold; inlines need the levels that are left (block.ts, MAX_DEPTH). */
const DEEPEST = 12;

const SKIPPED = new Set(
  'script style noscript template head meta link title base button input select textarea option optgroup datalist nav svg canvas object embed applet map area dialog rp param source track progress meter annotation annotation-xml'.split(
    ' ',
  ),
);
/** Elements that begin and end a line. Everything that is neither here nor read in its own way runs on in its line. */
const LINES = new Set(
  'address article aside body center dd details dialog dir div dl dt fieldset figcaption footer form header hgroup html legend main p section summary tbody td tfoot th thead tr li caption'.split(
    ' ',
  ),
);
const HEADING = /^h[1-6]$/;

/** Reads one stretch of a page: elements in order, lines collected until something ends them. */
class Flow {
  readonly blocks: Block[] = [];
  readonly #run = new InlineRun();
  readonly #context: FlowContext;
  readonly #depth: number;
  /** Where the line stands that is being read. */
  #at: DomElement;

  constructor(root: DomElement, context: FlowContext, depth: number) {
    this.#at = root;
    this.#context = context;
    this.#depth = depth;
  }

  /** Reads what stands in the element, not the element itself. */
  read(): readonly Block[] {
    this.#children(this.#at, []);
    this.#endLine();
    return this.blocks.slice(0, MAX_BLOCKS);
  }

  #children(node: DomNode, marks: readonly Mark[]): void {
    for (const child of childrenOf(node)) {
      if (isText(child)) this.#run.text(textOf(child), marks);
      else if (isElement(child)) this.#element(child, marks);
    }
  }

  #element(element: DomElement, marks: readonly Mark[]): void {
    const { localName } = element;
    if (SKIPPED.has(localName) || element.getAttribute('hidden') !== null) return;
    if (this.#special(element, marks)) return;
    if (isCaption(element) && this.#caption(element)) return;
    if (LINES.has(localName))
      this.#line(element, localName === 'dt' ? [...marks, { type: 'strong' }] : marks);
    else this.#children(element, marksInside(element, marks, this.#context.base));
  }

  /** Elements read in a way of their own. False for all others. */
  #special(element: DomElement, marks: readonly Mark[]): boolean {
    switch (element.localName) {
      case 'br':
        this.#break(marks);
        return true;
      case 'a':
        return this.#footnoteRef(element, marks);
      case 'span':
        return this.#context.footnotes.isWayBack(element);
      case 'q':
        this.#between('“', element, '”', marks);
        return true;
      case 'rt':
        this.#between('(', element, ')', marks);
        return true;
      case 'math':
        this.#run.text(element.getAttribute('alttext') ?? '', marksOfFormula(element, marks));
        return element.getAttribute('alttext') !== null;
      default:
        return this.#block(element);
    }
  }

  /** Elements that are a block, or several. False for all others. */
  #block(element: DomElement): boolean {
    const note = this.#context.footnotes.noteKey(element);
    const blocks = note === null ? this.#blocksOf(element) : this.#footnote(element, note);
    if (blocks === null) return false;
    this.#endLine();
    for (const block of blocks) this.#add(block, element);
    return true;
  }

  #add(block: Block, origin: DomElement): void {
    this.blocks.push(block);
    const { origins } = this.#context;
    if (origins && !origins.has(block)) origins.set(block, origin);
  }

  #blocksOf(element: DomElement): readonly Block[] | null {
    const { base } = this.#context;
    switch (element.localName) {
      case 'img':
      case 'amp-img':
        return some(figureOf(element, base));
      case 'figure':
        return this.#figure(element);
      case 'ul':
      case 'ol':
      case 'menu':
        return this.#list(element);
      case 'blockquote':
        return this.#quote(element);
      case 'table':
        return tableBlocks(element, (cell) => this.#inside(cell));
      default:
        return this.#rareBlocksOf(element, base);
    }
  }

  #rareBlocksOf(element: DomElement, base: string | null): readonly Block[] | null {
    switch (element.localName) {
      case 'pre':
      case 'listing':
        return some(codeBlock(element));
      case 'hr':
        return [{ type: 'rule' }];
      case 'iframe':
        return some(frameBlock(element, base));
      case 'video':
      case 'audio':
        return some(playerBlock(element, base));
      default:
        return HEADING.test(element.localName) ? this.#heading(element) : null;
    }
  }

  #inside(element: DomElement): readonly Block[] {
    return new Flow(element, this.#context, this.#depth + 1).read();
  }

  #figure(figure: DomElement): readonly Block[] {
    const hasPicture = figure.getElementsByTagName('img').length > 0;
    const credit = hasPicture ? creditOf(figure) : null;
    return figureBlocks(this.#inside(figure), credit);
  }

  #list(list: DomElement): readonly Block[] {
    const items = elementsOf(list);
    // Some content systems write whole articles into a list without an item.
    if (items.length > 0 && list.querySelector('li') === null) return this.#inside(list);
    const notes = items.flatMap((item) => {
      const key = this.#context.footnotes.noteKey(item);
      return key === null ? [] : this.#footnote(item, key);
    });
    const others = items.filter((item) => this.#context.footnotes.noteKey(item) === null);
    const lists = listBlocks(list, others, (item) => this.#inside(item));
    return [...(this.#depth < DEEPEST ? lists : lists.flatMap(({ items: read }) => read.flat())), ...notes];
  }

  #quote(quote: DomElement): readonly Block[] {
    const blocks = this.#inside(quote);
    if (blocks.length === 0) return [];
    return this.#depth < DEEPEST ? [quoteBlock(quote, blocks, this.#context.base)] : blocks;
  }

  #footnote(element: DomElement, key: string): readonly Block[] {
    const blocks = withoutMark(this.#inside(element));
    return blocks.length === 0 || this.#depth >= DEEPEST ? blocks : [{ type: 'footnote', key, blocks }];
  }

  #heading(element: DomElement): readonly Block[] {
    const inside = this.#inside(element);
    const lines = inside.flatMap((block) => ('inlines' in block ? [block.inlines] : []));
    const others = inside.filter((block) => !('inlines' in block));
    const inlines = inOneRun(lines);
    if (inlines.length === 0 || this.#repeatsTitle(inlineText(inlines))) return others;
    const heading: Block = {
      type: 'heading',
      level: levelOf(element),
      inlines,
      ...this.#languageOf(element),
    };
    return [heading, ...others];
  }

  #languageOf(element: DomElement): { readonly lang?: string } {
    const lang = this.#context.hasLanguages ? languageAt(element) : undefined;
    return lang === undefined ? {} : { lang };
  }

  #repeatsTitle(text: string): boolean {
    return this.#depth === 0 && isSameHeading(text, this.#context.title);
  }

  /** A caption that follows its picture goes to it. False when there is no picture that lacks one. */
  #caption(element: DomElement): boolean {
    const last = this.blocks.at(-1);
    if (last?.type !== 'figure' || last.caption.length > 0 || !this.#run.isBlank) return false;
    const inside = this.#inside(element);
    const lines = inside.flatMap((block) => ('inlines' in block ? [block.inlines] : []));
    if (lines.length === inside.length) {
      this.blocks.pop();
      this.#add({ ...last, caption: inOneRun(lines) }, this.#context.origins?.get(last) ?? element);
    }
    // More than text: no caption. It is taken over as read, since reading it a second time doubles with every level.
    else this.blocks.push(...inside);
    return true;
  }

  #line(element: DomElement, marks: readonly Mark[]): void {
    this.#endLine();
    const around = this.#at;
    this.#at = element;
    this.#children(element, marks);
    this.#endLine();
    this.#at = around;
  }

  #between(before: string, element: DomElement, after: string, marks: readonly Mark[]): void {
    this.#run.text(before, marks);
    this.#children(element, marks);
    this.#run.text(after, marks);
  }

  /** Two breaks in a row end a paragraph: Korean newsrooms write whole articles so. */
  #break(marks: readonly Mark[]): void {
    if (this.#run.endsInBreak) this.#endLine();
    else this.#run.break(marks);
  }

  #footnoteRef(link: DomElement, marks: readonly Mark[]): boolean {
    const key = this.#context.footnotes.refKey(link);
    if (key === null) return this.#context.footnotes.isWayBack(link);
    const own = marks.filter(({ type }) => type !== 'sup' && type !== 'link');
    this.#run.footnoteRef(key, own);
    return true;
  }

  /** What a line right below a picture says beyond its caption, which goes to the picture. */
  #underPicture(inlines: readonly Inline[]): readonly Inline[] {
    const last = this.blocks.at(-1);
    if (last?.type !== 'figure' || last.caption.length > 0) return inlines;
    const line = captionLine(inlines, this.#at);
    if (line === null) return inlines;
    this.blocks.pop();
    this.#add({ ...last, caption: line.caption }, this.#context.origins?.get(last) ?? this.#at);
    return line.rest;
  }

  #endLine(): void {
    const inlines = this.#underPicture(this.#run.take());
    if (inlines.length > 0) this.#add(paragraphOrBreak(inlines, this.#languageOf(this.#at)), this.#at);
  }
}

const some = (block: Block | null): readonly Block[] => (block === null ? [] : [block]);

/**
 * What stands in an element as blocks, by an allow-list: what is not named here contributes its text and nothing else.
 * Text comes out in normal form (`shared/text/white-space.ts`), addresses absolute, nothing empty, nothing deeper than
 * the schema allows. Never throws on a tree that is at most 512 deep.
 */
export function readBlocks(root: DomElement, context: BodyContext): readonly Block[] {
  const footnotes = findFootnotes(root, context.base);
  const hasLanguages = root.querySelector('[lang]') !== null;
  return new Flow(root, { ...context, footnotes, hasLanguages }, 0).read();
}
