const MOST = 48;
const KEPT_END = 12;

/** A file name that fits into a sentence: the middle of a long one is left out, its ending stays. Never splits a character. */
export function shortName(name: string): string {
  const characters = Array.from(
    new Intl.Segmenter('und').segment(name.normalize('NFC')),
    ({ segment }) => segment,
  );
  if (characters.length <= MOST) return characters.join('');
  return [...characters.slice(0, MOST - KEPT_END - 1), '…', ...characters.slice(-KEPT_END)].join('');
}
