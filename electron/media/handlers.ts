import { AppError } from '../../shared/app-error.js';
import type { CommandRunningIn } from '../../shared/ipc/contract.js';
import { liveArticle } from '../articles/live-article.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { JobQueue } from '../jobs/queue.js';
import type { Emit } from '../library/emit.js';
import type { Tables } from '../library/tables.js';
import type { MediaFetcher } from '../net/fetcher.js';
import type { Acts } from '../undo/acts.js';
import { measureMedia, ownerOf, requestMedia } from './keep-media.js';

type MediaCommands = Extract<CommandRunningIn<'library'>, `media.${string}`>;

interface Dependencies {
  readonly tables: Tables;
  readonly queue: JobQueue;
  readonly acts: Acts;
  readonly emit: Emit;
  readonly fetcher: MediaFetcher;
}

/** What the page may ask about films and sounds. */
export function mediaHandlers({ tables, queue, acts, emit, fetcher }: Dependencies): Handlers<MediaCommands> {
  return {
    'media.list': ({ id }) =>
      tables.media
        .of(liveArticle(tables, id).row)
        .map(({ address, hash, mime, bytes }) => ({ address, hash, mime, bytes })),
    'media.measure': async ({ id, address }) => {
      ownerOf(tables, id, address);
      return { bytes: await measureMedia(fetcher, address) };
    },
    'media.keep': ({ id, address }) => {
      const requested = requestMedia(tables, id, address);
      emit('articles.changed', { ids: [id] });
      queue.wake();
      return requested;
    },
    'media.remove': ({ id, address }) => {
      const { row } = liveArticle(tables, id);
      const found = tables.media.of(row).find((file) => file.address === address);
      if (!found) throw new AppError('not-found');
      acts.perform(() => ({
        label: 'remove-media',
        goals: [{ table: 'media_files', key: found.row, after: { deleted_at: tables.clock() } }],
      }));
      return undefined;
    },
  };
}
