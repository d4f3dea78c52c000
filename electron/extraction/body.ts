import type { Block } from '../../shared/model/block.js';
import { articleText } from '../../shared/text/article-text.js';
import { isCjk, weightedLength } from '../../shared/text/script.js';
import { readBlocks } from './blocks.js';
import type { DomDocument } from './dom.js';
import { textOf } from './dom.js';
import { furnitureOf, withoutFurniture } from './furniture.js';
import { isHuge, mainElement } from './huge-page.js';
import { judged } from './judge.js';
import { withAnswers } from './kept-answers.js';
import { withCards } from './kept-cards.js';
import { passagesHeld } from './kept-more.js';
import { withNotes } from './kept-notes.js';
import { withNutrition } from './kept-nutrition.js';
import { withPanels } from './kept-panels.js';
import { withTerms } from './kept-terms.js';
import { withReferences } from './kept-references.js';
import { withVerse } from './kept-verse.js';
import { withKin } from './kin.js';
import { isLetter, letterOf } from './letter.js';
import type { PageFacts } from './metadata.js';
import { type Asked, askAll } from './opinions.js';
import { type Features, featuresOf } from './passage-features.js';
import { withoutOtherArticles } from './one-article.js';
import { oddsOf } from './passage-odds.js';
import { readWholePage, type WholePage } from './passages.js';
import { isAtPicture, type PictureLines } from './picture-lines.js';
import { shortBody } from './short-body.js';
import { vote } from './vote.js';

/** What was taken for the article, and what was found out about it on the way. */
export interface Body {
  readonly blocks: readonly Block[];
  readonly bylines: readonly string[];
  readonly published: string | null;
  /** Short lines beside pictures that are no text by themselves. */
  readonly pictureLines: PictureLines;
  /** All of the page as blocks; none of a huge one. */
  readonly page: readonly Block[];
}

/** A page before its passages are judged. */
export interface Study {
  readonly asked: Asked;
  readonly page: WholePage;
  /** What vote and kin make of the page: the judge's ground. */
  readonly chosen: readonly Block[];
  /** Whether kin joined what was voted for. */
  readonly isGrown: boolean;
  /** The figures of every passage of the page. */
  readonly features: readonly Features[];
}

/** A shorter copy of the publisher's is a summary or a beginning. */
const SHORTEST_PUBLISHER = 400;

const bodyText = (blocks: readonly Block[]): string =>
  articleText(blocks.filter(({ type }) => type !== 'figure'));

/** Everything that is known of the text of a page. May throw what an extractor throws. */
export function study(document: DomDocument, facts: PageFacts, title: string): Study {
  const asked = askAll(document, facts, title);
  const page = readWholePage(document.body, { base: facts.base, title });
  const isCjkPage = isCjk(textOf(document.body).slice(0, 50_000));
  const voted = vote(asked, isCjkPage);
  // Kin was measured on no page in Chinese, Japanese or Korean.
  const chosen = isCjkPage ? voted : withKin(voted, page);
  const { publisher } = asked;
  return {
    asked,
    page,
    chosen,
    isGrown: chosen !== voted,
    features: featuresOf(page.passages, document.body, {
      readability: bodyText(asked.readability),
      defuddle: bodyText(asked.defuddle),
      publisher: weightedLength(publisher) >= SHORTEST_PUBLISHER ? publisher : '',
      title,
      description: facts.meta.first('og:description', 'description', 'twitter:description') ?? '',
    }),
  };
}

/** The body of a page: three opinions, a vote, kin, a judge of every passage, and nothing of what stands around (docs/why/article-body.md). */
export function readBody(whole: DomDocument, facts: PageFacts, title: string): Body {
  const document = withoutOtherArticles(whole, title);
  const { body } = document;
  if (isHuge(document)) {
    const blocks = readBlocks(mainElement(document), { base: facts.base, title });
    return { blocks, bylines: [], published: null, pictureLines: new Map(), page: [] };
  }
  const { asked, page, chosen, isGrown, features } = study(document, facts, title);
  const furniture = furnitureOf(page);
  const odds = features.map(oddsOf);
  const found = isLetter(page) ? letterOf(page, asked.readability) : judged(chosen, page, odds, isGrown);
  const held = passagesHeld(chosen, page);
  const lines = page.passages.filter((passage, index) => (odds[index] ?? 0) <= 0 && isAtPicture(passage));
  const own = shortBody(withoutFurniture(found, page, furniture), page, furniture);
  const filled = [withCards, withPanels, withTerms, withVerse, withNutrition, withReferences].reduce(
    (before, withSome) => withSome(before, page),
    withAnswers(own, page, body),
  );
  return {
    blocks: withNotes(filled, page.blocks),
    bylines: asked.bylines,
    published: asked.published,
    pictureLines: new Map(lines.map((line) => [line.text, held.has(line)])),
    page: page.blocks,
  };
}
