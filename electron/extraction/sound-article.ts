import { bodyDepth, MAX_BLOCKS, MAX_DEPTH, type Block } from '../../shared/model/block.js';
import { withoutBidiControls } from '../../shared/text/script.js';
import { wellFormed } from '../../shared/text/well-formed.js';
import { normalText } from '../../shared/text/white-space.js';
import { ParsedArticle } from './contract.js';
import { ParseError } from './parse-error.js';

const short = (text: string, length: number): string =>
  wellFormed(withoutBidiControls(normalText(text)).slice(0, length)).replace(/\ufffd$/, '');

const shortOrNull = (text: string | null, length: number): string | null =>
  text === null ? null : short(text, length) || null;

/** A body the schema takes; depth first and level by level, since the schema itself walks down without looking. */
function soundBody(blocks: readonly Block[]): readonly Block[] {
  if (bodyDepth(blocks) > MAX_DEPTH) throw new ParseError('parse-failed');
  return blocks.slice(0, MAX_BLOCKS);
}

/** Brings an article within the limits of the contract, and proves it. @throws ParseError `parse-failed` when that is beyond it */
export function sound(article: ParsedArticle): ParsedArticle {
  const within: ParsedArticle = {
    ...article,
    title: short(article.title, 1_000),
    authors: article.authors
      .map((name) => short(name, 200))
      .filter((name) => name !== '')
      .slice(0, 50),
    publisher: shortOrNull(article.publisher, 300),
    section: shortOrNull(article.section, 300),
    blocks: soundBody(article.blocks),
    related: article.related.slice(0, 500),
  };
  const checked = ParsedArticle.safeParse(within);
  if (!checked.success) throw new ParseError('parse-failed', { cause: checked.error });
  return checked.data;
}
