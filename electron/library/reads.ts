import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { InternalName } from './contract.js';

type Read = CommandRunningIn<'library'> | InternalName;

/** What is answered while a large act is under way. Everything else may write, and waits for its end. */
const reads: readonly Read[] = [
  'articles.list',
  'articles.order',
  'articles.rows',
  'articles.news',
  'articles.headlines',
  'articles.counts',
  'articles.tally',
  'articles.next-unread',
  'articles.open',
  'articles.find',
  'articles.preview',
  'articles.preview-address',
  'articles.preview-picture',
  'articles.end-preview',
  'highlights.list',
  'jobs.activity',
  'jobs.list',
  'jobs.tries',
  'library.size',
  'library.incomplete',
  'search.facets',
  'search.find',
  'search.marks',
  'search.sources',
  'searches.list',
  'searches.recent',
  'search.meant',
  'tags.list',
  'tags.of',
  'trash.count',
  'trash.list',
];

const names: ReadonlySet<string> = new Set(reads);

/** Whether a command only reads. */
export const isRead = (name: string): boolean => names.has(name);
