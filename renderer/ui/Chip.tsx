import type { ReactNode } from 'react';
import styles from './Chip.module.css';

interface ChipProps {
  readonly isOn: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** One condition that is on or off. */
export function Chip({ isOn, onPress, children }: ChipProps) {
  return (
    <button type="button" className={styles['chip']} aria-pressed={isOn} onClick={onPress}>
      {children}
    </button>
  );
}
