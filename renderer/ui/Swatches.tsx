import { Check } from 'lucide-react';
import type { Highlight, HighlightColor } from '../../shared/model/highlight.js';
import { highlightColors } from '../lib/highlight-colors.js';
import { recolorHighlight } from '../state/highlight-acts.js';
import { useSession, useWords } from '../state/session.js';
import styles from './Swatches.module.css';

interface SwatchesProps {
  readonly highlight: Highlight;
}

/** The five colours a highlight may have, each with its name and key; the one it has is pressed. */
export function Swatches({ highlight }: SwatchesProps) {
  const session = useSession();
  const { marks } = useWords();
  const choose = (color: HighlightColor): void =>
    session.attempt(recolorHighlight(session, highlight.id, color));
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset belongs to a form
    <div role="group" aria-label={marks.colorMenu} className={styles['swatches']}>
      {highlightColors.map((color, index) => (
        <button
          key={color}
          type="button"
          className={`hl-${color}`}
          aria-label={color === highlight.color ? marks.color(color) : marks.recolor(color)}
          aria-pressed={color === highlight.color}
          title={`${marks.color(color)} (${index + 1})`}
          onClick={() => choose(color)}
        >
          <i>{color === highlight.color ? <Check size={12} strokeWidth={2.5} aria-hidden="true" /> : null}</i>
        </button>
      ))}
    </div>
  );
}
