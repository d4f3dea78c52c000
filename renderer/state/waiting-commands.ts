import type { PageCommand } from '../lib/page-command.js';
import type { Session } from './session.js';

/** What means a row of the list, wherever it stands by then. */
const toRows: ReadonlySet<PageCommand> = new Set<PageCommand>([
  'next-article',
  'previous-article',
  'previous-unread',
  'first-article',
  'last-article',
  'articles-down',
  'articles-up',
  'open-article',
  'toggle-pick',
  'pick-next',
  'pick-previous',
  'pick-all',
  'mark-below-read',
]);

/** What means the row that such a command led to. The key for the next unread one may as well mean a note, which waits for no list. */
const onRows: ReadonlySet<PageCommand> = new Set<PageCommand>([
  'next-unread',
  'toggle-read',
  'toggle-star',
  'move-to-later',
  'move-to-archive',
  'delete-here',
  'delete-article',
  'edit-tags',
  'open-original',
  'copy-address',
  'undo',
  'redo',
]);

/**
 * Lets commands for rows wait while the list is on its way, as at a start, and what is to be done to those rows after
 * them: each finds what the one before it did. Whatever else is asked for is done at once.
 */
export function waitForList(
  { library, inTurn }: Pick<Session, 'library' | 'inTurn'>,
  perform: (command: PageCommand) => void,
): (command: PageCommand) => void {
  const waiting: PageCommand[] = [];
  const isListed = (): boolean => library.store.get().loading !== 'first';
  const listed = (): Promise<void> =>
    new Promise((done) => {
      const stop = library.store.subscribe(look);
      function look(): void {
        if (!isListed()) return;
        stop();
        done();
      }
      look();
    });
  const carryOut = async (): Promise<void> => {
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      await listed(); // oxlint-disable-line no-await-in-loop -- one after the other
      perform(next);
      await inTurn(() => Promise.resolve()); // oxlint-disable-line no-await-in-loop -- until it has gone to its row
      waiting.shift();
    }
  };
  return (command) => {
    const mustWait =
      waiting.length > 0 ? toRows.has(command) || onRows.has(command) : toRows.has(command) && !isListed();
    if (!mustWait) return perform(command);
    if (waiting.push(command) === 1) void carryOut();
    return undefined;
  };
}
