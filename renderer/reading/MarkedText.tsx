import type { ReactNode } from 'react';
import { noteElementId } from '../lib/note-element.js';
import { useLanguage, useWords } from '../state/session.js';
import type { LineMark } from '../state/marks.js';
import { MiddleDots } from '../ui/MiddleDots.js';
import { OUTSIDE_TEXT, useBody } from './body-context.js';
import { cutText, type TextPiece } from './cut-text.js';

/** Without it a line could break before the full stop behind a highlight: what is only said stands between the two. */
const JOINER = '\u2060';

interface MarkProps {
  readonly mark: LineMark;
  /** Whether the highlight's last letter is in here. */
  readonly isEnd: boolean;
  readonly children: ReactNode;
}

function Mark({ mark, isEnd, children }: MarkProps) {
  const { activeId } = useBody();
  const { marks } = useWords();
  const language = useLanguage();
  return (
    <mark
      className={`hl-${mark.color}`}
      data-highlight={mark.id}
      data-active={mark.id === activeId}
      data-noted={isEnd && mark.hasNote}
      aria-details={mark.hasNote ? noteElementId(mark.id) : undefined}
      tabIndex={-1}
    >
      {children}
      {isEnd ? (
        <span {...OUTSIDE_TEXT} className="mark-end">
          {JOINER}
          <span className="visually-hidden" lang={language}>
            {` (${marks.mark(mark.color, mark.hasNote)}) `}
          </span>
          {JOINER}
        </span>
      ) : null}
    </mark>
  );
}

function Piece({ text, start, marks }: TextPiece) {
  const [outer, ...inner] = marks;
  if (!outer) return <MiddleDots text={text} />;
  return (
    <Mark mark={outer} isEnd={outer.isLast && start + text.length === outer.to}>
      <Piece text={text} start={start} marks={inner} />
    </Mark>
  );
}

interface MarkedTextProps {
  readonly text: string;
  /** Where the text begins in its line. */
  readonly start: number;
  readonly marks: readonly LineMark[];
}

/** A run of plain text with the highlights over it. The text itself is drawn letter for letter. */
export function MarkedText({ text, start, marks }: MarkedTextProps) {
  return cutText(text, start, marks).map((piece) => <Piece key={piece.start} {...piece} />);
}
