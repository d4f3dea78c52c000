import type { ComponentProps } from 'react';
import { classNames } from '../lib/class-names.js';
import { keyCaps } from '../lib/key-caps.js';
import styles from './Button.module.css';

interface IconButtonProps extends ComponentProps<'button'> {
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly shortcut?: string;
}

/** A button with a picture on it; its name is told by tooltip and to screen readers. */
export function IconButton({ label, shortcut, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={shortcut === undefined ? label : `${label} (${keyCaps(shortcut)})`}
      className={classNames(styles['icon'], className)}
      {...rest}
    />
  );
}
