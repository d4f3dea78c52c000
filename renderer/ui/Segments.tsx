import { type CSSProperties, useId } from 'react';
import styles from './Fields.module.css';

interface SegmentsProps<T extends string | number> {
  readonly label: string;
  /** The label is told to screen readers only: what stands around says it. */
  readonly isLabelHidden?: boolean;
  readonly value: T;
  readonly choices: readonly T[];
  readonly nameOf: (choice: T) => string;
  /** How the name of a choice is set, when that shows what it does. */
  readonly styleOf?: (choice: T) => CSSProperties;
  readonly onChoose: (choice: T) => void;
}

/** One of a few choices, all in sight; the arrow keys go from one to the next. */
export function Segments<T extends string | number>(props: SegmentsProps<T>) {
  const { label, isLabelHidden = false, value, choices, nameOf, styleOf, onChoose } = props;
  const id = useId();
  return (
    <div className={isLabelHidden ? undefined : styles['field']} role="radiogroup" aria-labelledby={id}>
      <span id={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </span>
      <div className={styles['segments']}>
        {choices.map((choice) => (
          <label key={choice} style={styleOf?.(choice)}>
            <input
              type="radio"
              className="visually-hidden"
              name={id}
              checked={choice === value}
              onChange={() => onChoose(choice)}
            />
            <span>{nameOf(choice)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}
