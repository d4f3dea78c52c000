import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { SnapshotFacts } from '../../shared/model/snapshot.js';
import { liveArticle } from '../articles/live-article.js';
import { fileName } from '../exports/file-name.js';
import type { Leftovers } from '../exports/leftovers.js';
import { writeOutside } from '../exports/write-outside.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { JobQueue } from '../jobs/queue.js';
import type { AssetStore } from '../library/asset-store.js';
import type { InternalHandlers } from '../library/contract.js';
import type { Emit } from '../library/emit.js';
import type { KeptSnapshot } from '../library/snapshots-table.js';
import type { Tables } from '../library/tables.js';
import type { Acts } from '../undo/acts.js';
import { requestKeeping } from './queue-keeping.js';

type ForPage = Handlers<Extract<CommandRunningIn<'library'>, `snapshots.${string}`>>;
type ForMain = Pick<InternalHandlers, `snapshots.${'file' | 'name' | 'write'}`>;

interface Dependencies {
  readonly tables: Tables;
  readonly assets: AssetStore;
  readonly queue: JobQueue;
  readonly acts: Acts;
  readonly emit: Emit;
  readonly leftovers: Leftovers;
}

/** Enough of a text to know it by. */
const MOST_TEXT = 10_000;

const factsOf = ({ version, keptAt, bytes, pieces, missing }: KeptSnapshot): SnapshotFacts => ({
  version,
  keptAt,
  bytes,
  pieces,
  missing,
});

/** What may be asked about whole pages. */
export function snapshotHandlers({
  tables,
  assets,
  queue,
  acts,
  emit,
  leftovers,
}: Dependencies): ForPage & ForMain {
  const kept = (id: ArticleId): KeptSnapshot => {
    const found = tables.snapshots.shownOf(liveArticle(tables, id).row);
    if (!found) throw new AppError('not-found');
    return found;
  };

  return {
    'snapshots.read': ({ id }) => {
      const { row } = liveArticle(tables, id);
      const found = tables.snapshots.shownOf(row);
      return { kept: found && factsOf(found), mayKeep: tables.snapshots.rawPage(row) !== null };
    },
    'snapshots.keep': ({ id, isDrawn }) => {
      const requested = requestKeeping(tables, id, isDrawn);
      emit('articles.changed', { ids: [id] });
      queue.wake();
      return requested;
    },
    'snapshots.remove': ({ id }) => {
      const { row: key } = kept(id);
      acts.perform(() => ({
        label: 'remove-page',
        goals: [{ table: 'snapshots', key, after: { deleted_at: tables.clock() } }],
      }));
      return undefined;
    },
    'snapshots.sites': () => [...tables.snapshots.sites()],
    'snapshots.set-site': ({ host, isOn }) => {
      tables.snapshots.setSite(host, isOn, tables.clock());
      emit('snapshots.sites-changed', {});
      return undefined;
    },
    'snapshots.file': ({ id }) => {
      const { row, url } = liveArticle(tables, id);
      const { hash, version } = kept(id);
      const text = tables.versions.text(row, version)?.text ?? '';
      return { hash, original: url, text: text.slice(0, MOST_TEXT) };
    },
    'snapshots.name': ({ id }) => {
      const title = tables.state.headline(id)?.title ?? '';
      return { fileName: fileName(title, 'html', kept(id).hash.slice(0, 12)) };
    },
    'snapshots.write': async ({ id, path }) => {
      const { hash } = kept(id);
      const bytes = await assets.readCompressed(hash).catch(() => null);
      if (!bytes) throw new AppError('not-found');
      await writeOutside(leftovers, path, bytes);
      return undefined;
    },
  };
}
