import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { normalText } from '../../shared/text/white-space.js';
import { readBlocks } from './blocks.js';
import type { DomDocument } from './dom.js';
import { unescaped } from './entities.js';
import type { PageFacts } from './metadata.js';
import { parseWithLinkedom, readWithDefuddle, readWithReadability } from './parse-dom.js';
import { shapeHtml } from './shape-html.js';

/** What one extractor took for the article, and what it found out about it. */
interface Opinion {
  readonly blocks: readonly Block[];
  readonly bylines: readonly string[];
  readonly published: string | null;
}

/** What three readers took for the article. */
export interface Opinions {
  /** Readability: the base, the best single one (extraction.md §3). */
  readonly readability: readonly Block[];
  /** Defuddle: keeps more, and too much. */
  readonly defuddle: readonly Block[];
  /** The publisher's own copy for search engines, paragraphs apart where it has any; often cut or missing. */
  readonly publisher: string;
}

/** The opinions, and what the readers found beside the text. */
export interface Asked extends Opinions {
  readonly bylines: readonly string[];
  readonly published: string | null;
}

const NO_OPINION: Opinion = { blocks: [], bylines: [], published: null };

function askReadability(document: DomDocument, facts: PageFacts, title: string): Opinion {
  const found = readWithReadability(document);
  if (!found) return NO_OPINION;
  return {
    blocks: readBlocks(found.content, { base: facts.base, title }),
    bylines: found.byline === null ? [] : [found.byline],
    published: null,
  };
}

/** Defuddle gives its answer as HTML; it goes through the same gate as any page. It is a second opinion: one that throws is none. */
function askDefuddle(document: DomDocument, facts: PageFacts, title: string): Opinion {
  try {
    const { html, author, published } = readWithDefuddle(document, facts.base ?? 'https://page.invalid/');
    const { body } = parseWithLinkedom(shapeHtml(html));
    return {
      blocks: readBlocks(body, { base: facts.base, title }),
      bylines: author === '' ? [] : [author],
      published: published || null,
    };
  } catch {
    return NO_OPINION;
  }
}

/** The publisher's own copy, which is text in some systems and HTML in others. */
function publisherText({ article }: PageFacts): string {
  const body = article?.['articleBody'];
  if (typeof body !== 'string') return '';
  const text = unescaped(body);
  if (!/<(?:p|br|div)[\s/>]/i.test(text)) return text.split('\n').map(normalText).filter(Boolean).join('\n');
  return articleText(readBlocks(parseWithLinkedom(shapeHtml(text)).body, { base: null, title: '' }));
}

/** Asks all three about a page. May throw what Readability throws on a tree it cannot take. */
export function askAll(document: DomDocument, facts: PageFacts, title: string): Asked {
  const first = askReadability(document.cloneNode(true), facts, title);
  const second = askDefuddle(document.cloneNode(true), facts, title);
  return {
    readability: first.blocks,
    defuddle: second.blocks,
    publisher: publisherText(facts),
    bylines: [...second.bylines, ...first.bylines],
    published: second.published,
  };
}
