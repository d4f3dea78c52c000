import type { Article } from '../../shared/model/article.js';
import { normalText } from '../../shared/text/white-space.js';
import type { Line } from './lines.js';

/** Who an article is from: its publisher, else the site, and its authors. */
export const bylineNames = ({ publisher, headline, authors }: Article): readonly string[] =>
  [publisher ?? headline.host, ...authors].filter((name) => name !== null);

/** The words over an article's text, as they are drawn: section, title and names. */
export interface HeadText {
  /** In order, each ended by LF. */
  readonly text: string;
  /** Where each line begins, counted back from the first letter of the article's text: below zero. */
  readonly lines: readonly Line[];
}

/** The head of an article, to be searched like its text; no part of it, and highlights never stand there. */
export function headText(article: Article): HeadText {
  const sources = [article.section ?? '', article.title, ...bylineNames(article)];
  const texts = sources.map((source) => `${normalText(source)}\n`);
  const text = texts.join('');
  let start = -text.length;
  const lines = sources.map((source, index) => {
    const line = { start, source, length: normalText(source).length };
    start += texts[index]?.length ?? 0;
    return line;
  });
  return { text, lines };
}
