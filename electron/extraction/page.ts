import type { Block } from '../../shared/model/block.js';
import type { SiteRules } from '../../shared/model/site-rules.js';
import type { Wall } from '../../shared/model/wall.js';
import { articleText } from '../../shared/text/article-text.js';
import { weightedLength } from '../../shared/text/script.js';
import { normalText } from '../../shared/text/white-space.js';
import { openAccordions } from './accordion-panels.js';
import { placeAmpPlayers } from './amp-players.js';
import { labelsAbove } from './beside-title.js';
import { dropBoardHead, withBoardFiles } from './board-head.js';
import { readBody } from './body.js';
import { partCaptions } from './caption-parts.js';
import { withClosingBoxes } from './closing-boxes.js';
import { dropContents } from './contents-list.js';
import type { ParsedArticle } from './contract.js';
import { withCover, withoutRepeats } from './cover.js';
import { placeDrawings } from './drawings.js';
import { withoutPicturesAround } from './pictures-around.js';
import { firstPage, furtherPages } from './further-pages.js';
import { dropConsentWalls } from './consent-wall.js';
import { partDatelines } from './dateline-space.js';
import type { DomDocument } from './dom.js';
import { openFoldedText } from './folded-text.js';
import { dropFormulaCopies } from './formula-copies.js';
import { dropHeadingAnchors } from './heading-anchors.js';
import { withoutNotesHeading } from './footnotes.js';
import { withoutStandIns } from './inline-pictures.js';
import { withForeignLines } from './line-language.js';
import { dropLoginForms } from './login-wall.js';
import { shownAlone } from './lone-picture.js';
import { gatherLooseCaptions } from './loose-captions.js';
import { type MainFrame, mainFrame } from './main-frame.js';
import { keepQuoteSources } from './quote-block.js';
import { baseOf, gatherFacts, type PageFacts, readMetadata, titleOf } from './metadata.js';
import { nameNotes } from './note-anchors.js';
import { plainListings } from './numbered-listing.js';
import { type Obstacle, readObstacle, SHELL_LENGTH, visibleLength } from './obstacle.js';
import { nameFormulas } from './math-text.js';
import { mediaFacts, withMediaFacts } from './media-facts.js';
import { savedFrom } from './saved-from.js';
import { openNoscriptArticle } from './noscript-article.js';
import { endHeadings } from './overlong-headings.js';
import { ownBody } from './own-body.js';
import { placePaintedPictures } from './painted-pictures.js';
import { placeLonePlayers } from './lone-addresses.js';
import { layOutSlides } from './slides.js';
import { moveStrayParts } from './stray-table-parts.js';
import { loadJsdom, type ParseDom, parseWithLinkedom } from './parse-dom.js';
import { withPictureLines } from './picture-lines.js';
import { type PagePictures, preparePictures } from './prepare-pictures.js';
import { placeScriptedPlayers } from './scripted-players.js';
import { settledQuality, wholeQuality } from './quality.js';
import type { PagePart } from './page-parts.js';
import { shapeHtml } from './shape-html.js';
import { layShadowRoots } from './shadow-roots.js';
import { layShownFrame } from './shown-frame.js';
import { readPageParts, withSiteRules } from './site-rules.js';
import { isNamedText, SHORT } from './short-body.js';
import { withStandfirst } from './standfirst.js';
import { layOutTabs } from './tab-panels.js';
import { partTouching } from './touching-parts.js';
import { dropUnseenLabels } from './unseen-labels.js';
import { withStandingPictures } from './standing-pictures.js';
import { placeStreamedContent } from './streamed-content.js';
import { joinVerseLines, takeVerseFromListings } from './verse-lines.js';
import { readWalls } from './walls.js';
import { withoutFaces } from './writer-faces.js';
import { keepWrittenLines } from './written-lines.js';

/** A page as text, and where it came from. */
export interface PageSource {
  readonly html: string;
  readonly encoding: string | null;
  /** Its address after redirects; null for a file. */
  readonly url: string | null;
  /** What a person wants of the articles of its site. */
  readonly rules?: SiteRules | undefined;
  /** Whether everything the page shows is wanted beside its article. */
  readonly isWhole?: boolean | undefined;
}

