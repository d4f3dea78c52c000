const MAX_CODE_POINTS = 120;
const MAX_BYTES = 200;

/** Characters that order text right to left or hide: a name must be what it looks like. The joiner of emoji stays. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Surrogate}]/gu;
/** Windows takes these for devices, whatever follows the first dot. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

const codePoints = (text: string): number => Array.from(text).length;
const encoder = new TextEncoder();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Cuts a name to the limits of file systems, never inside a character as a person sees it. */
function fitting(name: string, room: { readonly bytes: number; readonly points: number }): string {
  let kept = '';
  let { bytes, points } = room;
  for (const { segment } of graphemes.segment(name)) {
    bytes -= encoder.encode(segment).length;
    points -= codePoints(segment);
    if (bytes < 0 || points < 0) break;
    kept += segment;
  }
  return kept;
}

const withoutEdges = (name: string): string => name.replace(/^[\s.]+|[\s.]+$/gu, '');

/**
 * A file name made of a title: legal on Windows, macOS and Linux, at most 120 code points and 200 bytes with its
 * ending, Hangul composed, emoji kept (security.md §5). `fallback` is used when nothing is left of the title. `mark`,
 * such as ` (2)`, tells files of one title apart.
 */
export function fileName(title: string, extension: string, fallback: string, mark = ''): string {
  const ending = `${mark}.${extension}`;
  const legal = title
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(/ ?[/\\|:]+ ?/gu, '-')
    .replace(/[<>"?*]/gu, '');
  // One of each is kept back for the mark behind a reserved name.
  const room = { bytes: MAX_BYTES - ending.length - 1, points: MAX_CODE_POINTS - ending.length - 1 };
  const short = fitting(withoutEdges(legal), room);
  const name = withoutEdges(short) || fallback;
  return `${name.replace(RESERVED, '$&_')}${ending}`;
}
