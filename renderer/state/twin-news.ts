import type { ArticleId } from '../../shared/model/article.js';
import type { Words } from '../i18n/words.js';
import { openById } from './open-articles.js';
import type { Session } from './session.js';

const message = ({ failures }: Words): string => failures.duplicate.sentence({ code: 'duplicate' });

/** Says that a page turned out to be an article that is here, and leads there; whoever waits for it before its row is led at once. */
async function tellTwin(session: Session, gone: ArticleId, twin: ArticleId): Promise<void> {
  const { panes, reading, toasts, attempt } = session;
  const isAwaited = reading.openId() === gone;
  if (panes.get().isFocusReading) toasts.announce(message);
  else if (isAwaited) toasts.show('info', message);
  else
    toasts.show('info', message, {
      name: ({ save }) => save.openDuplicate,
      go: () => attempt(openById(session, twin, 'now')),
    });
  if (isAwaited) await openById(session, twin, 'when-touched');
}

/** Follows saves that end at an article that is here: their rows go by themselves. Call the result to stop. */
export const followTwins = (session: Session): (() => void) =>
  session.client.on('job.failed', ({ articleId, kind, failure }) => {
    if (kind !== 'save-article' || failure.code !== 'duplicate') return;
    if (articleId !== null && failure.articleId !== undefined)
      session.attempt(tellTwin(session, articleId, failure.articleId));
  });
