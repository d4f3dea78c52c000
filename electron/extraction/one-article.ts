import { lettersOf } from '../../shared/text/letters.js';
import { allByTag, type DomDocument, type DomElement, elementsOf, textOf } from './dom.js';

const headlineOf = (article: DomElement): string => {
  const headings = allByTag(article, 'h1');
  return headings.length === 1 && headings[0] ? lettersOf(textOf(headings[0])) : '';
};

/** Articles that stand side by side, each under a headline of its own. */
const streamAround = (article: DomElement): readonly DomElement[] =>
  elementsOf(article.parentElement ?? article).filter(
    (other) => other.localName === 'article' && headlineOf(other) !== '',
  );

/**
 * A page without the articles that an endless scroll has put below the one it is about, each under a first-level heading of
 * its own. The page itself stays as it is.
 */
export function withoutOtherArticles(document: DomDocument, title: string): DomDocument {
  const wanted = lettersOf(title);
  const isOwn = (article: DomElement): boolean => headlineOf(article) === wanted;
  const find = (page: DomDocument): readonly DomElement[] => {
    const own = allByTag(page, 'article').filter(isOwn);
    return own.length === 1 && own[0] ? streamAround(own[0]).filter((article) => !isOwn(article)) : [];
  };
  if (wanted === '' || find(document).length === 0) return document;
  const copy = document.cloneNode(true);
  for (const other of find(copy)) other.remove();
  return copy;
}
