import type { Inline } from '../../shared/model/block.js';

type End = 'start' | 'end';

/** What a text keeps when so much of it is cut off one of its ends. */
const keptOf = (value: string, length: number, end: End): string =>
  end === 'start' ? value.slice(length) : value.slice(0, Math.max(0, value.length - length));

/** A run without so much at one end, whatever marks it wears; marks of notes stay. */
function cutRun(inlines: readonly Inline[], length: number, end: End): readonly Inline[] {
  let left = length;
  const cut = (inline: Inline): readonly Inline[] => {
    if (left <= 0 || inline.type === 'footnote-ref') return [inline];
    if (inline.type === 'break') {
      left -= 1;
      return [];
    }
    if (inline.type === 'text') {
      const value = keptOf(inline.value, left, end);
      left -= inline.value.length;
      return value === '' ? [] : [{ ...inline, value }];
    }
    const children = cutAll(inline.children);
    return children.length === 0 ? [] : [{ ...inline, children }];
  };
  const cutAll = (run: readonly Inline[]): readonly Inline[] =>
    end === 'start' ? run.flatMap(cut) : run.toReversed().flatMap(cut).toReversed();
  return cutAll(inlines);
}

/** A run without so many characters at its beginning. */
export const withoutStart = (inlines: readonly Inline[], length: number): readonly Inline[] =>
  cutRun(inlines, length, 'start');

/** A run without so many characters at its end. */
export const withoutEnd = (inlines: readonly Inline[], length: number): readonly Inline[] =>
  cutRun(inlines, length, 'end');
