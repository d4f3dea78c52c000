import { MessageSquarePlus } from 'lucide-react';
import type { Highlight } from '../../shared/model/highlight.js';
import { classNames } from '../lib/class-names.js';
import { shortQuote } from '../lib/short-quote.js';
import { writeNoteOn } from '../state/highlight-acts.js';
import { useSession, useWords } from '../state/session.js';
import { IconButton } from '../ui/IconButton.js';
import styles from './Notes.module.css';

/** Stands in the margin for a highlight without a note, and opens one. */
export function NoteMark({ highlight }: { readonly highlight: Highlight }) {
  const session = useSession();
  const { marks } = useWords();
  return (
    <IconButton
      className={classNames(styles['write'], `hl-${highlight.color}`)}
      label={marks.writeNoteOn(shortQuote(highlight.anchor.quote.exact))}
      onClick={() => writeNoteOn(session, highlight.id)}
    >
      <MessageSquarePlus size={15} strokeWidth={1.75} aria-hidden="true" />
    </IconButton>
  );
}
