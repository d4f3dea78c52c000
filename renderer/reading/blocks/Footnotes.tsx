import { useWords } from '../../state/session.js';
import { OUTSIDE_TEXT } from '../body-context.js';
import { Blocks } from './Blocks.js';
import type { BlockOf } from './block-of.js';

/** The footnotes of an article, after its text, each with the way back to its mark. */
export function Footnotes({ notes }: { readonly notes: readonly BlockOf<'footnote'>[] }) {
  const { reading } = useWords();
  if (notes.length === 0) return null;
  return (
    <section className="footnotes" aria-label={reading.footnotes}>
      <h2 {...OUTSIDE_TEXT}>{reading.footnotes}</h2>
      <ol>
        {notes.map((note, index) => (
          <li key={note.key} id={`footnote-${index + 1}`} tabIndex={-1}>
            <Blocks blocks={note.blocks} />
            <a
              draggable={false}
              className="footnote-back"
              href={`#footnote-mark-${index + 1}`}
              aria-label={reading.backToText}
              {...OUTSIDE_TEXT}
            >
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
