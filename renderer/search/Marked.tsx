import { Fragment } from 'react';
import type { TextPosition } from '../../shared/model/highlight.js';
import styles from './Search.module.css';

interface MarkedProps {
  readonly text: string;
  readonly marks: readonly TextPosition[];
}

/** A text with what was found in it set apart. */
export function Marked({ text, marks }: MarkedProps) {
  const parts = marks.map(({ start, end }, index) => ({
    key: start,
    before: text.slice(marks[index - 1]?.end ?? 0, start),
    found: text.slice(start, end),
  }));
  return (
    <>
      {parts.map(({ key, before, found }) => (
        <Fragment key={key}>
          {before}
          <mark className={styles['found']}>{found}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </>
  );
}
