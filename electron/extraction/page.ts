import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { isCjk, weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { readBlocks } from './blocks.js';
import type { ParsedArticle } from './contract.js';
import { withCover, withoutRepeats } from './cover.js';
import type { DomDocument } from './dom.js';
import { textOf } from './dom.js';
import { unescaped } from './entities.js';
import { isHuge, mainElement } from './huge-page.js';
import { withoutStandIns } from './inline-pictures.js';
import { dropLoginForms } from './login-wall.js';
import { keepQuoteSources } from './quote-block.js';
import { gatherFacts, type PageFacts, readMetadata, titleOf } from './metadata.js';
import { withKin } from './kin.js';
import { readObstacle } from './obstacle.js';
import { cleanKorean } from './newsroom-cleanup.js';
import {
  loadJsdom,
  type ParseDom,
  parseWithLinkedom,
  readWithDefuddle,
  readWithReadability,
} from './parse-dom.js';
import { readWholePage } from './passages.js';
import { preparePictures } from './prepare-pictures.js';
import { qualityOf } from './quality.js';
import { shapeHtml } from './shape-html.js';
import { withStandingPictures } from './standing-pictures.js';
import { placeStreamedContent } from './streamed-content.js';
import { needsSecondOpinion, vote } from './vote.js';

/** A page as text, and where it came from. */
export interface PageSource {
  readonly html: string;
  readonly encoding: string | null;
  /** Its address after redirects; null for a file. */
  readonly url: string | null;
}

interface Opinion {
  readonly blocks: readonly Block[];
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

/** The body, from as many opinions as the page can be asked for. */
function readBody(document: DomDocument, facts: PageFacts, title: string): Opinion {
  if (isHuge(document)) {
    return { ...NO_OPINION, blocks: readBlocks(mainElement(document), { base: facts.base, title }) };
  }
  const isCjkPage = isCjk(textOf(document.body).slice(0, 50_000));
  const first = askReadability(document.cloneNode(true), facts, title);
  const second = needsSecondOpinion(first.blocks, isCjkPage)
    ? askDefuddle(document.cloneNode(true), facts, title)
    : NO_OPINION;
  const opinions = { readability: first.blocks, defuddle: second.blocks, publisher: publisherText(facts) };
  const chosen = vote(opinions, isCjkPage);
  return {
    // Chinese, Japanese and Korean pages are left alone: nothing was measured there.
    blocks: isCjkPage ? chosen : withKin(chosen, readWholePage(document.body, { base: facts.base, title })),
    bylines: [...second.bylines, ...first.bylines],
    published: second.published,
  };
}

const pictured = (blocks: readonly Block[], facts: PageFacts, title: string): readonly Block[] =>
  isHuge(facts.document)
    ? blocks
    : withStandingPictures(blocks, facts.document.body, { base: facts.base, title });

/** Reads a page with one kind of DOM. May throw what an extractor throws on a tree it cannot take. */
function readWith(parse: ParseDom, shaped: string, { html, encoding, url }: PageSource): ParsedArticle {
  const document = parse(shaped);
  const obstacleTo = readObstacle(document, html);
  const facts = gatherFacts(document, url);
  placeStreamedContent(document);
  dropLoginForms(document);
  keepQuoteSources(document);
  const inline = preparePictures(document, facts.base);
  const title = titleOf(facts, url);
  const { blocks: chosen, bylines, published } = readBody(document, facts, title);
  const text = articleText(chosen);
  const metadata = readMetadata(facts, { text, bylines, published }, url);
  const body =
    metadata.language === 'ko'
      ? cleanKorean(chosen)
      : { blocks: chosen, publisher: null, authors: [], related: [] };
  const quality = qualityOf(body.blocks);
  const blocks =
    quality === 'empty'
      ? []
      : withoutStandIns(withoutRepeats(withCover(pictured(body.blocks, facts, title), facts, title)));
  const inlinePictures = inline.shownIn(blocks);
  const obstacle = obstacleTo(quality);
  return {
    ...metadata,
    quality,
    ...(obstacle ? { obstacle } : {}),
    publisher: metadata.publisher ?? body.publisher,
    authors: metadata.authors.length > 0 ? metadata.authors : body.authors,
    blocks,
    ...(inlinePictures.length > 0 ? { inlinePictures } : {}),
    related: body.related,
    encoding,
  };
}

const SHELL_LENGTH = 200;
/** jsdom takes a second for so much source, and is ten times over the limit for the largest pages. */
const MOST_FOR_JSDOM = 2_000_000;

/** Whether a page shows enough text, and is small enough, to be worth a second, slow look. */
const isWorthJsdom = (shaped: string): boolean =>
  shaped.length <= MOST_FOR_JSDOM &&
  weightedLength(normalText(shaped.replace(/<[^>]*>/g, ' '))) >= SHELL_LENGTH;

/**
 * A page as an article: source brought into shape, three opinions, one vote, blocks, metadata, pictures. linkedom
 * first; when an extractor throws on its tree or finds nothing in a page that shows text, jsdom once more
 * (extraction.md §1, 3). A page without readable text is `empty` and keeps its title.
 */
export async function readPage(source: PageSource): Promise<ParsedArticle> {
  const shaped = shapeHtml(source.html);
  const first = attempt(() => readWith(parseWithLinkedom, shaped, source));
  if ((first !== null && first.quality !== 'empty') || !isWorthJsdom(shaped))
    return first ?? titleOnly(shaped, source);
  const parse = await loadJsdom();
  return attempt(() => readWith(parse, shaped, source)) ?? first ?? titleOnly(shaped, source);
}

const attempt = (read: () => ParsedArticle): ParsedArticle | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/** What is left when no extractor could take the page: what it says of itself. */
function titleOnly(shaped: string, { url, encoding }: PageSource): ParsedArticle {
  const facts = gatherFacts(parseWithLinkedom(shaped), url);
  const metadata = readMetadata(facts, { text: '', bylines: [], published: null }, url);
  return { ...metadata, quality: 'empty', blocks: [], related: [], encoding };
}
