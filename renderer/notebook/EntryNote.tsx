import { useEffect, useRef } from 'react';
import { MAX_NOTE_LENGTH } from '../../shared/limits.js';
import type { Note } from '../../shared/model/note.js';
import { draftKey, type NotePlace } from '../state/note-drafts.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
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
  const { drafts } = useSession();
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useStorePart(drafts.store, (state) => state.drafts.get(draftKey(place)));
  const { articleId, highlightId } = place;
  useEffect(() => {
    const shown = field.current;
    shown?.focus({ preventScroll: true });
    shown?.setSelectionRange(shown.value.length, shown.value.length);
    shown?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return () => drafts.flush({ articleId, highlightId });
  }, [drafts, articleId, highlightId]);
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
      onBlur={onLeave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.currentTarget.closest('li')?.focus({ preventScroll: true });
      }}
    />
  );
}

/** The note of an entry, as text, or as a field while it is written. */
export function EntryNote({ place, note, label, isEditing, onEdit, onLeave }: EntryNoteProps) {
  const { drafts } = useSession();
  const words = useWords();
  const { marks, notebook } = words;
  const draft = useStorePart(drafts.store, (state) => state.drafts.get(draftKey(place)));
  const text = draft?.text ?? note?.text ?? '';
  return (
    <>
      {isEditing ? <NoteField place={place} note={note} label={label} onLeave={onLeave} /> : null}
      {isEditing || text === '' ? null : (
        <button
          type="button"
          className={styles['note']}
          title={notebook.editNote}
          tabIndex={-1}
          onClick={onEdit}
        >
          {text}
        </button>
      )}
      {draft?.failure ? (
        <p className={styles['problem']} role="alert">
          {marks.notSaved(words.failures[draft.failure.code].brief(draft.failure))}
        </p>
      ) : null}
    </>
  );
}
