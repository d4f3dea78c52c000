import type { ParsedArticle } from './contract.js';

/** A page and the article in its main frame as one: the text and what is said of it from the frame, the right address from the page. */
export function framedArticle(page: ParsedArticle, inside: ParsedArticle): ParsedArticle {
  // What follows in the frame follows at other addresses than the page's.
  const { furtherPages: _pages, firstPage: _first, mainFrame: _frame, ...article } = inside;
  return {
    ...article,
    title: inside.title || page.title,
    authors: inside.authors.length > 0 ? inside.authors : page.authors,
    publisher: inside.publisher ?? page.publisher,
    section: inside.section ?? page.section,
    language: inside.language ?? page.language,
    publishedAt: inside.publishedAt ?? page.publishedAt,
    modifiedAt: inside.modifiedAt ?? page.modifiedAt,
    canonicalUrl: page.canonicalUrl ?? inside.canonicalUrl,
  };
}
