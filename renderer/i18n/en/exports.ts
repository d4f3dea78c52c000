import type { HighlightColor } from '../../../shared/model/highlight.js';
import type { ExportForm } from '../../../shared/ipc/contract/exports.js';
import { colors } from './colors.js';
import { count, number } from './count.js';

/** The export dialog, in English. */
export const exports = {
  title: 'Export',
  scope: 'What',
  form: 'As',
  forms: {
    'one-file': 'One Markdown file',
    'file-each': 'A file for each article',
  } satisfies Readonly<Record<ExportForm, string>>,
  all: (n: number) => `Everything (${number.format(n)})`,
  shown: (filter: readonly HighlightColor[], withNote: boolean) =>
    `What is shown (${[...filter.map((color) => colors[color]), ...(withNote ? ['with a note'] : [])].join(', ')})`,
  selected: (n: number) => `Selected (${number.format(n)})`,
  selectedArticles: (n: number) => `Selected articles (${number.format(n)})`,
  preview: 'Preview',
  previewOf: (articles: number, form: ExportForm) =>
    form === 'one-file'
      ? `${count(articles, 'article', 'articles')} in one file. It begins:`
      : `${count(articles, 'file', 'files')}. The first begins:`,
  nothing: 'There is nothing to export here.',
  save: 'Save file…',
  chooseFolder: 'Choose folder…',
  running: (done: number, total: number) => `${number.format(done)} of ${number.format(total)} articles`,
  writing: 'Writing…',
  stop: 'Stop',
  cancel: 'Cancel',
  again: 'Choose another place…',
};
