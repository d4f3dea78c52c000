import styles from './Kbd.module.css';

/** Keys as they stand on a keyboard, one cap each. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles['keys']} aria-hidden="true">
      {keys
        .split(' ')
        .map((key, index) =>
          key === '·' ? <i key={`dot ${index}`}>·</i> : <kbd key={`${key} ${index}`}>{key}</kbd>,
        )}
    </span>
  );
}
