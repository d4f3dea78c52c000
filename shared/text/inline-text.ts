import type { Block, Inline } from '../model/block.js';

/** The text of a run of inlines, as it stands in the source: a break is white space, a footnote mark is nothing. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case 'text':
          return inline.value;
        case 'break':
          return '\n';
        case 'footnote-ref':
          return '';
        default:
          return inlineText(inline.children);
      }
    })
    .join('');
}

/** What a figure adds to the text: its caption, then its credit. Its alternative text stays out. */
export const figureInlines = (figure: Extract<Block, { type: 'figure' }>): readonly Inline[] =>
  figure.credit === null ? figure.caption : [...figure.caption, { type: 'text', value: ` ${figure.credit}` }];