/** Makes a page ready for its text to be read: facts gathered, pictures and streamed parts put in place, logins gone. */
export function prepare(document: DomDocument, url: string | null, source = '') {
  endHeadings(document);
  moveStrayParts(document);
  const facts = gatherFacts(document, url);
  dropBoardHead(facts.board);
  placeStreamedContent(document);
  placeAmpPlayers(document);
  placeScriptedPlayers(document, facts.things, facts.base);
  placeLonePlayers(document);
  dropLoginForms(document);
  dropConsentWalls(document);
  layOutTabs(document);
  layOutSlides(document);
  openAccordions(document);
  openFoldedText(document);
  dropHeadingAnchors(document);
  dropContents(document);
  dropUnseenLabels(document);
  partDatelines(document);
  nameNotes(document);
  takeVerseFromListings(document);
  keepWrittenLines(document, source);
  joinVerseLines(document);
  dropFormulaCopies(document);
  nameFormulas(document);
  keepQuoteSources(document);
  plainListings(document);
  const films = mediaFacts(document, facts.things, facts.base);
  partCaptions(document);
  partTouching(document);
  placeDrawings(document, source);
  placePaintedPictures(document, source);
  const pictures = preparePictures(document, facts.base);
  gatherLooseCaptions(document);
  return { facts, films, pictures, title: titleOf(facts, url) };
}

/** What the body cannot say of the pictures it shows. */
function knownPictures(
  blocks: readonly Block[],
  { inline, others }: PagePictures,
): Pick<ParsedArticle, 'inlinePictures' | 'otherAddresses'> {
  const inlinePictures = inline.shownIn(blocks);
  const otherAddresses = others.shownIn(blocks);
  return {
    ...(inlinePictures.length > 0 ? { inlinePictures } : {}),
    ...(otherAddresses.length > 0 ? { otherAddresses } : {}),
  };
}

/** Where a page from a file says that it is from; a fetched one has its address. */
const ownAddress = ({ html, url }: PageSource): string | null => (url === null ? savedFrom(html) : null);

type OtherPages = Pick<ParsedArticle, 'furtherPages' | 'firstPage' | 'mainFrame'>;

/** Whether the article may stand in a frame: the page has none, or so little that it is what stands around a frame called the main one. */
function mayStandIn(
  { isCalledMain }: MainFrame,
  { quality, blocks, isShell }: Pick<ParsedArticle, 'quality' | 'blocks'> & { readonly isShell: boolean },
): boolean {
  if (quality === 'empty' || (quality === 'weak' && isShell)) return true;
  return isCalledMain && weightedLength(articleText(blocks)) < SHORT;
}

/** Looks, before a page is cut up, where the rest of its article may stand; says it once it is known how much stands here. */
function readOtherPages(
  document: DomDocument,
  url: string | null,
): (found: Pick<ParsedArticle, 'quality' | 'blocks'>) => OtherPages {
  const base = baseOf(document, url);
  const following = furtherPages(document, url, base);
  const leadingTo = firstPage(document, url, base);
  const isShell = visibleLength(document.body) < SHELL_LENGTH;
  const framed = mainFrame(document, url, base);
  return ({ quality, blocks }) => ({
    ...(following.length > 0 ? { furtherPages: following } : {}),
    ...(leadingTo === null ? {} : { firstPage: leadingTo }),
    ...(framed !== null && mayStandIn(framed, { quality, blocks, isShell })
      ? { mainFrame: framed.address }
      : {}),
  });
}

interface AroundBody {
  readonly page: readonly Block[];
  readonly facts: PageFacts;
  readonly pictured: readonly Block[];
  readonly title: string;
  readonly wall: Wall | null;
  readonly obstacleTo: (quality: ParsedArticle['quality']) => Obstacle | null;
}

/** How much of an article a body is, what stands in the way of more, and the picture that is all of a page without text. */
function judgeBody(blocks: readonly Block[], { page, facts, pictured, title, wall, obstacleTo }: AroundBody) {
  const isCutShort = wall !== null;
  const isNamed = (): boolean => isNamedText(blocks, facts.document.body);
  const found = wholeQuality(blocks, { pictured, isCutShort, title, isNamed });
  // A cartoon for subscribers is one all the same.
  const hindrance = obstacleTo(found) ?? (wall === 'subscription' ? null : wall);
  const isShell = obstacleTo('weak') === 'scripts';
  const { alone, quality: shown } = shownAlone(page, facts, { title, found, obstacle: hindrance, isShell });
  const isHalf = alone.length > 0 && shown === 'weak';
  const obstacle = (isHalf ? hindrance : obstacleTo(shown)) ?? wall;
  const quality = settledQuality(shown, blocks, { isCutShort, isHindered: obstacle !== null });
  return { found, alone, obstacle, quality };
}

