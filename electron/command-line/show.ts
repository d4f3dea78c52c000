import { pathToFileURL } from 'node:url';
import { assertNever } from '../../shared/assert.js';
import type { Article } from '../../shared/model/article.js';
import { articleText } from '../../shared/text/article-text.js';
import { writtenInstant } from '../../shared/text/own-zone.js';
import { openArticle } from '../articles/open-article.js';
import { bodyToHtml, escapeHtml, type PictureSource } from '../exports/article-html.js';
import { bodyToMarkdown } from '../exports/article-markdown.js';
import { escapeLine } from '../exports/escape.js';
import { assetPath } from '../library/asset-store.js';
import { articleTime } from './local-time.js';
import type { OpenedLibrary } from './opened-library.js';

/** An article as one JSON value (architecture.md §4b). */
export function articleJson(article: Article): unknown {
  const { headline, url, title, publisher, authors, section, language, publishedAt, modifiedAt } = article;
  const { blocks, related } = article;
  return {
    article: {
      id: headline.id,
      title,
      publisher,
      authors,
      language,
      publishedAt: publishedAt && writtenInstant(publishedAt, language),
      modifiedAt: modifiedAt && writtenInstant(modifiedAt, language),
      section,
      url,
      savedAt: headline.savedAt,
      blocks,
      related,
    },
  };
}

const origin = ({ publisher, authors, publishedAt, language, url }: Article): readonly string[] =>
  [publisher, ...authors, publishedAt && articleTime(publishedAt, language), url].filter(
    (part) => part !== null,
  );

const asText = (article: Article): string =>
  [article.title, origin(article).join(' · '), articleText(article.blocks)].filter(Boolean).join('\n\n');

const asMarkdown = (article: Article, source: PictureSource): string =>
  [
    `# ${escapeLine(article.title)}`,
    origin(article)
      .map((part) => (part === article.url ? `<${part}>` : escapeLine(part)))
      .join(' · '),
    bodyToMarkdown(article.blocks, source),
  ]
    .filter(Boolean)
    .join('\n\n');

const asHtml = (article: Article, source: PictureSource): string => `<!doctype html>
<html lang="${escapeHtml(article.language ?? 'und')}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src file:">
<title>${escapeHtml(article.title)}</title>
<h1>${escapeHtml(article.title)}</h1>
<p>${origin(article).map(escapeHtml).join(' · ')}</p>
${bodyToHtml(article.blocks, source)}
</html>`;

/** An article in the wanted form. @throws AppError `not-found`, also for one in the trash */
export function shown(
  { tables, folder }: OpenedLibrary,
  id: string,
  format: 'text' | 'md' | 'html' | 'json',
): string {
  const article = openArticle(tables, id);
  const source: PictureSource = (asset) => pathToFileURL(assetPath(folder, asset)).href;
  switch (format) {
    case 'text':
      return asText(article);
    case 'md':
      return asMarkdown(article, source);
    case 'html':
      return asHtml(article, source);
    case 'json':
      return JSON.stringify(articleJson(article), null, 2);
    default:
      return assertNever(format);
  }
}
