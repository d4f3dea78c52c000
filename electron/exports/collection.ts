import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { escapeLine, yamlString } from './escape.js';
import { type NotesOfArticle, notesBody, sourceLink } from './markdown.js';
import { publishedDay } from './published.js';

interface Made {
  readonly language: InterfaceLanguage;
  /** ISO 8601. */
  readonly exportedAt: string;
}

const TITLE: Readonly<Record<InterfaceLanguage, string>> = { ko: 'Offprint 메모', en: 'Offprint notes' };

/** How a file with the notes of several articles begins. */
export const collectionHead = (articles: number, { language, exportedAt }: Made): string =>
  [
    '---',
    `title: ${yamlString(TITLE[language])}`,
    `articles: ${articles}`,
    `exported: ${yamlString(exportedAt)}`,
    '---',
    '',
  ].join('\n');

/** The notes on one article as a part of a longer file: its title, where it is from, its notes. */
export function articleSection(notes: NotesOfArticle): string {
  const { article, language } = notes;
  const from = [
    ...[article.publisher, ...article.authors].flatMap((name) => (name === null ? [] : [escapeLine(name)])),
    publishedDay(article),
    ...article.headline.tags.map((name) => `#${escapeLine(name)}`),
    sourceLink(article, language),
  ].filter((part) => part !== null && part !== '');
  const parts = [
    `# ${escapeLine(article.title)}`,
    ...(from.length === 0 ? [] : [from.join(' · ')]),
    ...notesBody(notes),
  ];
  return `${parts.join('\n\n')}\n`;
}
