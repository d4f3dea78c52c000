import type { Article } from '../../shared/model/article.js';

/** Where quoted words come from. */
export type QuoteSource = Pick<Article, 'title' | 'publisher' | 'url'>;

/** Words as a quotation with the line that says where they are from, to be pasted into any editor. */
export function quoteText(words: string, { title, publisher, url }: QuoteSource): string {
  const quoted = words.split('\n').map((line) => `> ${line}`);
  const source = publisher === null ? title : `${title} (${publisher})`;
  return [quoted.join('\n>\n'), '', `— ${source}`, ...(url === null ? [] : [url])].join('\n');
}
