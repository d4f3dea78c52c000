import { keyCaps } from '../lib/key-caps.js';
import styles from './Kbd.module.css';

/** Keys as they stand on a keyboard, one cap each. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles['keys']} aria-hidden="true">
      {keyCaps(keys)
        .split(' ')
        .map((key, index) =>
          // oxlint-disable-next-line react/no-array-index-key -- a key may stand there twice
          key === '·' ? <i key={index}>·</i> : <kbd key={index}>{key}</kbd>,
        )}
    </span>
  );
}
