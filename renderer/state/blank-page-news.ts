import type { ArticleId } from '../../shared/model/article.js';
import type { Client } from '../lib/client.js';
import type { Toasts } from './toasts.js';
import type { WholePage } from './whole-page.js';

interface Tools {
  readonly client: Client;
  readonly toasts: Toasts;
  readonly wholePage: WholePage;
}

async function warn({ client, toasts, wholePage }: Tools, id: ArticleId): Promise<void> {
  const sight = await client.call('snapshots.look', { id });
  if (sight === 'seen') return;
  const [row] = await client.call('articles.headlines', { ids: [id] });
  // Where it is shown it is told beside it.
  if (!row || wholePage.store.get().shownIn === id) return;
  toasts.show('error', ({ wholePage: told }) => told.keptUnseen[sight](row.title), {
    name: (words) => words.wholePage.getPageAgain,
    go: () => void wholePage.keepDrawn(id).catch(() => undefined), // how it ends is told as of any other
  });
}

/** Tells of every whole page that was kept and shows nothing, or not its text, with the way to get it again. */
export function warnOfBlankPages(tools: Tools): void {
  tools.client.on('job.finished', ({ articleId, kind }) => {
    if (kind === 'keep-page' && articleId !== null) void warn(tools, articleId).catch(() => undefined); // the page itself tells it, too
  });
}
