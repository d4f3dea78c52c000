import { useEffect, useRef } from 'react';
import { PANE_IDS } from '../lib/pane-elements.js';
import type { PageCommand } from '../lib/page-command.js';
import { createHiddenKeys } from '../lib/keyboard.js';
import { createShortcutReader, type Focus } from '../lib/shortcuts.js';
import { useWindowEvent } from '../lib/use-event.js';
import type { Perform } from './commands.js';
import type { PanesState } from './panes.js';
import { useSession } from './session.js';

const TEXT =
  'textarea, select, [contenteditable="true"], input:not([type="button"], [type="checkbox"], [type="radio"], [type="file"])';
const CONTROL = 'button, a[href], summary, [role="toolbar"]';

const isText = (element: Element | null): boolean => element?.matches(TEXT) ?? false;

/** Whether something stands over the rows of the list, as its filter does. */
const isBesideList = (target: Element): boolean =>
  target.closest('section')?.querySelector(`#${PANE_IDS.headlines}`) != null;

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'elsewhere';
  if (isText(target)) return 'text';
  if (target.closest(`#${PANE_IDS.library} a[href]`)) return 'navigation';
  if (target.closest(CONTROL)) return isBesideList(target) ? 'list-tool' : 'control';
  if (target.closest(`#${PANE_IDS.article}`)) return 'article';
  const isNowhere = target === document.body || target === document.documentElement;
  return isNowhere || target.closest(`#${PANE_IDS.headlines}`) ? 'list' : 'elsewhere';
}

/** What may be asked while something other than the list and the article is shown. */
const everywhere: ReadonlySet<PageCommand> = new Set<PageCommand>([
  'save-article',
  'settings',
  'back',
  'undo',
  'redo',
  'view-unread',
  'view-later',
  'view-starred',
  'view-archive',
  'view-all',
  'view-trash',
  'view-notes',
  'search-everywhere',
  'show-shortcuts',
  'activity',
  'save-from-clipboard',
  'retry-failed',
  'next-pane',
  'previous-pane',
  'toggle-navigation',
  'cycle-theme',
]);

/** Keys that change the type where the focus is in the reader; anywhere else they are the window's and change its zoom. */
const inReader: ReadonlySet<PageCommand> = new Set<PageCommand>([
  'larger-type',
  'smaller-type',
  'usual-type',
]);

const isElsewhere = (command: PageCommand, target: EventTarget | null): boolean =>
  inReader.has(command) && !(target instanceof Element && target.closest('main'));

/** What else may be asked on the page of notes: `notebookCommands` says what it means there. */
const onNotes: ReadonlySet<PageCommand> = new Set<PageCommand>([
  'next-article',
  'previous-article',
  'first-article',
  'last-article',
  'articles-down',
  'articles-up',
  'open-article',
  'highlight-yellow',
  'highlight-green',
  'highlight-blue',
  'highlight-orange',
  'highlight-purple',
  'next-unread',
  'delete-here',
  'toggle-pick',
  'export-notes',
]);

/** Parts of the window that show what Del would delete. */
const DELETABLE = [PANE_IDS.headlines, PANE_IDS.article, PANE_IDS.notes].map((id) => `#${id}`).join();

/** Beside a link of the navigation or a tool nobody sees that Del would mean the open article. The page of notes judges itself. */
const isBesideIt = (command: PageCommand, target: EventTarget | null, { surface }: PanesState): boolean =>
  command === 'delete-here' &&
  surface === 'library' &&
  target instanceof Element &&
  target.closest(`#${PANE_IDS.library}, ${CONTROL}`) !== null &&
  target.closest(DELETABLE) === null;

/** Where these keys mean nothing, Chromium would select every word of the window, buttons too. */
const wouldSelectAll: ReadonlySet<PageCommand> = new Set<PageCommand>(['select-article', 'pick-all']);

function mayPerform({ dialog, surface, isComingBack }: PanesState, command: PageCommand): boolean {
  if (dialog !== null || isComingBack) return false;
  return surface === 'library' || everywhere.has(command) || (surface === 'notes' && onNotes.has(command));
}

/** Undo inside a field is the field's own. */
function undoTyping(command: PageCommand): boolean {
  if ((command !== 'undo' && command !== 'redo') || !isText(document.activeElement)) return false;
  // oxlint-disable-next-line typescript/no-deprecated -- the only way to reach the field's own undo
  document.execCommand(command);
  return true;
}

/** Lets keys and the application menu act on the page. */
export function useKeys(perform: Perform): void {
  const { client, panes, reading, settings } = useSession();
  const reader = useRef(
    createShortcutReader({ areSingleKeysOn: () => settings.store.get().settings.singleKeys }),
  );
  const hidden = useRef(createHiddenKeys());

  const act = (event: KeyboardEvent): void => {
    if (!isText(document.activeElement) && reading.awaitedNote.take(event)) return event.preventDefault();
    const command = reader.current(event, focusOf(event.target));
    if (command === null) return;
    if (!mayPerform(panes.get(), command)) {
      if (wouldSelectAll.has(command)) event.preventDefault();
      return;
    }
    if (isElsewhere(command, event.target) || isBesideIt(command, event.target, panes.get())) return;
    event.preventDefault();
    if (isText(document.activeElement) && document.activeElement instanceof HTMLElement) {
      document.activeElement.blur();
    }
    perform(command);
  };

  useWindowEvent('keydown', (event) => {
    if (!hidden.current.isHidden(event) && !event.defaultPrevented) act(event);
  });
  useWindowEvent('keyup', (event) => {
    if (hidden.current.isShown(event)) act(event);
  });

  useEffect(
    () =>
      client.on('menu.chosen', ({ command }) => {
        if (!undoTyping(command) && mayPerform(panes.get(), command)) perform(command);
      }),
    [client, panes, perform],
  );
}
