import type { ComponentProps } from 'react';
import { classNames } from '../lib/class-names.js';
import styles from './Button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** The one button that does what the person came for. */
  readonly isPrimary?: boolean;
}

/** A button with words on it. */
export function Button({ isPrimary = false, className, type = 'button', ...rest }: ButtonProps) {
  // oxlint-disable-next-line react/button-has-type -- `type` has a default
  return (
    <button
      type={type}
      className={classNames(styles['button'], isPrimary && styles['primary'], className)}
      {...rest}
    />
  );
}
