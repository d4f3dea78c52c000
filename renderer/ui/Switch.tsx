import { useId } from 'react';
import styles from './Switch.module.css';

interface SwitchProps {
  readonly label: string;
  /** What is so while it is on. */
  readonly hint: string;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

/** Something that is on or off, turned by a press anywhere on its line. */
export function Switch({ label, hint, isOn, onTurn }: SwitchProps) {
  const id = useId();
  return (
    <label className={styles['field']}>
      <span id={id}>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        className={styles['switch']}
        aria-labelledby={id}
        aria-describedby={`${id} hint`}
        checked={isOn}
        onChange={(event) => onTurn(event.target.checked)}
      />
      <small id={`${id} hint`}>{hint}</small>
    </label>
  );
}
