import { useFilling } from '../state/library-filling.js';
import { useWords } from '../state/session.js';
import { Blank } from '../ui/Blank.js';
import { Kbd } from '../ui/Kbd.js';
import styles from './States.module.css';

/** A night with nothing to read in it. */
const night = (
  <svg className={styles['night']} width={220} height={150} viewBox="0 0 220 150" aria-hidden="true">
    <defs>
      <linearGradient id="night" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stopColor="#6a5fb0" />
        <stop offset="1" stopColor="#2a2450" />
      </linearGradient>
      <mask id="crescent">
        <circle cx="112" cy="76" r="42" fill="#fff" />
        <circle cx="128" cy="62" r="34" fill="#000" />
      </mask>
    </defs>
    <rect width="220" height="150" fill="url(#night)" />
    <rect width="220" height="150" fill="#e7e2fb" mask="url(#crescent)" />
    {[
      [40, 32],
      [172, 84],
      [60, 108],
      [186, 36],
    ].map(([x, y]) => (
      <circle key={x} cx={x} cy={y} r="2.6" fill="#f2c879" />
    ))}
  </svg>
);

/** The reading pane before an article is chosen. */
export function NothingChosen() {
  const { nav, reading } = useWords();
  const filling = useFilling();
  if (filling === null) return null;
  const { title, text } = reading.nothing[filling];
  return (
    <Blank picture={night} heading="h1" title={title} text={text}>
      <div className={styles['hints']}>
        {filling === 'filled' ? (
          <>
            <span>
              <Kbd keys="J K" /> {reading.hintMove}
            </span>
            <span>
              <Kbd keys="Space" /> {reading.hintPage}
            </span>
          </>
        ) : (
          <span>
            <Kbd keys="Ctrl N" /> {nav.saveArticle}
          </span>
        )}
        <span>
          <Kbd keys="?" /> {reading.hintKeys}
        </span>
      </div>
    </Blank>
  );
}
