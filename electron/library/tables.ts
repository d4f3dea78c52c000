import { ActivityTable } from './activity-table.js';
import { ArticleStateTable } from './article-state-table.js';
import { ArticleVersionsTable } from './article-versions-table.js';
import { ArticlesTable } from './articles-table.js';
import { AssetsTable } from './assets-table.js';
import type { Database } from './database.js';
import { HighlightPlacesTable } from './highlight-places-table.js';
import { HighlightsTable } from './highlights-table.js';
import { JobsTable } from './jobs-table.js';
import { MediaFilesTable } from './media-files-table.js';
import { MetaTable } from './meta-table.js';
import { NotebookView } from './notebook-view.js';
import { NotesTable } from './notes-table.js';
import { RunChangesTable } from './run-changes-table.js';
import { SavedSearchesTable } from './saved-searches-table.js';
import { SnapshotsTable } from './snapshots-table.js';
import { SiteRulesTable } from './site-rules-table.js';
import { TagsTable } from './tags-table.js';
import { TrashTable } from './trash-table.js';
import { TwinsTable } from './twins-table.js';
import { UndoLog } from './undo-log.js';
import { VersionHistory } from './version-history.js';
import { ViewOrder } from './view-order.js';

/** Everything the domains need of one open library. */
export interface Tables {
  readonly database: Database;
  readonly articles: ArticlesTable;
  readonly state: ArticleStateTable;
  readonly order: ViewOrder;
  readonly versions: ArticleVersionsTable;
  readonly history: VersionHistory;
  readonly assets: AssetsTable;
  readonly highlights: HighlightsTable;
  readonly highlightPlaces: HighlightPlacesTable;
  readonly notes: NotesTable;
  readonly notebook: NotebookView;
  readonly jobs: JobsTable;
  readonly activity: ActivityTable;
  readonly undo: UndoLog;
  readonly meta: MetaTable;
  readonly snapshots: SnapshotsTable;
  readonly media: MediaFilesTable;
  readonly trash: TrashTable;
  readonly runChanges: RunChangesTable;
  readonly siteRules: SiteRulesTable;
  readonly twins: TwinsTable;
  readonly tags: TagsTable;
  readonly savedSearches: SavedSearchesTable;
  /** Now, in milliseconds since 1970: handed in, so that tests own the time. */
  readonly clock: () => number;
}

/** One object per table over the same connection. */
export const openTables = (database: Database, clock: () => number): Tables => ({
  database,
  articles: new ArticlesTable(database),
  state: new ArticleStateTable(database),
  order: new ViewOrder(database),
  versions: new ArticleVersionsTable(database),
  history: new VersionHistory(database),
  assets: new AssetsTable(database),
  highlights: new HighlightsTable(database),
  highlightPlaces: new HighlightPlacesTable(database),
  notes: new NotesTable(database),
  notebook: new NotebookView(database),
  jobs: new JobsTable(database),
  activity: new ActivityTable(database),
  undo: new UndoLog(database),
  meta: new MetaTable(database),
  snapshots: new SnapshotsTable(database),
  media: new MediaFilesTable(database),
  trash: new TrashTable(database),
  runChanges: new RunChangesTable(database),
  siteRules: new SiteRulesTable(database),
  twins: new TwinsTable(database),
  tags: new TagsTable(database),
  savedSearches: new SavedSearchesTable(database),
  clock,
});
