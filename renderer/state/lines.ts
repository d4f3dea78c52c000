import { assertNever } from '../../shared/assert.js';
import type { ArticleText, TextOwner } from '../../shared/text/article-text.js';
import { figureInlines, inlineText } from '../../shared/text/inline-text.js';
import { normalText } from '../../shared/text/white-space.js';

/** One line of an article's text and the part of the body it is drawn from. */
export interface Line {
  /** Where it begins in the article's text. */
  readonly start: number;
  /** Length in the article's text. */
  readonly length: number;
  /** The text as it stands in the body, before white space is folded. */
  readonly source: string;
}

export interface Lines {
  readonly all: readonly Line[];
  /** Number of the line a part of the body owns; parts without words own none. */
  readonly numberOf: ReadonlyMap<TextOwner, number>;
}

function sourceOf(owner: TextOwner): string {
  if ('inlines' in owner) return inlineText(owner.inlines); // a paragraph, a heading, a cell
  if ('blocks' in owner || 'items' in owner) return ''; // their words belong to the blocks inside them
  switch (owner.type) {
    case 'code':
      return owner.text;
    case 'table':
      return inlineText(owner.caption);
    case 'figure':
      return inlineText(figureInlines(owner));
    case 'media':
      return owner.title ?? '';
    case 'rule':
      return '';
    default:
      return assertNever(owner);
  }
}

/** The lines of an article, in order. */
export function linesOf({ starts }: ArticleText): Lines {
  const numberOf = new Map<TextOwner, number>();
  const all = [...starts].map(([owner, start], number) => {
    numberOf.set(owner, number);
    const source = sourceOf(owner);
    return { start, source, length: normalText(source).length };
  });
  return { all, numberOf };
}
