/** How many levels a note's headings go down: the article's title is the first, its parts the second. */
const LEVELS_ABOVE = 2;
const DEEPEST = 6;

/** A heading, also one in a list or a quote. */
const HEADING = /^([\s>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t][\s>]*)*)(#{1,6})(?=\s|$)/u;
/** A line that makes a heading of the one before it. */
const UNDERLINE = /^([\s>]*)(?=(?:=+|-+)[ \t]*$)/u;
const QUOTE = /^(?= {0,3}>)/u;
/** The sign that makes a picture of a link; an escaped sign is passed over with what it escapes. */
const PICTURE = /\\.|!(?=\[)/gu;
/** Words of code fences in backticks hold none (CommonMark 4.5). */
const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/u;

/** The fence that is open after a line; null when none is. */
function fenceAfter(line: string, open: string | null): string | null {
  const [, fence, rest = ''] = FENCE.exec(line) ?? [];
  if (fence === undefined) return open;
  if (open === null) return fence;
  return fence.startsWith(open) && rest.trim() === '' ? null : open;
}

const lowered = (line: string): string =>
  line.replace(
    HEADING,
    (_, before: string, marks: string) => before + '#'.repeat(Math.min(DEEPEST, marks.length + LEVELS_ABOVE)),
  );

const withoutUnderline = (line: string, before: string): string =>
  /[^\s>]/u.test(before) ? line.replace(UNDERLINE, '$1\\') : line;

const inDocument = (line: string, before: string): string =>
  withoutUnderline(lowered(line), before)
    .replace(PICTURE, (found) => (found === '!' ? String.raw`\!` : found))
    .replace(QUOTE, '> ');

/**
 * A person's own note as a part of a document. It stays Markdown as they wrote it, except that it cannot become HTML,
 * a heading of the document, a highlight (its quotes lie one deeper), a picture that is fetched (it becomes a link),
 * or swallow what follows it.
 */
export function noteToMarkdown(text: string): string {
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/<(?=[a-z/!?])/giu, String.raw`\<`)
    .trim()
    .split('\n');
  let fence: string | null = null;
  const written = lines.map((line, at) => {
    const before = fence;
    fence = fenceAfter(line, fence);
    return before === null && fence === null ? inDocument(line, lines[at - 1] ?? '') : line;
  });
  return [...written, ...(fence === null ? [] : [fence])].join('\n');
}
