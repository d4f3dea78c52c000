import { z } from 'zod';
import { MAX_FOLDED_TAGS, PANE_WIDTHS } from '../limits.js';
import { ArticleId, Instant, View } from './article.js';
import { HighlightId } from './highlight.js';
import { ListFilter } from './list-filter.js';
import { NotebookGrouping } from './notebook.js';
import { TagId } from './tag.js';

/** What can stand beside the navigation. */
export const Surface = z.enum(['library', 'search', 'notes', 'trash', 'settings']);
export type Surface = z.infer<typeof Surface>;

/** Which pane is shown where there is room for one only. */
export const Front = z.enum(['list', 'reader']);
export type Front = z.infer<typeof Front>;

const { navigation, list } = PANE_WIDTHS;

/** What stood at the top edge of a list: a row, what the list is sorted by (a moment, or a number written as one), and how far it was scrolled past. */
export const ListPlace = z
  .strictObject({ savedAt: Instant, row: z.int().min(0), offset: z.int() })
  .readonly();
export type ListPlace = z.infer<typeof ListPlace>;

/** What the page of a window showed and how its panes lay, so that it comes back the same after a restart or a crash. */
export const PageState = z
  .strictObject({
    surface: Surface,
    view: View,
    /** How each view is filtered and sorted; a view that never was is not there. */
    filters: z.partialRecord(View, ListFilter).readonly(),
    front: Front,
    /** The open article. Its own scroll place is its progress. */
    articleId: ArticleId.nullable(),
    /** Null for the head of the list. */
    listPlace: ListPlace.nullable(),
    /** In CSS pixels, as are all widths. */
    navigationWidth: z.int().min(navigation.least).max(navigation.most),
    listWidth: z.int().min(list.least).max(list.most),
    isNavigationHidden: z.boolean(),
    isListHidden: z.boolean(),
    isNotesOpen: z.boolean(),
    notesGrouping: NotebookGrouping,
    /** Tags under which nothing is shown in the navigation. */
    foldedTags: z.array(TagId).max(MAX_FOLDED_TAGS).readonly(),
    /** The note that is being written, on a highlight or (null) on the article. Only a page that is loaded again gets it back. */
    writing: z.strictObject({ highlightId: HighlightId.nullable() }).readonly().nullable(),
  })
  .readonly();
export type PageState = z.infer<typeof PageState>;

/** A window that was never opened before. */
export const firstPageState: PageState = {
  surface: 'library',
  view: 'unread',
  filters: {},
  front: 'list',
  articleId: null,
  listPlace: null,
  navigationWidth: navigation.usual,
  listWidth: list.usual,
  isNavigationHidden: false,
  isListHidden: false,
  isNotesOpen: false,
  notesGrouping: 'article',
  foldedTags: [],
  writing: null,
};
