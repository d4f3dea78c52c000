import { useEffect, useRef } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/limits.js';
import type { Note } from '../../shared/model/note.js';
import { focusedHighlight, returnFocus } from '../lib/article-blocks.js';
import { articlePlace, focusPane, returnTo } from '../lib/pane-elements.js';
import { draftKey, type NotePlace } from '../state/note-drafts.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import type { FoundInNote } from './found-in-notes.js';
import { FoundWords } from './FoundWords.js';
import { NoteProblem } from './NoteProblem.js';
import { keepWordsInSight, showNote } from './note-sight.js';
import styles from './Notes.module.css';
import { useIsCut } from './use-is-cut.js';

interface NoteEditorProps {
  readonly place: NotePlace;
  readonly note: Note | null;
  readonly label: string;
  readonly hint: string;
  /** What the bar over the article finds in it; nothing when left out. */
  readonly found?: FoundInNote | undefined;
}

/** The field of one note. What is typed is stored within half a second, and when the field is left. */
export function NoteEditor({ place, note, label, hint, found }: NoteEditorProps) {
  const { drafts, reading, panes } = useSession();
  const { marks } = useWords();
  const { articleId, highlightId } = place;
  const field = useRef<HTMLTextAreaElement>(null);
  const leftAt = useRef<number | null>(null);
  /** What had the focus when the note was asked for: the words themselves, when they were reached by key. */
  const cameFrom = useRef<Element | null>(null);
  /** Whether the key that asked for the note may still be down: what it repeats is no writing. */
  const mayBeHeld = useRef(false);
  const draft = useStorePart(drafts.store, (state) => state.drafts.get(draftKey(place)));
  const text = draft?.text ?? note?.text ?? '';
  const isCut = useIsCut(field, text);
  const wish = useStorePart(reading.store, (state) => state.noteWish);

  useEffect(() => {
    if (!wish || wish.highlightId !== highlightId) return;
    const wanted = field.current;
    cameFrom.current = document.activeElement;
    leftAt.current = articlePlace();
    wanted?.focus({ preventScroll: true });
    mayBeHeld.current = true;
    // Its place beside the words is known only then. A page that came back stays where the reader was.
    if (!panes.get().isComingBack) showNote(wanted, highlightId);
    wanted?.setSelectionRange(wanted.value.length, wanted.value.length);
    reading.store.change({ noteWish: null });
    const words = reading.awaitedNote.words();
    if (words !== '') drafts.type({ articleId, highlightId }, `${wanted?.value ?? ''}${words}`);
  }, [wish, articleId, highlightId, reading, panes, drafts]);
  useEffect(() => {
    const written = field.current;
    return () => {
      if (written && !written.isConnected) reading.store.change({ isWriting: false });
      drafts.flush({ articleId, highlightId });
    };
  }, [drafts, reading, articleId, highlightId]);

  return (
    <>
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={label}
        placeholder={hint}
        rows={1}
        maxLength={MAX_NOTE_LENGTH}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          drafts.type(place, event.target.value);
          keepWordsInSight(event.target, highlightId);
        }}
        onFocus={() => reading.store.change({ activeId: highlightId, isWriting: true })}
        onBlur={() => {
          reading.store.change({ isWriting: false });
          drafts.flush(place);
        }}
        onKeyDown={(event) => {
          mayBeHeld.current &&= event.repeat;
          if (mayBeHeld.current) event.preventDefault();
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.blur();
          if (!returnFocus(cameFrom.current)) focusPane('article');
          // The words that have the focus again are those the keys are for, also after a note on the whole article.
          reading.store.change({ activeId: highlightId ?? focusedHighlight() });
          if (leftAt.current !== null && highlightId === null) returnTo(leftAt.current);
          leftAt.current = null;
          reading.closeNotesForNow();
        }}
      />
      {found ? <FoundWords field={field} text={text} found={found} /> : null}
      {isCut ? (
        <button type="button" className={styles['more']} onClick={() => field.current?.focus()}>
          {marks.more}
        </button>
      ) : null}
      <NoteProblem failure={draft?.failure} />
    </>
  );
}
