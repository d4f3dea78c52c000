import { History, TextSearch, Trash2 } from 'lucide-react';
import type { Highlight } from '../../shared/model/highlight.js';
import type { Note } from '../../shared/model/note.js';
import { noteTime } from '../i18n/dates.js';
import { noteElementId } from '../lib/note-element.js';
import { shortQuote } from '../lib/short-quote.js';
import { deleteHighlight } from '../state/highlight-acts.js';
import { useLanguage, useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import { openVersions } from '../state/version-acts.js';
import { IconButton } from '../ui/IconButton.js';
import { classNames } from '../lib/class-names.js';
import type { FoundInNote } from './found-in-notes.js';
import { NoteEditor } from './NoteEditor.js';
import styles from './Notes.module.css';
import { QuotedWords } from '../ui/QuotedWords.js';
import { Swatches } from '../ui/Swatches.js';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;
interface NoteCardProps {
  readonly highlight: Highlight;
  readonly note: Note | null;
  /** In the margin the words stand beside the note and are told to screen readers only. */
  readonly isInMargin: boolean;
  readonly isLost?: boolean;
  /** What the bar over the article finds in its note. */
  readonly found?: FoundInNote | undefined;
}

function Foot({ highlight, note, isLost }: Required<Omit<NoteCardProps, 'isInMargin' | 'found'>>) {
  const session = useSession();
  const { marks, versions } = useWords();
  const language = useLanguage();
  const { id, createdAt } = highlight;
  const showWords = (): void =>
    session.reading.store.change({ activeId: id, wordsWish: { highlightId: id } });
  return (
    <footer>
      <time dateTime={createdAt}>{noteTime(note?.updatedAt ?? createdAt, language)}</time>
      {isLost ? (
        <IconButton
          label={versions.showIn(highlight.anchor.version)}
          onClick={() =>
            openVersions(session, highlight.articleId, { version: highlight.anchor.version, highlightId: id })
          }
        >
          <History {...icon} />
        </IconButton>
      ) : (
        <IconButton label={marks.showWords} onClick={showWords}>
          <TextSearch {...icon} />
        </IconButton>
      )}
      <IconButton
        label={marks.deleteHighlight}
        shortcut="Del"
        onClick={() => session.attempt(deleteHighlight(session, id))}
      >
        <Trash2 {...icon} />
      </IconButton>
    </footer>
  );
}

/** One highlight with its note. */
export function NoteCard({ highlight, note, isInMargin, isLost = false, found }: NoteCardProps) {
  const { reading } = useSession();
  const { marks } = useWords();
  const isActive = useStorePart(reading.store, (state) => state.activeId === highlight.id);
  const { id, articleId, color, anchor } = highlight;
  const quote = shortQuote(anchor.quote.exact);
  return (
    <section
      id={noteElementId(id)}
      className={classNames(styles['card'], `hl-${color}`)}
      data-active={isActive}
      aria-label={`${marks.mark(color, note !== null)}: ${quote}`}
    >
      <blockquote className={isInMargin ? 'visually-hidden' : undefined}>
        <QuotedWords highlight={highlight} />
      </blockquote>
      <NoteEditor
        place={{ articleId, highlightId: id }}
        note={note}
        label={marks.noteOn(quote)}
        hint={marks.noteHint}
        found={found}
      />
      {isActive && !isLost ? <Swatches highlight={highlight} /> : null}
      <Foot highlight={highlight} note={note} isLost={isLost} />
    </section>
  );
}
