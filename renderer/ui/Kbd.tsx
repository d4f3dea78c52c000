import styles from './Kbd.module.css';

/** Keys as they stand on a keyboard, one cap each. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles['keys']} aria-hidden="true">
      {[...new Set(keys.split(' '))].map((key) =>
        key === '·' ? <i key={key}>·</i> : <kbd key={key}>{key}</kbd>,
      )}
    </span>
  );
}
