import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { PANE_IDS } from '../lib/pane-elements.js';
import { draftKey } from '../state/note-drafts.js';
import { type Marks, type PlacedHighlight, useMarks } from '../state/marks.js';
import { openArticle } from '../state/reading.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { useDrafted } from '../state/use-drafted.js';
import { IconButton } from '../ui/IconButton.js';
import { type FoundInNotes, useFoundInNotes } from './found-in-notes.js';
import { NoteCard } from './NoteCard.js';
import { NoteEditor } from './NoteEditor.js';
import { NoteMark } from './NoteMark.js';
import styles from './Notes.module.css';
import type { PlacedNote } from './stack-notes.js';
import { useMargin } from './use-margin.js';

function LostNotes({ lost, found }: Pick<Marks, 'lost'> & { readonly found: FoundInNotes }) {
  const { marks } = useWords();
  if (lost.length === 0) return null;
  return (
    <section className={styles['lost']} aria-label={marks.lostTitle}>
      <h3>{marks.lostTitle}</h3>
      <p>{marks.lost(lost.length)}</p>
      {lost.map(({ highlight, note }) => (
        <NoteCard
          key={highlight.id}
          highlight={highlight}
          note={note}
          isInMargin={false}
          isLost
          found={found.get(highlight.id)}
        />
      ))}
    </section>
  );
}

/** Width of a mark and the space after it, in CSS pixels. */
const COLUMN = 32;

const shift = ({ top, column }: PlacedNote = { top: 0, column: 0 }): string =>
  `translate(${column * COLUMN}px, ${top}px)`;

interface NotesAsideProps {
  /** Beside the lines, in a panel of their own, or after the text. */
  readonly placement: 'margin' | 'panel' | 'below';
}

/** The highlights and notes of the open article. */
export function NotesAside({ placement }: NotesAsideProps) {
  const { reading } = useSession();
  const { marks: words } = useWords();
  const language = useLanguage();
  const aside = useRef<HTMLElement>(null);
  const { marks } = useMarks();
  const article = useStorePart(reading.store, ({ page }) => openArticle(page));
  const activeId = useStorePart(reading.store, (state) => state.activeId);
  const drafted = useDrafted();
  const found = useFoundInNotes();
  const isInMargin = placement === 'margin';
  const isMark = ({ highlight: { articleId, id }, note }: PlacedHighlight): boolean =>
    isInMargin && note === null && id !== activeId && !drafted.has(draftKey({ articleId, highlightId: id }));
  const places = useMargin(
    aside,
    isInMargin,
    marks.placed.map((placed) => `${placed.highlight.id} ${isMark(placed)}`).join(' '),
  );
  if (!article) return null;

  const slot = (id: string, content: ReactNode, isInRow = false): ReactNode => (
    <div
      key={id}
      data-slot={id}
      data-mark={isInRow}
      className={styles['slot']}
      style={isInMargin ? { transform: shift(places.get(id)) } : undefined}
    >
      {content}
    </div>
  );
  return (
    <aside
      ref={aside}
      id={PANE_IDS.notes}
      tabIndex={-1}
      className={styles['notes']}
      data-placement={placement}
      aria-label={words.notes}
      lang={language}
    >
      {isInMargin ? null : (
        <header className={styles['head']}>
          <h2>{words.notes}</h2>
          {placement === 'panel' ? (
            <IconButton
              label={words.close}
              onClick={() => reading.store.change({ isNotesOpen: false, isNotesForNow: false })}
            >
              <X size={17} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          ) : null}
        </header>
      )}
      {slot(
        '',
        <section className={styles['card']} aria-label={words.articleNote}>
          <NoteEditor
            place={{ articleId: article.headline.id, highlightId: null }}
            note={marks.articleNote}
            label={words.articleNote}
            hint={words.articleNoteHint}
            found={found.get(null)}
          />
        </section>,
      )}
      {marks.placed.map((placed) => {
        const { highlight, note } = placed;
        return isMark(placed)
          ? slot(highlight.id, <NoteMark highlight={highlight} />, true)
          : slot(
              highlight.id,
              <NoteCard
                highlight={highlight}
                note={note}
                isInMargin={isInMargin}
                found={found.get(highlight.id)}
              />,
            );
      })}
      {!isInMargin && marks.placed.length === 0 && marks.lost.length === 0 ? (
        <p className={styles['none']}>{words.none}</p>
      ) : null}
      {isInMargin && marks.lost.length > 0 ? (
        slot('lost', <LostNotes lost={marks.lost} found={found} />)
      ) : (
        <LostNotes lost={marks.lost} found={found} />
      )}
    </aside>
  );
}
