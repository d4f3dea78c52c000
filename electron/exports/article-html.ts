import { assertNever } from '../../shared/assert.js';
import type { AssetHash, Block, Inline, TableRow } from '../../shared/model/block.js';
import { figureInlines } from '../../shared/text/inline-text.js';

/** Where a stored picture lies for whoever reads the page; null leaves the picture out. */
export type PictureSource = (asset: AssetHash) => string | null;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? '');

const inlineHtml = (inlines: readonly Inline[]): string => inlines.map(inline).join('');

function inline(part: Inline): string {
  if ('children' in part) return withMarks(part);
  switch (part.type) {
    case 'text':
      return escapeHtml(part.value);
    case 'break':
      return '<br>';
    case 'footnote-ref':
      return `<sup>${escapeHtml(part.key)}</sup>`;
    default:
      return assertNever(part);
  }
}

/** Every mark of ours is an element of the same name. */
function withMarks(part: Extract<Inline, { readonly children: unknown }>): string {
  const words = inlineHtml(part.children);
  if (part.type === 'link') return `<a href="${escapeHtml(part.href)}" rel="noreferrer">${words}</a>`;
  return `<${part.type}>${words}</${part.type}>`;
}

const row = (tag: 'th' | 'td', cells: TableRow): string =>
  `<tr>${cells
    .map(({ inlines, colspan, rowspan }) => {
      const spans = `${colspan > 1 ? ` colspan="${colspan}"` : ''}${rowspan > 1 ? ` rowspan="${rowspan}"` : ''}`;
      return `<${tag}${spans}>${inlineHtml(inlines)}</${tag}>`;
    })
    .join('')}</tr>`;

function table({ caption, head, rows }: Extract<Block, { type: 'table' }>): string {
  const title = caption.length === 0 ? '' : `<caption>${inlineHtml(caption)}</caption>`;
  const top = head.length === 0 ? '' : `<thead>${head.map((cells) => row('th', cells)).join('')}</thead>`;
  return `<table>${title}${top}<tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table>`;
}

function figure(block: Extract<Block, { type: 'figure' }>, source: PictureSource): string {
  const address = block.asset && source(block.asset);
  const size = block.width && block.height ? ` width="${block.width}" height="${block.height}"` : '';
  const picture = address
    ? `<img src="${escapeHtml(address)}" alt="${escapeHtml(block.alt)}"${size}>`
    : `<p>[${escapeHtml(block.alt)}]</p>`;
  const caption = inlineHtml(figureInlines(block));
  return `<figure>${picture}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>`;
}

function media({ title, address }: Extract<Block, { type: 'media' }>): string {
  const words = escapeHtml(title ?? address ?? '');
  const isOnTheWeb = address !== null && /^https?:/iu.test(address);
  return `<p>${isOnTheWeb ? `<a href="${escapeHtml(address)}" rel="noreferrer">${words}</a>` : words}</p>`;
}

function list(block: Extract<Block, { type: 'list' }>, source: PictureSource): string {
  const { ordered, start, reversed, counter, items } = block;
  const inside = items.map((blocks) => `<li>${bodyToHtml(blocks, source)}</li>`).join('');
  // HTML has no type for syllables.
  const look = counter === '가' ? ' style="list-style-type:hangul"' : ` type="${counter}"`;
  const counted = `${reversed ? ' reversed' : ''}${counter === undefined ? '' : look}`;
  return ordered ? `<ol start="${start}"${counted}>${inside}</ol>` : `<ul>${inside}</ul>`;
}

/** Where the words are from goes into a `<footer>`, as the standard's own examples have it. */
function quote({ blocks, hasSource }: Extract<Block, { type: 'quote' }>, source: PictureSource): string {
  const end = hasSource ? -1 : blocks.length;
  const said = bodyToHtml(blocks.slice(0, end), source);
  const from = hasSource ? `<footer>${bodyToHtml(blocks.slice(-1), source)}</footer>` : '';
  return `<blockquote>${said}${from}</blockquote>`;
}

type Aside = Extract<Block, { type: 'media' | 'footnote' | 'rule' }>;

const isAside = (block: Block): block is Aside =>
  block.type === 'media' || block.type === 'footnote' || block.type === 'rule';

/** What stands beside the text. */
function aside(block: Aside, source: PictureSource): string {
  switch (block.type) {
    case 'media':
      return media(block);
    case 'footnote':
      return `<aside><sup>${escapeHtml(block.key)}</sup>${bodyToHtml(block.blocks, source)}</aside>`;
    case 'rule':
      return '<hr>';
    default:
      return assertNever(block);
  }
}

const langOf = ({ lang }: { readonly lang?: string | undefined }): string =>
  lang === undefined ? '' : ` lang="${escapeHtml(lang)}"`;

function inText(block: Exclude<Block, Aside>, source: PictureSource): string {
  switch (block.type) {
    case 'paragraph':
      return `<p${langOf(block)}>${inlineHtml(block.inlines)}</p>`;
    case 'heading':
      return `<h${block.level}${langOf(block)}>${inlineHtml(block.inlines)}</h${block.level}>`;
    case 'list':
      return list(block, source);
    case 'quote':
      return quote(block, source);
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'table':
      return table(block);
    case 'figure':
      return figure(block, source);
    default:
      return assertNever(block);
  }
}

/** The body of an article as HTML that holds no script, no style and no address of its own making. */
export const bodyToHtml = (blocks: readonly Block[], source: PictureSource): string =>
  blocks.map((block) => (isAside(block) ? aside(block, source) : inText(block, source))).join('\n');
