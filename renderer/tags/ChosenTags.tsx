import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../state/session.js';
import styles from './Tags.module.css';

interface ChosenTagProps {
  readonly label: string;
  /** Whether only some of the articles have it. */
  readonly isPartial?: boolean;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** The tags that were chosen, before the field in which more are. */
export function ChosenTags({ children }: { readonly children: ReactNode }) {
  const { tags } = useWords();
  return (
    <ul className={styles['chosen']} aria-label={tags.given}>
      {children}
    </ul>
  );
}

/** A tag that was chosen, with the way to take it away again. */
export function ChosenTag({ label, isPartial = false, removeLabel, onRemove }: ChosenTagProps) {
  return (
    <li data-partial={isPartial}>
      <span>{label}</span>
      <button type="button" aria-label={removeLabel} title={removeLabel} onClick={onRemove}>
        <X size={13} strokeWidth={2} aria-hidden="true" />
      </button>
    </li>
  );
}
