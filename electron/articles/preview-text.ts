import type { SavePreview } from '../../shared/ipc/contract/articles.js';
import { articleText } from '../../shared/text/article-text.js';
import { readingSeconds } from '../../shared/text/reading-time.js';
import type { Parser } from './parser.js';
import { plainTitle } from './plain-title.js';
import { characters } from './store-article.js';

/** What would be saved of a pasted text, read as it will be read then. @throws AppError as the parser does */
export async function previewText(parser: Parser, text: string): Promise<SavePreview> {
  const { title, publisher, authors, language, blocks, related, quality } = await parser.parse({
    kind: 'text',
    text,
  });
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
