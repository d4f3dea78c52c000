import type { SavePreview } from '../../shared/ipc/contract/save-previews.js';
import { articleText } from '../../shared/text/article-text.js';
import { readingSeconds } from '../../shared/text/reading-time.js';
import type { ParsedArticle } from '../extraction/contract.js';
import { plainTitle } from './plain-title.js';
import { characters } from './store-article.js';

/** What would be saved of a page or a text that was read. */
export function savePreview(article: ParsedArticle): SavePreview {
  const { title, publisher, authors, language, blocks, related, quality } = article;
  const body = articleText(blocks);
  return {
    title: plainTitle(title),
    publisher,
    authors,
    language,
    characters: characters(body),
    readingSeconds: readingSeconds(body),
    related: related.length,
    isWeak: quality !== 'article',
  };
}
