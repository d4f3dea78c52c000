import type { ReactNode } from 'react';
import type { Inline } from '../../shared/model/block.js';
import { inlineText } from '../../shared/text/inline-text.js';
import { useWords } from '../state/session.js';
import type { LineMark } from '../state/marks.js';
import { OUTSIDE_TEXT, useBody } from './body-context.js';
import { MarkedText } from './MarkedText.js';

function FootnoteMark({ footnoteKey }: { readonly footnoteKey: string }) {
  const number = useBody().footnotes.get(footnoteKey);
  const { reading } = useWords();
  if (number === undefined) return null;
  return (
    <sup {...OUTSIDE_TEXT}>
      <a
        href={`#footnote-${number}`}
        id={`footnote-mark-${number}`}
        aria-label={reading.footnote(number)}
        draggable={false}
      >
        {number}
      </a>
    </sup>
  );
}

type Styled = Extract<Inline, { children: readonly Inline[] }>;

function wrap(inline: Styled, children: ReactNode): ReactNode {
  switch (inline.type) {
    case 'strong':
      return <strong>{children}</strong>;
    case 'em':
      return <em>{children}</em>;
    case 'sub':
      return <sub>{children}</sub>;
    case 'sup':
      return <sup>{children}</sup>;
    case 'code':
      return <code>{children}</code>;
    case 'del':
      return <del>{children}</del>;
    case 'ins':
      return <ins>{children}</ins>;
    case 'mark':
      // The publisher's own marking is not the reader's: it must not look like a highlight.
      return <span className="source-mark-text">{children}</span>;
    case 'link':
      return (
        <a href={inline.href} title={inline.href} data-address={inline.href} draggable={false}>
          {children}
        </a>
      );
    default:
      return children; // a kind of a later version: its words are shown
  }
}

interface InlinesProps {
  readonly inlines: readonly Inline[];
  /** Where the first of them begins in its line. */
  readonly start?: number;
  readonly marks: readonly LineMark[];
}

function One({
  inline,
  start,
  marks,
}: {
  readonly inline: Inline;
  readonly start: number;
  readonly marks: readonly LineMark[];
}) {
  if (inline.type === 'text') return <MarkedText text={inline.value} start={start} marks={marks} />;
  if (inline.type === 'break') return <br />;
  if (inline.type === 'footnote-ref') return <FootnoteMark footnoteKey={inline.key} />;
  return wrap(inline, <Inlines inlines={inline.children} start={start} marks={marks} />);
}

/** A run of text with its styles, links and highlights. */
export function Inlines({ inlines, start = 0, marks }: InlinesProps) {
  const starts = inlines.reduce<readonly number[]>(
    (before, inline) => [...before, (before.at(-1) ?? start) + inlineText([inline]).length],
    [start],
  );
  return inlines.map((inline, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- stored inlines never move
    <One key={index} inline={inline} start={starts[index] ?? start} marks={marks} />
  ));
}
