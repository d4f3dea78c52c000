import { MAX_TEXT, type Inline } from '../../shared/model/block.js';
import { wellFormed } from '../../shared/text/well-formed.js';

/** What a stretch of text is marked as. Marks are told apart by identity: two `<b>` side by side are two. */
export type Mark =
  | { readonly type: 'strong' | 'em' | 'sub' | 'sup' | 'mark' | 'code' | 'del' | 'ins' }
  | { readonly type: 'link'; readonly href: string };

type Leaf = Extract<Inline, { type: 'text' | 'break' | 'footnote-ref' }>;

interface Piece {
  readonly marks: readonly Mark[];
  readonly leaf: Leaf;
}

/** As `shared/text/white-space.ts` folds; and controls, which no text needs. */
const WHITE_SPACE = /[\s\u200b\u2060]+/gu;
const CONTROLS = /(?!\s)\p{Cc}/gu;

const folded = (text: string): string =>
  wellFormed(text).replace(CONTROLS, '').replace(WHITE_SPACE, ' ').normalize('NFC');

const isSpace = ({ leaf }: Piece): boolean => leaf.type === 'text' && leaf.value === ' ';

/** One line of text as it is read: pieces with their marks, brought into normal form when the line is complete. */
export class InlineRun {
  #pieces: Piece[] = [];

  text(value: string, marks: readonly Mark[]): void {
    const text = folded(value);
    for (let start = 0; start < text.length; start += MAX_TEXT / 2) {
      const full = text.slice(start, start + MAX_TEXT / 2);
      this.#pieces.push({ marks, leaf: { type: 'text', value: full } });
    }
  }

  break(marks: readonly Mark[]): void {
    this.#pieces.push({ marks, leaf: { type: 'break' } });
  }

  footnoteRef(key: string, marks: readonly Mark[]): void {
    this.#pieces.push({ marks, leaf: { type: 'footnote-ref', key } });
  }

  /** Whether a line break is the last thing that was read, white space aside. */
  get endsInBreak(): boolean {
    return this.#pieces.findLast((piece) => !isSpace(piece))?.leaf.type === 'break';
  }

  /** Whether nothing but white space and breaks has been read. */
  get isBlank(): boolean {
    return this.#pieces.every((piece) => isSpace(piece) || piece.leaf.type === 'break');
  }

  /**
   * The line so far, in normal form, and an empty line from now on: one space between words whatever marks they wear,
   * none at either end or beside a break. Empty when there was nothing to read.
   */
  take(): readonly Inline[] {
    const pieces = trimmedEnd(joined(this.#pieces));
    this.#pieces = [];
    return nested(isNormal(pieces) ? pieces : joined(pieces.map((piece) => ({ ...piece, marks: [] }))), 0);
  }
}

/** Folds white space across the borders of marks, drops breaks at the start and repeated ones, joins texts of the same marks. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  let isAfterSpace = true;
  for (const { marks, leaf } of pieces) {
    if (leaf.type === 'text') {
      const value: string = isAfterSpace ? leaf.value.replace(/^ /, '') : leaf.value;
      if (value === '') continue;
      addText(out, value, marks);
      isAfterSpace = value.endsWith(' ');
    } else if (leaf.type === 'break') {
      dropLastSpace(out);
      if (out.some(hasText) && out.at(-1)?.leaf.type !== 'break') out.push({ marks, leaf });
      isAfterSpace = true;
    } else {
      out.push({ marks, leaf });
    }
  }
  return out;
}

const hasText = ({ leaf }: Piece): boolean => leaf.type === 'text';

function addText(out: Piece[], value: string, marks: readonly Mark[]): void {
  const last = out.at(-1);
  const isSame =
    last?.leaf.type === 'text' &&
    sameMarks(last.marks, marks) &&
    last.leaf.value.length + value.length < MAX_TEXT;
  if (isSame && last.leaf.type === 'text') {
    // NFC once more: two halves of a syllable may have stood in two text nodes.
    out[out.length - 1] = {
      marks,
      leaf: { type: 'text', value: (last.leaf.value + value).normalize('NFC') },
    };
    return;
  }
  out.push({ marks, leaf: { type: 'text', value } });
}

const sameMarks = (left: readonly Mark[], right: readonly Mark[]): boolean =>
  left.length === right.length && left.every((mark, index) => mark === right[index]);

/** Takes the space off the last text, past footnote marks: those are no text. */
function dropLastSpace(out: Piece[]): void {
  const index = out.findLastIndex(({ leaf }) => leaf.type !== 'footnote-ref');
  const piece = out[index];
  if (piece?.leaf.type !== 'text' || !piece.leaf.value.endsWith(' ')) return;
  const value = piece.leaf.value.slice(0, -1);
  if (value === '') out.splice(index, 1);
  else out[index] = { ...piece, leaf: { type: 'text', value } };
}

function trimmedEnd(pieces: Piece[]): readonly Piece[] {
  for (;;) {
    dropLastSpace(pieces);
    const index = pieces.findLastIndex(({ leaf }) => leaf.type !== 'footnote-ref');
    if (pieces[index]?.leaf.type !== 'break') return pieces;
    pieces.splice(index, 1);
  }
}

/** Whether texts of different marks compose no character across their border. They practically never do. */
function isNormal(pieces: readonly Piece[]): boolean {
  const text = pieces
    .map(({ leaf }) => (leaf.type === 'text' ? leaf.value : leaf.type === 'break' ? '\n' : ''))
    .join('');
  return text.normalize('NFC') === text;
}

/** Pieces as a tree: neighbours that share a mark stand in it together. */
function nested(pieces: readonly Piece[], depth: number): readonly Inline[] {
  const inlines: Inline[] = [];
  for (let start = 0; start < pieces.length;) {
    const mark = pieces[start]?.marks[depth];
    const next = pieces.findIndex((piece, index) => index > start && piece.marks[depth] !== mark);
    const end = !mark ? start + 1 : next === -1 ? pieces.length : next;
    const group = pieces.slice(start, end);
    if (mark) inlines.push({ ...mark, children: nested(group, depth + 1) });
    else inlines.push(...group.map(({ leaf }) => leaf));
    start = end;
  }
  return inlines;
}
