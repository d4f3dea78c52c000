import { z } from 'zod';
import { ArticleId } from '../../model/article.js';
import { FailureFacts } from '../../model/failure.js';
import { HighlightId } from '../../model/highlight.js';
import { NotebookFilter } from '../../model/notebook.js';
import { InterfaceLanguage } from '../../model/settings.js';

/** What is exported. */
export const ExportScope = z.discriminatedUnion('kind', [
  /** Articles with everything that is on them, in this order. */
  z.strictObject({ kind: z.literal('articles'), ids: z.array(ArticleId).min(1).max(10_000).readonly() }),
  /** Chosen entries only: highlights with their notes, and the own notes of articles. */
  z.strictObject({
    kind: z.literal('entries'),
    highlightIds: z.array(HighlightId).max(20_000).readonly(),
    articleIds: z.array(ArticleId).max(10_000).readonly(),
  }),
  /** What the notebook shows under a filter. */
  z.strictObject({ kind: z.literal('notebook'), filter: NotebookFilter }),
]);
export type ExportScope = z.infer<typeof ExportScope>;

/** All of it in one Markdown file, or a file for each article. */
export const ExportForm = z.enum(['one-file', 'file-each']);
export type ExportForm = z.infer<typeof ExportForm>;

const asked = z.strictObject({ scope: ExportScope, form: ExportForm, language: InterfaceLanguage });

/** What an export came to. Files that were written are whole, also when it failed or was stopped on the way. */
export const ExportOutcome = z.strictObject({
  written: z.int().min(0),
  /** Files that stood there before with the very same notes and were left as they are. */
  unchanged: z.int().min(0),
  /** How many files there should be. */
  total: z.int().min(0),
  failure: FailureFacts.nullable(),
});
export type ExportOutcome = z.infer<typeof ExportOutcome>;

export const exportCommands = {
  /** The first lines of what would be written, and how many articles it is about. */
  'exports.preview': {
    runs: 'library',
    request: asked,
    response: z.strictObject({ text: z.string(), articles: z.int().min(0) }),
  },
  /**
   * Asks for a file or a folder with the system's dialog and writes the notes as Markdown. In a folder no file of
   * another content is ever replaced: the new one gets a number. Null when the person cancelled the dialog.
   */
  'exports.notes': {
    runs: 'main',
    request: asked,
    response: ExportOutcome.extend({ name: z.string() }).nullable(),
  },
  /** Stops the export under way; what it has written stays. */
  'exports.stop': { runs: 'library', request: z.undefined(), response: z.undefined() },
} as const;

export const exportEvents = {
  /** How many articles of an export are done. */
  'export.progress': z.strictObject({ done: z.int().min(0), total: z.int().min(0) }),
} as const;
