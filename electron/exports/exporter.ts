import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../shared/app-error.js';
import type { ExportOutcome, ExportScope } from '../../shared/ipc/contract/exports.js';
import type { Article, ArticleId } from '../../shared/model/article.js';
import type { InterfaceLanguage } from '../../shared/model/settings.js';
import { fileError } from '../library/disk-error.js';
import type { Emit } from '../library/emit.js';
import { syncFolder } from '../library/folder.js';
import { instant } from '../library/row-values.js';
import type { Tables } from '../library/tables.js';
import { articleSection, collectionHead } from './collection.js';
import { fileName } from './file-name.js';
import type { Leftovers } from './leftovers.js';
import { withoutMarkTimes } from './mark-line.js';
import { notesToMarkdown } from './markdown.js';
import { writeNewFile } from './new-file.js';
import { type ComposedPart, composePart, partsOf } from './parts.js';
import { placeError } from './place-error.js';
import { FALLBACK_NAME } from './suggested-name.js';
import { writeOutside } from './write-outside.js';

/** Progress is told no oftener than this. */
const TELL_MS = 100;

export interface Exporting {
  readonly scope: ExportScope;
  readonly language: InterfaceLanguage;
}

/** What exports stand on. */
export interface ExporterDependencies {
  readonly tables: Tables;
  readonly openArticle: (id: ArticleId) => Article;
  readonly emit: Emit;
  readonly leftovers: Leftovers;
}

/** Two exports of the same notes differ in the moment they were made, and in nothing else. */
const withoutStamp = (text: string): string => withoutMarkTimes(text).replace(/^exported: .*$/mu, '');

/** Writes notes where a person chose, article by article, so that everything else goes on meanwhile and it can be stopped. One at a time. */
export class Exporter {
  readonly #to: ExporterDependencies;
  #stopping = new AbortController();

  constructor(dependencies: ExporterDependencies) {
    this.#to = dependencies;
  }

  stop(): void {
    this.#stopping.abort();
  }

  /** All notes in one file, which is written whole or not at all; an older file stays until then. @throws AppError `cancelled`, see placeError */
  async intoFile(path: string, asked: Exporting): Promise<ExportOutcome> {
    const { tables } = this.#to;
    const parts = partsOf(tables, asked.scope);
    const made = { language: asked.language, exportedAt: instant(tables.clock()) };
    const texts: string[] = parts.length === 1 ? [] : [collectionHead(parts.length, made)];
    await this.#each(parts, async (part) => {
      texts.push(
        parts.length === 1 ? notesToMarkdown({ ...part, ...made }) : articleSection({ ...part, ...made }),
      );
    });
    await writeOutside(this.#to.leftovers, path, new TextEncoder().encode(texts.join('\n')));
    return { written: 1, unchanged: 0, total: 1, failure: null };
  }

  /** A file for each article. What went wrong on the way is told with what was written until then. */
  async intoFolder(folder: string, asked: Exporting): Promise<ExportOutcome> {
    const { tables, leftovers } = this.#to;
    const parts = partsOf(tables, asked.scope);
    const made = { language: asked.language, exportedAt: instant(tables.clock()) };
    const count = { written: 0, unchanged: 0 };
    try {
      const write = async (part: ComposedPart): Promise<void> => {
        const text = notesToMarkdown({ ...part, ...made });
        const nameOf = (number: number): string =>
          fileName(
            part.article.title,
            'md',
            FALLBACK_NAME[asked.language],
            number === 1 ? '' : ` (${number})`,
          );
        const isSame = (there: string): boolean => withoutStamp(there) === withoutStamp(text);
        count[await writeNewFile({ folder, nameOf, text, isSame })] += 1;
      };
      await leftovers.writing(folder, () => this.#each(parts, write));
      await syncFolder(folder).catch((error: unknown) => {
        throw placeError(error, { folder });
      });
      return { ...count, total: count.written + count.unchanged, failure: null };
    } catch (error) {
      return { ...count, total: parts.length, failure: fileError(error).facts };
    }
  }

  async #each(
    parts: ReturnType<typeof partsOf>,
    write: (part: ComposedPart) => Promise<void>,
  ): Promise<void> {
    const { tables, openArticle, emit } = this.#to;
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    let toldAt = performance.now();
    for (const [done, part] of parts.entries()) {
      if (signal.aborted) throw new AppError('cancelled');
      const composed = composePart(tables, part, openArticle);
      // oxlint-disable no-await-in-loop -- one article after the other, others' turns between them
      if (composed) await write(composed);
      await nextTurn();
      // oxlint-enable no-await-in-loop
      if (performance.now() - toldAt < TELL_MS) continue;
      toldAt = performance.now();
      emit('export.progress', { done: done + 1, total: parts.length });
    }
  }
}
