import type { PageState } from '../../shared/model/page-state.js';
import type { Handlers } from '../ipc/dispatch.js';
import type { SettingsStore } from '../settings/settings-store.js';

/** What the page shows is written this long after it last changed. */
const SETTLE_MS = 1_000;

interface PageMemory {
  readonly handlers: Handlers<'window.read' | 'window.remember'>;
  /** Writes what is not on disk yet. */
  readonly flush: () => void;
  /** Lets the page come back with no article open. */
  readonly forgetArticle: () => void;
}

/** Remembers what the page shows. Between two writes main's own copy is the truth, so that a page that crashed comes back as it was. */
export function rememberPage(settings: SettingsStore, report: (error: unknown) => void): PageMemory {
  let shown: PageState | null = null;
  let settling: NodeJS.Timeout | undefined;

  const flush = (): void => {
    if (settling === undefined || shown === null) return;
    clearTimeout(settling);
    settling = undefined;
    try {
      settings.writePage({ ...shown, writing: null }); // a new start begins in the list
    } catch (error) {
      report(error); // where a person was is not worth a message
    }
  };

  return {
    flush,
    forgetArticle: () => {
      shown = { ...(shown ?? settings.readPage()), articleId: null, front: 'list', writing: null };
    },
    handlers: {
      'window.read': () => (shown ??= settings.readPage()),
      'window.remember': (state) => {
        shown = state;
        clearTimeout(settling);
        settling = setTimeout(flush, SETTLE_MS);
        return undefined;
      },
    },
  };
}