/** Reads a page with one kind of DOM. May throw what an extractor throws on a tree it cannot take. */
function readWith(parse: ParseDom, shaped: string, source: PageSource): ParsedArticle {
  const { html, encoding, url } = source;
  const document = parse(shaped);
  layShownFrame(document);
  layShadowRoots(document);
  openNoscriptArticle(document);
  const obstacleTo = readObstacle(document, html);
  const otherPages = readOtherPages(document, url);
  const readWall = readWalls(document);
  const { facts, films, pictures, title } = prepare(document, url, html);
  const wallOf = readWall(document, { article: facts.article, title });
  const { blocks: chosen, bylines, published, pictureLines, page } = readBody(document, facts, title);
  const text = articleText(chosen);
  const metadata = readMetadata(facts, { text, bylines, published }, url);
  const body = ownBody(chosen, metadata, labelsAbove(document, title));
  const readParts = (): readonly PagePart[] => readPageParts(document.body, { base: facts.base, title });
  const own = withoutPicturesAround(body.blocks, document.body, facts.base);
  const standing = withStandingPictures(own, { body: document.body, page, base: facts.base });
  const pictured = withoutFaces(withPictureLines(standing, pictureLines), [
    ...body.authors,
    ...(body.publisher === null ? [] : [body.publisher]),
  ]);
  const wall = wallOf(body.blocks);
  const known = { page, facts, pictured, title, wall, obstacleTo };
  const { found, alone, obstacle, quality } = judgeBody(body.blocks, known);
  const standfirst = withStandfirst(pictured, document, { base: facts.base, title });
  const { base: from, board } = facts;
  const led = withClosingBoxes(standfirst, document, { base: from, title, authors: body.authors, board });
  const shown =
    found === 'empty'
      ? alone
      : withoutStandIns(withSiteRules(withoutRepeats(withCover(led, facts, title)), source.rules, readParts));
  const { blocks: played, posters } = withMediaFacts(withForeignLines(shown, metadata.language), films);
  const blocks = withoutNotesHeading(withBoardFiles(played, facts.board));
  return {
    ...metadata,
    canonicalUrl: metadata.canonicalUrl ?? ownAddress(source),
    quality,
    ...(obstacle ? { obstacle } : {}),
    publisher: body.publisher,
    authors: body.authors,
    blocks,
    ...knownPictures(blocks, pictures),
    ...(posters.length > 0 ? { posters } : {}),
    ...otherPages({ quality, blocks }),
    related: body.related,
    ...(source.isWhole ? { parts: readParts() } : {}),
    encoding,
  };
}

/** jsdom takes a second for so much source, and is ten times over the limit for the largest pages. */
const MOST_FOR_JSDOM = 2_000_000;

/** Whether a page shows enough text, and is small enough, to be worth a second, slow look. */
const isWorthJsdom = (shaped: string): boolean =>
  shaped.length <= MOST_FOR_JSDOM &&
  weightedLength(normalText(shaped.replace(/<[^>]*>/g, ' '))) >= SHELL_LENGTH;

/** What has no text because it asks something else first has none for jsdom either. */
const isSettled = ({ quality, obstacle }: ParsedArticle): boolean =>
  quality !== 'empty' || obstacle === 'consent' || obstacle === 'check' || obstacle === 'error';

/**
 * A page as an article: source brought into shape, three opinions, one vote, blocks, metadata, pictures. linkedom
 * first; when an extractor throws on its tree or finds nothing in a page that shows text, jsdom once more
 * (extraction.md §1, 3). A page without readable text is `empty` and keeps its title.
 */
export async function readPage(source: PageSource): Promise<ParsedArticle> {
  const shaped = shapeHtml(source.html);
  const first = attempt(() => readWith(parseWithLinkedom, shaped, source));
  if ((first !== null && isSettled(first)) || !isWorthJsdom(shaped))
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
