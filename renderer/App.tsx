import { useEffect, useMemo } from 'react';
import { assertNever } from '../shared/assert.js';
import { ActivityPopover } from './activity/ActivityPopover.js';
import { useDocumentAppearance } from './state/appearance.js';
import { useKeys } from './state/use-keys.js';
import { NotesPage } from './notebook/NotesPage.js';
import { PaneDividers } from './PaneDividers.js';
import { NotesAside } from './notes/NotesAside.js';
import { ReadingView } from './reading/ReadingView.js';
import { DropArea } from './save/DropArea.js';
import { LibraryTrouble } from './safety/LibraryTrouble.js';
import { SearchPage } from './search/SearchPage.js';
import { SettingsView } from './settings/SettingsView.js';
import { useDrawerFocus } from './lib/use-drawer-focus.js';
import { ShownDialog } from './ShownDialog.js';
import { HeadlinePane } from './sidebar/HeadlinePane.js';
import { Sidebar } from './sidebar/Sidebar.js';
import { createPerform, type Perform } from './state/commands.js';
import type { PanesState } from './state/panes.js';
import { endPicking } from './state/picked-rows.js';
import { type Session, SessionProvider, useSession } from './state/session.js';
import { useStore, useStorePart } from './state/store.js';
import type { TroubleState } from './state/trouble.js';
import { useTrouble } from './state/use-trouble.js';
import { useClosing } from './state/use-closing.js';
import { useToldNetwork } from './state/use-told-network.js';
import { TrashView } from './trash/TrashView.js';
import { Toasts } from './ui/Toasts.js';
import styles from './App.module.css';

interface SurfaceProps {
  readonly surface: PanesState['surface'];
  /** Why the library cannot be shown; null when it can. */
  readonly trouble: TroubleState | null;
  readonly perform: Perform;
}

/** What stands beside the navigation. */
function ShownSurface({ surface, trouble, perform }: SurfaceProps) {
  const session = useSession();
  // The buttons over the article are for the article alone.
  const performOnOpen: Perform = (command) => {
    endPicking(session);
    perform(command);
  };
  switch (surface) {
    case 'settings':
      return <SettingsView onClose={() => perform('back')} />;
    case 'trash':
      return <TrashView onClose={() => perform('back')} />;
    case 'search':
      return <SearchPage onLeave={() => perform('back')} />;
    case 'notes':
      return <NotesPage perform={perform} />;
    case 'library':
      return trouble ? (
        <LibraryTrouble trouble={trouble} />
      ) : (
        <>
          <HeadlinePane perform={perform} />
          <ReadingView
            perform={performOnOpen}
            renderNotes={(placement) => <NotesAside placement={placement} />}
          />
        </>
      );
    default:
      return assertNever(surface);
  }
}

/** Tells main, once, that the first list is painted and input is answered. */
function useUsable(): void {
  const { library, client, notebook, storage, tags, savedSearches, attempt } = useSession();
  const isListed = useStorePart(library.store, ({ loading }) => loading !== 'first');
  useEffect(() => {
    if (!isListed) return undefined;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        client.call('app.usable').catch(() => undefined); // nobody waits for it but measurements
        attempt(notebook.count());
        attempt(tags.load());
        attempt(savedSearches.load());
        storage.measureSoon();
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [isListed, client, notebook, storage, tags, savedSearches, attempt]);
}

function Window() {
  const session = useSession();
  const { panes, reading } = session;
  const perform = useMemo(() => createPerform(session), [session]);
  const lay = useStore(panes);
  const { surface, dialog, front, isDrawerOpen, isFocusReading } = lay;
  const trouble = useTrouble();
  const isReading = useStorePart(reading.store, ({ page }) => page.kind !== 'nothing');
  useDocumentAppearance();
  useKeys(perform);
  useUsable();
  useToldNetwork();
  useDrawerFocus(isDrawerOpen);
  useClosing();

  return (
    <>
      <div
        className={styles['window']}
        data-surface={trouble && surface === 'library' ? 'trouble' : surface}
        data-front={front}
        data-focused={isFocusReading && isReading && surface === 'library'}
        data-navigation-hidden={lay.isNavigationHidden}
        data-list-hidden={lay.isListHidden}
        style={{ '--navigation': `${lay.navigationWidth}px`, '--list-width': `${lay.listWidth}px` }}
      >
        <Sidebar perform={perform} />
        {isDrawerOpen ? (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Esc closes it too
          <div className={styles['scrim']} onClick={() => panes.change({ isDrawerOpen: false })} />
        ) : null}
        <ShownSurface surface={surface} trouble={trouble} perform={perform} />
        <PaneDividers />
      </div>
      <ActivityPopover />
      <DropArea />
      <Toasts onUndo={() => perform('undo')} />
      {dialog ? <ShownDialog key={dialog.kind} dialog={dialog} /> : null}
    </>
  );
}

/** The whole page of one window. */
export function App({ session }: { readonly session: Session }) {
  return (
    <SessionProvider value={session}>
      <Window />
    </SessionProvider>
  );
}
