import type { ArticleId } from '../../shared/model/article.js';
import type { JobKind } from '../../shared/model/job.js';
import type { Words } from '../i18n/words.js';
import type { Client } from '../lib/client.js';
import type { RunEnds } from '../i18n/en/run-ends.js';
import { type Activity, endedIn, openIn, type Run } from './activity.js';
import type { Panes } from './panes.js';
import { isNoSave } from './no-save.js';
import type { Message, Toasts } from './toasts.js';
import { mediaFailure } from './media-failure.js';

type Say = (title: string, words: Words) => string;

interface Ended {
  readonly articleId: ArticleId;
  readonly say: Say;
}

interface Tools {
  readonly client: Client;
  readonly activity: Activity;
  readonly toasts: Toasts;
  readonly panes: Panes;
}

/** What was kept beside an article; null for the article itself. */
function besideNews(
  kind: JobKind,
  title: string,
  { wholePage, media }: Pick<Words, 'wholePage' | 'media'>,
): string | null {
  if (kind === 'keep-page') return wholePage.keptOf(title);
  return kind === 'keep-media' ? media.keptOf(title) : null;
}

/** Why work of one run ended as it did, each reason once. */
const reasonsOf = ({ failures }: Run, how: keyof RunEnds, words: Words): readonly string[] => [
  ...new Set(failures.get(how)?.map((failure) => words.failures[failure.code].brief(failure))),
];

/**
 * Tells how saves ended once nothing is under way any more: a single one by its title, to screen readers only, since
 * its row shows it, but where its beginning was told in a notice; several in one sentence (ux.md §5), which nobody sees in focus reading (§1).
 */
export function tellOfSaves({ client, activity, toasts, panes }: Tools): void {
  let last: Ended | null = null;
  const note = (articleId: ArticleId | null, say: Say): void => {
    if (articleId !== null) last = { articleId, say };
  };
  client.on('job.finished', ({ articleId, kind }) => {
    if (isNoSave(kind)) return;
    note(
      articleId,
      (title, { save, wholePage, media }) =>
        besideNews(kind, title, { wholePage, media }) ??
        (kind === 'fetch-pictures' ? save.pictures(title) : save.saved(title)),
    );
  });
  client.on('job.deferred', ({ articleId, kind }) => {
    if (!isNoSave(kind)) note(articleId, (title, { save }) => save.deferred(title));
  });
  client.on('job.failed', ({ articleId, kind, failure, isKept }) => {
    if (isNoSave(kind)) return;
    // A person asked for what is missing: that nothing better came is to be seen, not only heard.
    if (kind === 'keep-page' && failure.code === 'pictures-missing')
      return toasts.show('info', ({ wholePage }) => wholePage.stays);
    note(articleId, (title, words) => {
      const { save, failures, wholePage } = words;
      if (kind === 'keep-media') return mediaFailure(failure, words);
      if (kind === 'keep-page') return wholePage.failed(title, failures[failure.code].brief(failure));
      if (failure.code === 'pictures-missing')
        return isKept
          ? save.somePictures(title, failures['pictures-missing'].brief(failure))
          : failures['pictures-missing'].sentence(failure);
      if (failure.code === 'duplicate') return failures.duplicate.sentence(failure);
      if (isKept) return save.headlineOnly(title);
      return failure.code === 'cancelled' ? save.stopped(title) : save.failed(title);
    });
  });

  const tellOne = async ({ articleId, say }: Ended): Promise<void> => {
    const [row] = await client.call('articles.headlines', { ids: [articleId] });
    if (!row) return;
    const message: Message = (words) => say(row.title, words);
    if (!takesPlace(message)) toasts.announce(message);
  };
  const takesPlace = (message: Message): boolean =>
    !panes.get().isFocusReading && toasts.showEnd(message, true);
  const tellAll = (message: Message): void => {
    if (panes.get().isFocusReading) toasts.announce(message);
    else if (!toasts.showEnd(message)) toasts.show('info', message);
  };
  const settle = (): void => {
    const { run } = activity.store.get();
    if (!run) return;
    const { ends } = run;
    activity.endRun();
    if (endedIn(ends) > 1)
      tellAll((words) => words.activity.ended(ends, (how) => reasonsOf(run, how, words)));
    else if (last) void tellOne(last).catch(() => undefined); // an announcement is not worth a message of its own
    last = null;
  };
  let counts = activity.store.get().counts;
  activity.store.subscribe(() => {
    const state = activity.store.get();
    // Only a new count from the library says that nothing is under way: an end by itself may have others behind it.
    if (state.counts === counts) return;
    counts = state.counts;
    if (openIn(state) === 0) settle();
  });
}
