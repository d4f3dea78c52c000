import { Fragment, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { afterLayout } from '../lib/after-layout.js';
import type { FoundInNote } from './found-in-notes.js';
import styles from './FoundWords.module.css';

interface FoundWordsProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** As the field shows it. */
  readonly text: string;
  readonly found: FoundInNote;
}

/** Lays a sheet exactly over a field, scrolled as it is, as often as that changes its size. */
function useLaidOver(
  sheet: RefObject<HTMLElement | null>,
  field: RefObject<HTMLTextAreaElement | null>,
  text: string,
): void {
  useLayoutEffect(() => {
    const [over, under] = [sheet.current, field.current];
    if (!over || !under) return undefined;
    const follow = (): void => {
      over.scrollTop = under.scrollTop;
    };
    const lay = (): void => {
      Object.assign(over.style, {
        top: `${under.offsetTop}px`,
        left: `${under.offsetLeft}px`,
        width: `${under.clientWidth}px`,
        height: `${under.clientHeight}px`,
      });
      follow();
    };
    lay();
    const observer = new ResizeObserver(lay);
    observer.observe(under);
    under.addEventListener('scroll', follow);
    return () => {
      observer.disconnect();
      under.removeEventListener('scroll', follow);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other words have another height
  }, [sheet, field, text]);
}

/** What the bar over the article finds in a note, drawn over its field; the place at hand is brought into sight. */
export function FoundWords({ field, text, found: { marks, atHand } }: FoundWordsProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLSpanElement>(null);
  useLaidOver(sheet, field, text);
  const at = atHand === null ? null : (marks[atHand]?.start ?? null);
  useEffect(() => {
    if (at === null) return;
    afterLayout(() => {
      const [over, under, place] = [sheet.current, field.current, shown.current];
      if (!over || !under || !place) return;
      under.scrollTop = place.offsetTop - under.clientHeight / 2;
      place.scrollIntoView({ block: 'center', behavior: 'instant' });
      under.scrollTop = over.scrollTop;
    });
  }, [field, at]);
  return (
    <div ref={sheet} className={styles['sheet']} aria-hidden="true">
      {marks.map(({ start, end }, number) => (
        <Fragment key={start}>
          {text.slice(marks[number - 1]?.end ?? 0, start)}
          <span ref={number === atHand ? shown : undefined} data-at-hand={number === atHand}>
            {text.slice(start, end)}
          </span>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </div>
  );
}
