import { foldText } from '../text/find-in-text.js';
import { fitOf } from '../text/hangul-letters.js';
import { tagLevels } from '../tags.js';

/** A name as it is typed in a query, and whether the typing ends with it. */
interface TypedName {
  readonly text: string;
  readonly isLast: boolean;
}

const plain = (name: string): string => foldText(name.trim()).folded;

/**
 * The tags a name means, whatever its case and accents: those of that name and all under them; where there is none, those
 * that begin so in any state of the keyboard, as long as the name is being typed.
 */
export function tagsMeant<Tag extends { readonly name: string }>(
  { text, isLast }: TypedName,
  tags: readonly Tag[],
): readonly Tag[] {
  const wanted = plain(text);
  const named = tags.filter(({ name }) => tagLevels(name).some((level) => plain(level) === wanted));
  return named.length > 0 || !isLast ? named : tags.filter(({ name }) => fitOf(name, text) === 0);
}
