import { AppWindow } from 'lucide-react';
import type { ArticleId } from '../../shared/model/article.js';
import type { ErrorCode, FailureFacts } from '../../shared/model/failure.js';
import { useSession, useWords } from '../state/session.js';
import { tryAsBrowser } from '../state/version-acts.js';
import { Button } from '../ui/Button.js';

/** What a page may have against being read as it is sent, and not against a browser. */
const MAY_OPEN_TO_BROWSER: ReadonlySet<ErrorCode> = new Set([
  'unreadable-page',
  'parse-failed',
  'http-status',
]);

interface TryAsBrowserProps {
  readonly id: ArticleId;
  /** Why there is no text: a browser does not help against everything. */
  readonly after?: FailureFacts;
}

/** Fetches an article once more, as a browser shows its page. */
export function TryAsBrowser({ id, after }: TryAsBrowserProps) {
  const session = useSession();
  const { reading } = useWords();
  if (after && !MAY_OPEN_TO_BROWSER.has(after.code)) return null;
  return (
    <Button onClick={() => session.attempt(tryAsBrowser(session, id))}>
      <AppWindow size={15} strokeWidth={1.75} aria-hidden="true" />
      {reading.tryAsBrowser}
    </Button>
  );
}
