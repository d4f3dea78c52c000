import type { HighlightColor, HighlightId } from '../../shared/model/highlight.js';
import type { PageCommand } from '../lib/page-command.js';
import { deleteHighlight, recolorHighlight } from './highlight-acts.js';
import { hasFocus } from '../lib/pane-elements.js';
import { askBeforeMany } from './bulk-acts.js';
import { pickedIds } from './picked-entries.js';
import type { PlacedEntry } from './notebook-shelves.js';
import { openById } from './open-articles.js';
import type { Session } from './session.js';
import { offerUndo } from './undo-acts.js';

/** Brings a note of the open article into sight: that on the article itself, or one with the words it is on. */
export function showNoteOn({ reading }: Session, highlightId: HighlightId | null): void {
  if (highlightId === null) reading.store.change({ noteWish: { highlightId } });
  else reading.store.change({ activeId: highlightId, wordsWish: { highlightId } });
}

/** Shows the words of an entry in their article, with the note on them at hand. */
export async function jumpTo(session: Session, { headline, entry }: PlacedEntry): Promise<void> {
  const { reading } = session;
  const { id } = headline;
  if (reading.openId() !== id) await reading.open(id);
  await openById(session, id, 'now');
  showNoteOn(session, entry.highlight?.id ?? null);
}

/** Deletes an entry: the highlight with its note, or the note on the article. The keys go on from the next one. */
export async function deleteEntry(session: Session, { key, headline, entry }: PlacedEntry): Promise<void> {
  const { notebook, client, drafts } = session;
  const entries = notebook.entries();
  const at = entries.findIndex((other) => other.key === key);
  const next = entries[at + 1] ?? entries[at - 1] ?? null;
  notebook.store.change({ currentKey: next?.key ?? null, editingKey: null });
  if (entry.highlight) {
    await deleteHighlight(session, entry.highlight.id);
    return;
  }
  drafts.flush({ articleId: headline.id, highlightId: null });
  await client.call('notes.write', { articleId: headline.id, highlightId: null, text: '' });
  offerUndo(session, 'delete-note', 1);
}

async function deletePickedNow(session: Session): Promise<void> {
  const { notebook, client } = session;
  const { picked, currentKey } = notebook.store.get();
  const entries = notebook.entries();
  const from = Math.max(
    0,
    entries.findIndex(({ key }) => key === currentKey),
  );
  const stays = ({ key }: PlacedEntry): boolean => !picked.has(key);
  const next = entries.slice(from).find(stays) ?? entries.slice(0, from).findLast(stays) ?? null;
  notebook.store.change({ currentKey: next?.key ?? null, editingKey: null });
  const count = await client.call('notebook.delete', pickedIds(picked));
  notebook.clearPicked();
  if (count > 0) offerUndo(session, 'delete-entries', count);
}

/** Deletes every chosen entry as one step of Undo. The keys go on from the next one that stays. */
export function deletePicked(session: Session): void {
  const { size } = session.notebook.store.get().picked;
  askBeforeMany(session, size, {
    title: ({ notebook }) => notebook.deleteTitle(size),
    remove: () => deletePickedNow(session),
  });
}

/** Goes to an entry that is there; leaves a note that is being written. */
function goTo({ notebook }: Session, key: string | undefined): void {
  if (key !== undefined) notebook.store.change({ currentKey: key, editingKey: null });
}

function move(session: Session, step: 1 | -1): void {
  const { notebook } = session;
  const entries = notebook.entries();
  const at = entries.findIndex(({ key }) => key === notebook.store.get().currentKey);
  goTo(session, (at < 0 ? entries[0] : entries[at + step])?.key);
}

async function goToLast(session: Session): Promise<void> {
  await session.notebook.loadAll();
  goTo(session, session.notebook.entries().at(-1)?.key);
}

/** Goes as far as can be seen at once, in the column the keys are in. */
function turnPage(session: Session, step: 1 | -1): void {
  const { notebook } = session;
  const from = notebook.current()?.key;
  goTo(session, from === undefined ? notebook.entries()[0]?.key : (notebook.pageFrom(from, step) ?? from));
}

/** Whether the focus is where an entry shows that the keys act on it. */
const isEntryMeant = (): boolean => hasFocus('headlines') || document.activeElement === document.body;

type Verbs = Readonly<Partial<Record<PageCommand, () => void>>>;

/** What commands mean on the page of notes: the same keys as in the list and the article, for the entry they are at. */
export function notebookCommands(session: Session): Verbs {
  const { notebook, attempt } = session;
  const onCurrent = (act: (entry: PlacedEntry) => void) => () => {
    const current = notebook.current();
    if (current) act(current);
  };
  /** What changes an entry needs the focus in it, or nowhere: beside a button nobody sees which one is meant. */
  const onSeen = (act: (entry: PlacedEntry) => void) => () => {
    if (isEntryMeant()) onCurrent(act)();
  };
  const recolor = (color: HighlightColor) =>
    onSeen(({ entry }) => {
      if (entry.highlight) attempt(recolorHighlight(session, entry.highlight.id, color));
    });
  return {
    'next-article': () => move(session, 1),
    'previous-article': () => move(session, -1),
    'first-article': () => goTo(session, notebook.entries()[0]?.key),
    'last-article': () => attempt(goToLast(session)),
    'articles-down': () => turnPage(session, 1),
    'articles-up': () => turnPage(session, -1),
    'open-article': onCurrent((entry) => attempt(jumpTo(session, entry))),
    'highlight-yellow': recolor('yellow'),
    'highlight-green': recolor('green'),
    'highlight-blue': recolor('blue'),
    'highlight-orange': recolor('orange'),
    'highlight-purple': recolor('purple'),
    'next-unread': onCurrent(({ key }) => notebook.store.change({ editingKey: key })),
    'delete-here': () => {
      if (notebook.store.get().picked.size > 0) deletePicked(session);
      else onSeen((entry) => attempt(deleteEntry(session, entry)))();
    },
    'toggle-pick': onCurrent(({ key }) => notebook.pick([key])),
  };
}
