import type { ListName } from '../../shared/model/article.js';
import { closeActivityPopover } from '../lib/activity-popover.js';
import { leaveMark } from '../lib/article-blocks.js';
import { focusNextPane, focusPane, hasDrawer, hasFocus, hasOnePane } from '../lib/pane-elements.js';
import type { PageCommand } from '../lib/page-command.js';
import { activityCommands } from './activity-acts.js';
import { articleCommands } from './article-acts.js';
import { bulkCommands } from './bulk-acts.js';
import { dateCommands } from './date-acts.js';
import { findCommands } from './find-acts.js';
import { focusCommands, leaveFocusReading } from './focus-acts.js';
import { highlightCommands } from './highlight-commands.js';
import { noteCommands } from './note-acts.js';
import { notebookCommands } from './notebook-acts.js';
import { searchCommands } from './search-acts.js';
import { saveCommands } from './save-acts.js';
import { refreshView, showView } from './open-articles.js';
import { endPicking, pickCommands } from './picked-rows.js';
import type { Session } from './session.js';
import { showSettings } from './show-settings.js';
import { tagCommands } from './tag-acts.js';
import { typeCommands } from './type-acts.js';
import { undoCommands } from './undo-acts.js';
import { waitForList } from './waiting-commands.js';
import { wholePageCommands } from './whole-page-acts.js';
import { versionCommands } from './version-acts.js';

/** Closes the bar over the open article; false when there is none. */
function closeFinding({ finding, reading }: Session): boolean {
  if (finding.get().openIn === null || finding.get().openIn !== reading.openId()) return false;
  finding.change({ openIn: null });
  return true;
}

/** Lets go of the chosen notes on their page; false when there are none. */
function endPickingNotes({ panes, notebook }: Session): boolean {
  if (panes.get().surface !== 'notes' || notebook.store.get().picked.size === 0) return false;
  notebook.clearPicked();
  return true;
}

/** Closes what stands before the page or its list; false when nothing does. */
const closeOverlay = (session: Session): boolean =>
  closeActivityPopover() || closeDrawer(session) || endPickingNotes(session);

/** Goes back to what the settings were opened over, and to the pane that had the focus there. */
function leaveSettings({ panes }: Session): void {
  const { behindSettings, paneBehind } = panes.get();
  panes.change({ surface: behindSettings });
  requestAnimationFrame(() => focusPane(paneBehind) || focusPane('headlines'));
}

function back(session: Session): void {
  if (closeOverlay(session)) return;
  const { panes, reading } = session;
  const { surface } = panes.get();
  if (surface === 'settings') return leaveSettings(session);
  if (surface !== 'library') panes.change({ surface: 'library' });
  else if (
    letGo(session) ||
    reading.closeNotesForNow() ||
    closeFinding(session) ||
    endPicking(session) ||
    leaveFocusReading(session)
  )
    return;
  else panes.change({ front: 'list', isListHidden: false });
  requestAnimationFrame(() => focusPane('headlines'));
}

/** Closes the navigation that lies over the page; false when it does not. */
function closeDrawer({ panes }: Session): boolean {
  if (!panes.get().isDrawerOpen) return false;
  panes.change({ isDrawerOpen: false });
  return true;
}

/** Lets go of the selected words, else of the highlight at hand; false when there is neither. */
function letGo({ reading: { store }, panes }: Session): boolean {
  const { selection, activeId } = store.get();
  if (selection === null && (activeId === null || !hasFocus('article'))) return false;
  if (selection !== null) window.getSelection()?.removeAllRanges();
  else {
    store.change({ activeId: null });
    leaveMark();
  }
  // What was just marked keeps nobody in focus reading for another press.
  return selection !== null || !panes.get().isFocusReading;
}

/** Hides the list to give the reader its room, or shows it again; where there is room for one pane, goes to the other one. */
function toggleList({ panes }: Session): void {
  const { isListHidden, front } = panes.get();
  if (hasOnePane()) panes.change({ front: front === 'list' ? 'reader' : 'list' });
  else panes.change({ isListHidden: !isListHidden });
  requestAnimationFrame(() => focusPane(panes.get().isListHidden ? 'article' : 'headlines'));
}

/** Hides the navigation or shows it again; as a drawer, opens or closes it. */
function toggleNavigation({ panes }: Session): void {
  const { isNavigationHidden, isDrawerOpen } = panes.get();
  if (hasDrawer()) {
    panes.change({ isDrawerOpen: !isDrawerOpen });
    return;
  }
  panes.change({ isNavigationHidden: !isNavigationHidden });
  if (hasFocus('library')) requestAnimationFrame(() => focusPane('headlines') || focusPane('article'));
}

/** What is shown where in the window. */
function paneCommands(session: Session) {
  const { panes } = session;
  const view = (name: ListName) => () => showView(session, name);
  return {
    'save-article': () => panes.change({ dialog: { kind: 'save' }, isDrawerOpen: false }),
    settings: () => showSettings(session),
    'view-unread': view('unread'),
    'view-later': view('later'),
    'view-starred': view('starred'),
    'view-archive': view('archive'),
    'view-all': view('all'),
    'view-trash': () => panes.change({ surface: 'trash', isDrawerOpen: false }),
    'refresh-view': () => refreshView(session),
    ...searchCommands(session),
    'view-notes': () => panes.change({ surface: 'notes', isDrawerOpen: false }),
    back: () => back(session),
    'toggle-list': () => toggleList(session),
    'toggle-navigation': () => toggleNavigation(session),
    'next-pane': () => focusNextPane(1),
    'previous-pane': () => focusNextPane(-1),
    'show-shortcuts': () => panes.change({ dialog: { kind: 'shortcuts' } }),
  };
}

/** Carries out one command of the page. */
export type Perform = (command: PageCommand) => void;

/** What every command does, in one session; each domain brings its own, and a forgotten one does not compile. */
export function createPerform(session: Session): Perform {
  const acts: Readonly<Record<PageCommand, () => void>> = {
    ...paneCommands(session),
    ...activityCommands(session),
    ...articleCommands(session),
    ...bulkCommands(session),
    ...pickCommands(session),
    ...tagCommands(session),
    ...dateCommands(session),
    ...highlightCommands(session),
    ...noteCommands(session),
    ...typeCommands(session),
    ...findCommands(session),
    ...focusCommands(session),
    ...saveCommands(session),
    ...undoCommands(session),
    ...wholePageCommands(session),
    ...versionCommands(session),
  };
  const onNotes = notebookCommands(session);
  const perform: Perform = (command) => acts[command]();
  const onList = waitForList(session, perform);
  return (command) => {
    const { surface } = session.panes.get();
    const own = surface === 'notes' ? onNotes[command] : undefined;
    if (own) own();
    else if (surface === 'library') onList(command);
    else perform(command);
  };
}
