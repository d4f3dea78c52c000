import { assertNever } from '../../shared/assert.js';
import type { Block, Inline } from '../../shared/model/block.js';
import { figureInlines, inlineText } from '../../shared/text/inline-text.js';
import { placeCells } from '../../shared/text/placed-cells.js';
import type { PictureSource } from './article-html.js';
import { escapeLine } from './escape.js';

/** Blanks at the edges of a marked run stand outside the marks: `** word**` marks nothing. */
function marked(mark: string, inlines: readonly Inline[]): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(inlineMarkdown(inlines)) ?? [];
  return words === '' ? before + after : `${before}${mark}${words}${mark}${after}`;
}

/** Escaped as a run inside a line; its own blanks are kept. */
function escaped(text: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return `${before && ' '}${escapeLine(words)}${after && ' '}`;
}

/** Text as it stands, between more ticks than it has in a row. A break is white space there. */
function codeSpan(inlines: readonly Inline[]): string {
  const text = inlineText(inlines)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (text === '') return '';
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/gu), ([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const edge = /^`|`$/u.test(text) ? ' ' : '';
  return `${ticks}${edge}${text}${edge}${ticks}`;
}

type Marked = Extract<Inline, { readonly children: unknown }>;

function withMarks(part: Marked): string {
  switch (part.type) {
    case 'strong':
      return marked('**', part.children);
    case 'em':
      return marked('*', part.children);
    case 'link':
      return `[${inlineMarkdown(part.children)}](<${part.href.replace(/[<>\s]/gu, encodeURIComponent)}>)`;
    case 'del':
      return marked('~~', part.children);
    case 'code':
      return codeSpan(part.children);
    case 'sub':
    case 'sup':
    case 'ins':
      // Markdown has no marks for these, but every reader of it takes HTML's.
      return `<${part.type}>${inlineMarkdown(part.children)}</${part.type}>`;
    case 'mark':
      return inlineMarkdown(part.children);
    default:
      return assertNever(part);
  }
}

function inline(part: Inline): string {
  if ('children' in part) return withMarks(part);
  switch (part.type) {
    case 'text':
      return escaped(part.value);
    case 'break':
      return '\\\n';
    case 'footnote-ref':
      return `[^${footnoteKey(part.key)}]`;
    default:
      return assertNever(part);
  }
}

/** A footnote's name as every reader of Markdown takes it. */
const footnoteKey = (key: string): string => key.replace(/[^\p{L}\p{N}-]/gu, '-');

/** Two spans of code stand apart: their ticks would make one fence of another length, and what is in them no code. */
const inlineMarkdown = (inlines: readonly Inline[]): string =>
  inlines
    .map(inline)
    .reduce((line, part) => line + (line.endsWith('`') && part.startsWith('`') ? ' ' : '') + part, '');

/** Every line behind the first set in, as the parts of a list item are. */
const setIn = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

/** Bare bars, such as those of code, would begin another cell. */
const cellText = (inlines: readonly Inline[]): string =>
  inlineMarkdown(inlines)
    .replaceAll('\\\n', ' ')
    .replace(/(?<!\\)\|/gu, String.raw`\|`);

/**
 * The text of each cell at the column it begins in. Markdown knows no spans: every row gets as many cells as the table
 * has columns, and those a wider or higher cell reaches into stay empty.
 */
function grid({ head, rows }: Extract<Block, { type: 'table' }>): readonly (readonly string[])[] {
  const placed = [...placeCells(head), ...placeCells(rows)];
  const columns = [...new Set(placed.flat().map(({ column }) => column))].toSorted(
    (one, other) => one - other,
  );
  return placed.map((row) => {
    const texts = new Map(row.map(({ cell, column }) => [column, cellText(cell.inlines)]));
    return columns.map((column) => texts.get(column) ?? '');
  });
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(block: Extract<Block, { type: 'table' }>): string {
  const [first = [], ...others] = grid(block);
  const title = inlineMarkdown(block.caption);
  return [
    ...(title === '' ? [] : [title, '']),
    line(first),
    line(first.map(() => '---')),
    ...others.map(line),
  ].join('\n');
}

/** Code between fences longer than any run of ticks in it: it cannot end them. */
export function fencedCode({ text, language }: Extract<Block, { type: 'code' }>): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language?.replace(/[^\w+#-]/gu, '') ?? ''}\n${text}\n${fence}`;
}

function list(block: Extract<Block, { type: 'list' }>, source: PictureSource): string {
  const { ordered, start, reversed, items } = block;
  return items
    .map((blocks, at) => {
      const mark = ordered ? `${reversed ? start - at : start + at}. ` : '- ';
      return mark + setIn(bodyToMarkdown(blocks, source), ' '.repeat(mark.length));
    })
    .join('\n');
}

/** Where a picture is for whoever reads the file: on the web, else in the library; one that is drawn in its page is only there. */
function placeOf({ address, asset }: Figure, source: PictureSource): string | null {
  if (/^https?:/iu.test(address ?? '')) return address;
  return asset === null ? null : source(asset);
}

/** A picture with its caption, else with what it says to those who do not see it; only the words where it is nowhere. */
function figure(block: Figure, source: PictureSource): string {
  const words = inlineMarkdown(figureInlines(block)) || escapeLine(block.alt);
  const place = placeOf(block, source);
  return place === null ? words : `![${words}](<${place.replace(/[<>\s]/gu, encodeURIComponent)}>)`;
}

type Figure = Extract<Block, { type: 'figure' }>;
type Aside = Extract<Block, { type: 'media' | 'footnote' | 'rule' }>;

const isAside = (block: Block): block is Aside =>
  block.type === 'media' || block.type === 'footnote' || block.type === 'rule';

/** What stands beside the text. */
function aside(block: Aside, source: PictureSource): string {
  switch (block.type) {
    case 'media':
      return escapeLine([block.title, block.address].filter((part) => part !== null).join(' '));
    case 'footnote':
      return `[^${footnoteKey(block.key)}]: ${setIn(bodyToMarkdown(block.blocks, source), '    ')}`;
    case 'rule':
      return '---';
    default:
      return assertNever(block);
  }
}

function inText(block: Exclude<Block, Aside>, source: PictureSource): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.inlines);
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineMarkdown(block.inlines)}`;
    case 'list':
      return list(block, source);
    case 'quote':
      return `> ${setIn(bodyToMarkdown(block.blocks, source), '> ')}`;
    case 'code':
      return fencedCode(block);
    case 'table':
      return table(block);
    case 'figure':
      return figure(block, source);
    default:
      return assertNever(block);
  }
}

/** The body of an article as Markdown. What a site wrote is escaped: it cannot become HTML, a link or a fence (security.md §5). */
export const bodyToMarkdown = (blocks: readonly Block[], source: PictureSource = () => null): string =>
  blocks
    .map(
      (block, at) =>
        apart(block, blocks[at - 1]) + (isAside(block) ? aside(block, source) : inText(block, source)),
    )
    .filter((part) => part.trim() !== '')
    .join('\n\n');

/** Between two lists of one kind stands something, or every reader takes them for one. */
const apart = (block: Block, before: Block | undefined): string =>
  block.type === 'list' && before?.type === 'list' && block.ordered === before.ordered ? '<!-- -->\n\n' : '';
