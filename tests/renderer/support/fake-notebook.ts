import { entriesOf, matches } from '../../../renderer/state/notebook-groups.js';
import type { Headline } from '../../../shared/model/article.js';
import type { HighlightColor } from '../../../shared/model/highlight.js';
import type { NotebookCounts } from '../../../shared/model/notebook.js';
import type { Answers, FakeLibrary } from './fake-bridge.js';

function countsOf({ highlights, notes }: FakeLibrary): NotebookCounts {
  const of = (color: HighlightColor): number => highlights.filter((one) => one.color === color).length;
  return {
    articles: new Set([...highlights, ...notes].map(({ articleId }) => articleId)).size,
    highlights: highlights.length,
    notes: notes.length,
    entries: highlights.length + notes.filter(({ highlightId }) => highlightId === null).length,
    colors: {
      yellow: of('yellow'),
      green: of('green'),
      blue: of('blue'),
      orange: of('orange'),
      purple: of('purple'),
    },
  };
}

/** What the library in memory answers about all highlights and notes: everything in one page. */
export const notebookAnswers = (
  library: FakeLibrary,
  rows: () => readonly Headline[],
): Pick<
  Answers,
  'highlights.list' | 'notebook.page' | 'notebook.entries' | 'notebook.counts' | 'notebook.delete'
> => ({
  'highlights.list': ({ articleId }) => ({
    version: library.articles.find(({ headline }) => headline.id === articleId)?.version ?? 0,
    highlights: library.highlights.filter((highlight) => highlight.articleId === articleId),
    notes: library.notes.filter((note) => note.articleId === articleId),
  }),
  'notebook.page': ({ filter }) => ({
    groups: rows().flatMap((headline) => {
      const entries = entriesOf(
        library.highlights.filter(({ articleId }) => articleId === headline.id),
        library.notes.filter(({ articleId }) => articleId === headline.id),
      ).filter((entry) => matches(filter, entry));
      return entries.length === 0 ? [] : [{ headline, activeAt: '2025-11-23T06:00:00.000Z', entries }];
    }),
    next: null,
  }),
  'notebook.entries': ({ filter }) => ({
    entries: [...entriesOf(library.highlights, library.notes)].filter((entry) => matches(filter, entry)),
    headlines: [...rows()],
    next: null,
  }),
  'notebook.counts': () => countsOf(library),
  'notebook.delete': ({ highlightIds, articleIds }) => {
    const before = countsOf(library).entries;
    library.highlights = library.highlights.filter(({ id }) => !highlightIds.includes(id));
    library.notes = library.notes.filter(({ articleId, highlightId }) =>
      highlightId === null ? !articleIds.includes(articleId) : !highlightIds.includes(highlightId),
    );
    return before - countsOf(library).entries;
  },
});
