import type { Block, Inline } from '../model/block.js';

/** The text of a run of inlines, as it stands in the source: a break is white space, a footnote mark is nothing. */
export const inlineText = (inlines: readonly Inline[]): string => inlines.map(textOf).join('');

function textOf(inline: Inline): string {
  if (inline.type === 'text') return inline.value;
  if (inline.type === 'break') return '\n';
  return 'children' in inline ? inlineText(inline.children) : '';
}

/** What a figure adds to the text: its caption, then its credit. Its alternative text stays out. */
export const figureInlines = (figure: Extract<Block, { type: 'figure' }>): readonly Inline[] =>
  figure.credit === null ? figure.caption : [...figure.caption, { type: 'text', value: ` ${figure.credit}` }];
