/** A line that ends a sentence, quotation marks and brackets after it included. */
export const endsSentence = (line: string): boolean => /[.!?。！？…][\]"'”’)》」』】]*$/u.test(line);

/** Lines of a mail or a terminal are this long at most; a paragraph on one line is longer. */
const WIDEST = 100;
const NARROWEST = 40;

/** Whether most lines below one that ends no sentence begin as sentences do: they were lines before. */
function beginAnew(blocks: readonly (readonly string[])[]): boolean {
  const below = blocks.flatMap((lines) =>
    lines.filter((_, at) => at > 0 && !endsSentence(lines[at - 1] ?? '')),
  );
  return below.filter((line) => /^["'“‘(]?\p{Lu}/u.test(line)).length > below.length / 2;
}

/** How wide a text was wrapped, in characters; null when its lines are paragraphs. */
function wrapWidth(blocks: readonly (readonly string[])[]): number | null {
  const inner = blocks.flatMap((lines) => lines.slice(0, -1));
  if (inner.length < 2) return null;
  const width = inner.reduce((most, line) => Math.max(most, line.length), 0);
  if (width > WIDEST || width < NARROWEST || beginAnew(blocks)) return null;
  const open = inner.filter((line) => !endsSentence(line) && line.length > width * 0.6);
  return open.length >= inner.length * 0.5 ? width : null;
}

/** Joins two halves of a wrapped line; a word divided at its hyphen stays one word. */
const join = (left: string, right: string): string =>
  /\p{L}-$/u.test(left) && /^\p{Ll}/u.test(right) ? left + right : `${left} ${right}`;

/** One paragraph ends where a sentence does on a line that had room for more. */
function paragraphsOf(lines: readonly string[], width: number): readonly string[] {
  const paragraphs: string[] = [];
  let open: string | null = null;
  for (const line of lines) {
    open = open === null ? line : join(open, line);
    if (!endsSentence(line) || line.length > width * 0.75) continue;
    paragraphs.push(open);
    open = null;
  }
  return open === null ? paragraphs : [...paragraphs, open];
}

/** Lines between blank lines as paragraphs: rejoined when the text was wrapped at a width, one each when not. */
export function paragraphsFromLines(blocks: readonly (readonly string[])[]): readonly string[] {
  const width = wrapWidth(blocks);
  return width === null ? blocks.flat() : blocks.flatMap((lines) => paragraphsOf(lines, width));
}
