import styles from './SourceMark.module.css';

const HUES = 12;

/** The same name gets the same colour everywhere. */
const hueOf = (name: string): number =>
  Array.from(name).reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 997, 7) % HUES;

/** The first letter of a source on its colour. */
export function SourceMark({ name }: { readonly name: string }) {
  return (
    <i className={styles['mark']} data-hue={hueOf(name)} aria-hidden="true">
      {Array.from(name)[0]?.toUpperCase()}
    </i>
  );
}
