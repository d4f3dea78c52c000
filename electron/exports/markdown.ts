import type { Article } from '../../shared/model/article.js';
import type { Highlight } from '../../shared/model/highlight.js';
import type { Note } from '../../shared/model/note.js';
import { layOutText } from '../../shared/text/article-text.js';
import { codeFinder } from '../../shared/text/code-words.js';
import { fencedCode } from './article-markdown.js';
import { escapeLine, yamlString } from './escape.js';
import { markLine } from './mark-line.js';
import { noteToMarkdown } from './note-markdown.js';
import { publishedMoment } from './published.js';

/** Everything one export is made of. */
export interface NotesOfArticle {
  readonly article: Article;
  /** In the order of the text. */
  readonly highlights: readonly Highlight[];
  readonly notes: readonly Note[];
  readonly language: 'ko' | 'en';
  /** ISO 8601. */
  readonly exportedAt: string;
}

const words = {
  ko: { note: '메모', highlights: '형광펜', source: '원문' },
  en: { note: 'Note', highlights: 'Highlights', source: 'Source' },
} as const;

/**
 * The notes on one article as Markdown: front matter, the note on the article, each quote with its colour, time and note, the address.
 * Text that a site wrote is escaped, so that it cannot become HTML, a link or a fence in whatever opens the file
 * (security.md §5); headlines printed beside the article are not part of it.
 */
export function notesToMarkdown(notes: NotesOfArticle): string {
  const { article, language, exportedAt } = notes;
  const source = sourceLink(article, language);
  const parts = [
    frontMatter(article, exportedAt),
    `# ${escapeLine(article.title)}`,
    ...notesBody(notes),
    ...(source === null ? [] : [source]),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The note on the article and each quote with its note, as paragraphs of Markdown. */
export function notesBody({ article, highlights, notes, language }: NotesOfArticle): readonly string[] {
  const codeAt = codeFinder(layOutText(article.blocks));
  const word = words[language];
  const noteOn = new Map(notes.map(({ highlightId, text }) => [highlightId, text]));
  const articleNote = noteOn.get(null);
  return [
    ...(articleNote === undefined ? [] : [`## ${word.note}`, noteToMarkdown(articleNote)]),
    ...(highlights.length === 0 ? [] : [`## ${word.highlights}`]),
    ...highlights.flatMap((highlight) => {
      const note = noteOn.get(highlight.id);
      return [
        `${quoteOf(highlight, codeAt)}\n>\n${markLine(highlight, language)}`,
        ...(note === undefined ? [] : [noteToMarkdown(note)]),
      ];
    }),
  ];
}

/** A link to where an article is from; null when it has no web address. */
export function sourceLink({ url }: Article, language: NotesOfArticle['language']): string | null {
  const address = safeAddress(url);
  return address === null ? null : `[${words[language].source}](<${address}>)`;
}

const listOf = (names: readonly string[]): string | null =>
  names.length === 0 ? null : `[${names.map(yamlString).join(', ')}]`;

function frontMatter(article: Article, exportedAt: string): string {
  const published = publishedMoment(article);
  const fields: readonly (readonly [string, string | null])[] = [
    ['title', yamlString(article.title)],
    ['authors', listOf(article.authors)],
    ['publisher', article.publisher && yamlString(article.publisher)],
    ['source', article.url && yamlString(article.url)],
    ['tags', listOf(article.headline.tags)],
    ['published', published && yamlString(published)],
    ['saved', yamlString(article.headline.savedAt)],
    ['exported', yamlString(exportedAt)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : `${name}: ${value}`));
  return ['---', ...lines, '---'].join('\n');
}

/** A quote over several blocks keeps them apart. */
const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${escapeLine(line)}`)
    .join('\n>\n');

/** The words of a highlight as a quote; code as a block of code in it. */
function quoteOf({ anchor, place }: Highlight, codeAt: ReturnType<typeof codeFinder>): string {
  const code = place && codeAt(place);
  return code ? fencedCode(code).replace(/^/gmu, '> ') : quote(anchor.quote.exact);
}

/** A web address that cannot leave its angle brackets; null for anything else. */
function safeAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return href.replaceAll('<', '%3C').replaceAll('>', '%3E');
}
