import { isAbsolute } from 'node:path';
import { AppError } from '../../shared/app-error.js';
import type { Request, Response } from '../../shared/ipc/contract.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { InternalHandlers } from '../library/contract.js';
import { Exporter, type ExporterDependencies } from './exporter.js';
import { suggestedName } from './suggested-name.js';
import { partsOf } from './parts.js';
import { preview } from './preview.js';

type ForMain = Pick<InternalHandlers, `exports.${'suggest-name' | 'into-file' | 'into-folder'}`>;
type ForPage = Handlers<'exports.preview' | 'exports.stop'>;

function absolute(path: string): string {
  if (!isAbsolute(path)) throw new AppError('bad-request');
  return path;
}

/** What the page and main ask about exports: how they would look, and writing where the person chose. */
export function exportHandlers(dependencies: ExporterDependencies): ForMain & ForPage {
  const { tables, openArticle } = dependencies;
  const exporter = new Exporter(dependencies);
  return {
    'exports.preview': (asked: Request<'exports.preview'>): Response<'exports.preview'> =>
      preview(dependencies, asked),
    'exports.stop': () => {
      exporter.stop();
      return undefined;
    },
    'exports.suggest-name': ({ scope, language }) => {
      const [only, ...others] = partsOf(tables, scope);
      if (!only) throw new AppError('not-found');
      const title = others.length === 0 ? openArticle(only.id).title : null;
      return { fileName: suggestedName({ title, language, now: tables.clock() }) };
    },
    'exports.into-file': ({ path, ...asked }) => exporter.intoFile(path, asked),
    'exports.into-folder': ({ folder, ...asked }) => exporter.intoFolder(absolute(folder), asked),
  };
}
