import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/limits.js';
import type { Note } from '../../shared/model/note.js';
import { draftKey, type NotePlace } from '../state/note-drafts.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { NoteProblem } from '../notes/NoteProblem.js';
import { useIsCut } from '../notes/use-is-cut.js';
import styles from './Notebook.module.css';

interface EntryNoteProps {
  readonly place: NotePlace;
  readonly note: Note | null;
  readonly label: string;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
  readonly onLeave: () => void;
}

function NoteField({ place, note, label, onLeave }: Omit<EntryNoteProps, 'isEditing' | 'onEdit'>) {
  const { drafts, notebook } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useStorePart(drafts.store, (state) => state.drafts.get(draftKey(place)));
  const { articleId, highlightId } = place;
  useEffect(() => {
    const shown = field.current;
    const end = shown?.value.length ?? 0;
    const [from, to] = notebook.takeCaret(draftKey({ articleId, highlightId })) ?? [end, end];
    shown?.focus({ preventScroll: true });
    shown?.setSelectionRange(from, to);
    shown?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return () => drafts.flush({ articleId, highlightId });
  }, [drafts, notebook, articleId, highlightId]);
  useLayoutEffect(() => {
    const shown = field.current;
    return () => {
      // Its column goes and comes back as another one.
      if (shown && document.activeElement === shown)
        notebook.keepCaret(draftKey({ articleId, highlightId }), [shown.selectionStart, shown.selectionEnd]);
    };
  }, [notebook, articleId, highlightId]);
  return (
    <textarea
      ref={field}
      className={styles['field']}
      aria-label={label}
      rows={1}
      maxLength={MAX_NOTE_LENGTH}
      spellCheck={false}
      value={draft?.text ?? note?.text ?? ''}
      onChange={(event) => drafts.type(place, event.target.value)}
      onBlur={() => {
        drafts.flush(place);
        onLeave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.closest('li')?.focus({ preventScroll: true });
      }}
    />
  );
}

/** A note as text: its first lines, and the rest when it is wanted. */
function NoteText({ text, onEdit }: { readonly text: string; readonly onEdit: () => void }) {
  const { marks, notebook } = useWords();
  const shown = useRef<HTMLSpanElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  const isCut = useIsCut(shown, text);
  return (
    <>
      <button
        type="button"
        className={styles['note']}
        title={notebook.editNote}
        tabIndex={-1}
        onClick={onEdit}
      >
        <span ref={shown} data-whole={isWhole}>
          {text}
        </span>
      </button>
      {isCut ? (
        <button type="button" className={styles['more']} tabIndex={-1} onClick={() => setIsWhole(true)}>
          {marks.more}
        </button>
      ) : null}
    </>
  );
}

/** The note of an entry, as text, or as a field while it is written. */
export function EntryNote({ place, note, label, isEditing, onEdit, onLeave }: EntryNoteProps) {
  const { drafts } = useSession();
  const draft = useStorePart(drafts.store, (state) => state.drafts.get(draftKey(place)));
  const text = draft?.text ?? note?.text ?? '';
  return (
    <>
      {isEditing ? <NoteField place={place} note={note} label={label} onLeave={onLeave} /> : null}
      {isEditing || text === '' ? null : <NoteText text={text} onEdit={onEdit} />}
      <NoteProblem failure={draft?.failure} />
    </>
  );
}
