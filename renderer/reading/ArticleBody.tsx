import { memo, useMemo } from 'react';
import type { Body } from '../../shared/model/block.js';
import { footnotesIn } from '../../shared/text/article-text.js';
import { foreignLanguage } from '../../shared/text/foreign-line.js';
import type { Lines } from '../state/lines.js';
import type { Marks } from '../state/marks.js';
import { picturesIn } from '../state/pictures.js';
import { BodyProvider } from './body-context.js';
import { Blocks } from './blocks/Blocks.js';
import { Footnotes } from './blocks/Footnotes.js';

interface ArticleBodyProps {
  readonly blocks: Body;
  readonly lines: Lines;
  readonly marks: Marks;
  readonly activeId: string | null;
  /** The language of the article; lines in another one say so themselves. */
  readonly language: string | null;
  /** Whether it is shown beside the open article: its pictures then open nothing. */
  readonly isStill?: boolean;
}

/** The language of lines in another one: as their page said, else by their letters. */
function foreignLines({ all, numberOf }: Lines, language: string | null): ReadonlyMap<number, string> {
  const byLetters = all.flatMap(({ source }, number) => {
    const foreign = foreignLanguage(source, language);
    return foreign === null ? [] : [[number, foreign] as const];
  });
  const told = [...numberOf].flatMap(([owner, number]) =>
    'lang' in owner && owner.lang !== undefined ? [[number, owner.lang] as const] : [],
  );
  return new Map([...byLetters, ...told]);
}

/** The text of an article with what is marked in it, built from its blocks: no HTML string is ever made. */
export const ArticleBody = memo(function ArticleBody(props: ArticleBodyProps) {
  const { blocks, lines, marks, activeId, language, isStill = false } = props;
  const foreign = useMemo(() => foreignLines(lines, language), [lines, language]);
  const notes = useMemo(() => footnotesIn(blocks), [blocks]);
  const footnotes = useMemo(() => new Map(notes.map(({ key }, index) => [key, index + 1])), [notes]);
  const pictures = useMemo(
    () => new Map(isStill ? [] : picturesIn(blocks).map((picture, index) => [picture, index])),
    [blocks, isStill],
  );
  const body = useMemo(
    () => ({ lines, marks, foreign, activeId, footnotes, pictures }),
    [lines, marks, foreign, activeId, footnotes, pictures],
  );
  return (
    <BodyProvider value={body}>
      <Blocks blocks={blocks} />
      <Footnotes notes={notes} />
    </BodyProvider>
  );
});
