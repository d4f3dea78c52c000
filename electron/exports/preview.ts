import type { Request, Response } from '../../shared/ipc/contract.js';
import { instant } from '../library/row-values.js';
import { articleSection, collectionHead } from './collection.js';
import type { ExporterDependencies } from './exporter.js';
import { notesToMarkdown } from './markdown.js';
import { composePart, partsOf } from './parts.js';

/** More is not looked at before one has the file itself. */
const MOST_LINES = 60;
const MOST_CHARACTERS = 6_000;

/** The first lines of an export: of the one file, or of the first of many. */
export function preview(
  { tables, openArticle }: ExporterDependencies,
  { scope, form, language }: Request<'exports.preview'>,
): Response<'exports.preview'> {
  const parts = partsOf(tables, scope);
  const made = { language, exportedAt: instant(tables.clock()) };
  const isOneArticle = parts.length === 1 || form === 'file-each';
  let text = isOneArticle ? '' : collectionHead(parts.length, made);
  for (const part of isOneArticle ? parts.slice(0, 1) : parts) {
    if (text.length > MOST_CHARACTERS) break;
    const composed = composePart(tables, part, openArticle);
    const notes = composed && { ...composed, ...made };
    if (notes) text += isOneArticle ? notesToMarkdown(notes) : `\n${articleSection(notes)}`;
  }
  const lines = text.slice(0, MOST_CHARACTERS).split('\n').slice(0, MOST_LINES);
  return { text: lines.join('\n'), articles: parts.length };
}
