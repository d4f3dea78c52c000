import { BookOpenText, MessageSquareText, Trash2 } from 'lucide-react';
import { memo, type MouseEvent, type Ref, type RefObject, useEffect, useRef } from 'react';
import type { Highlight } from '../../shared/model/highlight.js';
import { noteTime } from '../i18n/dates.js';
import type { Words } from '../i18n/words.js';
import { classNames } from '../lib/class-names.js';
import { PANE_IDS } from '../lib/pane-elements.js';
import { shortQuote } from '../lib/short-quote.js';
import { deleteEntry, jumpTo } from '../state/notebook-acts.js';
import type { PlacedEntry } from '../state/notebook-shelves.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { openVersions } from '../state/version-acts.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { QuotedWords } from '../ui/QuotedWords.js';
import { Swatches } from '../ui/Swatches.js';
import { EntryNote } from './EntryNote.js';
import { EntrySource } from './EntrySource.js';
import { EntryTags } from './EntryTags.js';
import { wordsOf } from './entry-words.js';
import styles from './Notebook.module.css';
import { useEntryMenu } from './use-entry-menu.js';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What an entry is called: its colour and first words, or that it is the note on the article. */
export function nameOf({ entry }: PlacedEntry, { marks, notebook }: Words): string {
  const { highlight, note } = entry;
  if (!highlight) return notebook.articleNote;
  return `${marks.mark(highlight.color, note !== null)}: ${shortQuote(wordsOf(entry))}`;
}

/** Takes the focus when the keys have come to this entry, unless it is somewhere in it or outside the page of notes. */
function useCurrentFocus(isCurrent: boolean): RefObject<HTMLDivElement | null> {
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const shown = card.current?.closest('li');
    const { activeElement: focused, body } = document;
    if (!isCurrent || !shown || shown.contains(focused)) return;
    if (focused === body || focused?.closest(`#${PANE_IDS.headlines}`)) shown.focus({ preventScroll: true });
  }, [isCurrent]);
  return card;
}

/** When an entry was made or changed, and the verbs for it. */
function EntryFoot({ placed, onEdit }: { readonly placed: PlacedEntry; readonly onEdit: () => void }) {
  const session = useSession();
  const { marks, notebook } = useWords();
  const language = useLanguage();
  const { highlight, note } = placed.entry;
  const at = note?.updatedAt ?? highlight?.createdAt ?? placed.headline.savedAt;
  return (
    <footer>
      <EntryTags names={placed.headline.tags} />
      {highlight ? <Swatches highlight={highlight} /> : null}
      <i />
      <IconButton
        label={notebook.open}
        shortcut="Enter"
        onClick={() => session.attempt(jumpTo(session, placed))}
      >
        <BookOpenText {...icon} />
      </IconButton>
      <IconButton label={note ? notebook.editNote : notebook.addNote} shortcut="N" onClick={onEdit}>
        <MessageSquareText {...icon} />
      </IconButton>
      <IconButton
        label={highlight ? marks.deleteHighlight : notebook.deleteNote}
        shortcut="Del"
        onClick={() => session.attempt(deleteEntry(session, placed))}
      >
        <Trash2 {...icon} />
      </IconButton>
      <time dateTime={at}>{noteTime(at, language)}</time>
    </footer>
  );
}

/** Says that the words of a highlight are not in the text that is shown, and shows the version in which they are. */
function NotFound({ highlight }: { readonly highlight: Highlight | null }) {
  const session = useSession();
  const { versions } = useWords();
  if (highlight?.place !== null) return null;
  const { id: highlightId, articleId, anchor } = highlight;
  const { version } = anchor;
  return (
    <p className={styles['lost']}>
      {versions.notFound}
      <Button onClick={() => openVersions(session, articleId, { version, highlightId })}>
        {versions.showIn(version)}
      </Button>
    </p>
  );
}

/** The marked words, or that it is a note on an article; a press on them goes there. */
function EntryWords({
  placed: { headline, entry },
  hasSource,
}: Pick<EntryCardProps, 'placed' | 'hasSource'>) {
  const { notebook } = useWords();
  return (
    <>
      {hasSource ? <EntrySource headline={headline} /> : null}
      {entry.highlight ? (
        <blockquote data-words title={notebook.open} lang={headline.language ?? undefined}>
          {entry.words ?? <QuotedWords highlight={entry.highlight} />}
        </blockquote>
      ) : (
        <p className={styles['kind']} data-words title={notebook.open}>
          {notebook.articleNote}
        </p>
      )}
    </>
  );
}

interface EntryCardProps {
  readonly placed: PlacedEntry;
  /** Whether it says which article it is from. */
  readonly hasSource: boolean;
  readonly isCurrent: boolean;
  /** Whether Tab comes here. */
  readonly isStop: boolean;
  readonly isEditing: boolean;
  readonly isPicked: boolean;
  readonly index: number;
  readonly top: number;
  readonly measure: Ref<HTMLLIElement>;
}

/** One highlight with its note, or the note on an article. */
export const EntryCard = memo(function EntryCard(props: EntryCardProps) {
  const { placed, hasSource, isCurrent, isStop, isEditing, isPicked, index, top, measure } = props;
  const session = useSession();
  const words = useWords();
  const card = useCurrentFocus(isCurrent);
  const openMenu = useEntryMenu(placed);
  const { notebook, attempt } = session;
  const { key, headline, entry } = placed;
  const { highlight, note } = entry;
  const { id: articleId } = headline;
  const name = nameOf(placed, words);
  const edit = (): void => notebook.store.change({ currentKey: key, editingKey: key });
  const leave = (): void => {
    if (notebook.store.get().editingKey === key) notebook.store.change({ editingKey: null });
  };
  const press = (event: MouseEvent): void => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-words]')) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) notebook.pick([key]);
    else if (window.getSelection()?.isCollapsed !== false) attempt(jumpTo(session, placed)); // words selected to copy stay here
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- the same is done by Enter, heard by the page
    <li
      ref={measure}
      data-index={index}
      className={styles['place']}
      style={{ transform: `translateY(${top}px)` }}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys go from entry to entry
      tabIndex={isStop ? 0 : -1}
      aria-label={words.notebook.entry(name, note?.text ?? null)}
      onFocus={() => {
        if (!isCurrent) notebook.store.change({ currentKey: key });
      }}
      onClick={press}
      onContextMenu={openMenu}
    >
      <input
        type="checkbox"
        className={styles['pick']}
        tabIndex={isStop ? 0 : -1}
        checked={isPicked}
        aria-label={words.notebook.selectEntry(name)}
        onChange={() => notebook.pick([key])}
      />
      <div
        ref={card}
        className={classNames(styles['entry'], highlight && `hl-${highlight.color}`)}
        data-current={isCurrent}
        data-picked={isPicked}
      >
        <EntryWords placed={placed} hasSource={hasSource} />
        <NotFound highlight={highlight} />
        <EntryNote
          place={{ articleId, highlightId: highlight?.id ?? null }}
          note={note}
          label={words.notebook.noteOn(name)}
          isEditing={isEditing}
          onEdit={edit}
          onLeave={leave}
        />
        <EntryFoot placed={placed} onEdit={edit} />
      </div>
    </li>
  );
});
