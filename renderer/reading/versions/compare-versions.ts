import { diffArrays } from 'diff';
import type { Article } from '../../../shared/model/article.js';
import { articleText } from '../../../shared/text/article-text.js';

/** A stretch of a line, and on which side it stands. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What became of a line of the text, or of several that stayed. */
export type LineChange =
  | { readonly kind: 'same'; readonly lines: readonly string[] }
  | { readonly kind: 'removed' | 'added'; readonly text: string }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] };

/** What stands over the text. */
export type HeadName = 'title' | 'publisher' | 'authors' | 'publishedAt' | 'modifiedAt';

export interface HeadChange {
  readonly name: HeadName;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Comparison {
  readonly heads: readonly HeadChange[];
  readonly lines: readonly LineChange[];
  /** Pictures of either that the other lacks. */
  readonly pictures: { readonly removed: number; readonly added: number };
}

/** Two texts are compared no longer than this, in milliseconds: what is left then is shown as removed and added. */
const LIMIT_MS = 1_500;
const LINE_LIMIT_MS = 60;
/** More words than this are not compared one by one. */
const MOST_WORDS = 4_000;
/** Lines that share fewer of their words are two lines and not one that changed. */
const ALIKE = 0.4;
/** More pairs than this are not looked through for lines that are alike. */
const MOST_PAIRS = 4_000;
/** Others have their turn after so many milliseconds. */
const SLICE_MS = 12;

const HEADS: readonly HeadName[] = ['title', 'publisher', 'authors', 'publishedAt', 'modifiedAt'];

const headOf = (article: Article, name: HeadName): string | null =>
  name === 'authors' ? article.authors.join(', ') || null : article[name];

function picturesOf(article: Article): ReadonlySet<string> {
  const found = new Set<string>();
  JSON.stringify(article.blocks, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'figure')
      found.add(String(Reflect.get(value, 'address') ?? Reflect.get(value, 'asset')));
    return value;
  });
  return found;
}

/** The words of a line with what stands between them, as its language tells them apart. */
const wordsOf = (line: string, segmenter: Intl.Segmenter): readonly string[] =>
  Array.from(segmenter.segment(line), ({ segment }) => segment);

const isBlank = (text: string): boolean => text.trim() === '';

/** A space between two exchanged words is exchanged with them: so many small pieces say nothing. */
function calm(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const isBetween =
      piece.kind === 'same' &&
      isBlank(piece.text) &&
      removed !== '' &&
      added !== '' &&
      next &&
      next.kind !== 'same';
    if (piece.kind === 'same' && !isBetween) {
      flush();
      joined.push(piece);
    } else {
      if (piece.kind !== 'added') removed += piece.text;
      if (piece.kind !== 'removed') added += piece.text;
    }
  });
  flush();
  return joined;
}

/** The words two lines share and those they do not; null when that takes too long to find. */
function piecesOf(before: string, after: string, segmenter: Intl.Segmenter): readonly Piece[] | null {
  const [one, other] = [wordsOf(before, segmenter), wordsOf(after, segmenter)];
  if (one.length + other.length > MOST_WORDS) return null;
  const parts = diffArrays([...one], [...other], { timeout: LINE_LIMIT_MS });
  if (!parts) return null;
  return calm(
    parts.map(({ added, removed, value }) => ({
      kind: removed ? 'removed' : added ? 'added' : 'same',
      text: value.join(''),
    })),
  );
}

/** How many of their words two lines share, 0 to 1. */
function alikeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  return (2 * shared) / Math.max(1, one.size + other.size);
}

interface Edit {
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Lines that took the place of lines: which of them are the same line, changed. In order, so that pairs never cross. */
function pairsIn({ removed, added }: Edit, segmenter: Intl.Segmenter): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  if (removed.length * added.length > MOST_PAIRS) return pairs;
  const wordSet = (line: string): ReadonlySet<string> =>
    new Set(wordsOf(line, segmenter).filter((word) => !isBlank(word)));
  const [before, after] = [removed.map(wordSet), added.map(wordSet)];
  let from = 0;
  before.forEach((words, index) => {
    const likes = after.slice(from).map((other) => alikeness(words, other));
    const best = likes.indexOf(Math.max(...likes));
    if (best < 0 || (likes[best] ?? 0) < ALIKE) return;
    pairs.set(index, from + best);
    from += best + 1;
  });
  return pairs;
}

type Changes = readonly LineChange[];

/** What one edit comes to, line by line, in the order of reading. */
function* changesOf(edit: Edit, segmenter: Intl.Segmenter, isLate: () => boolean): Generator<Changes> {
  const pairs = isLate() ? new Map<number, number>() : pairsIn(edit, segmenter);
  let shown = 0;
  for (const [index, text] of edit.removed.entries()) {
    const partner = pairs.get(index);
    if (partner === undefined) {
      yield [{ kind: 'removed', text }];
      continue;
    }
    yield edit.added.slice(shown, partner).map((line) => ({ kind: 'added', text: line }));
    const line = edit.added[partner] ?? '';
    const pieces = isLate() ? null : piecesOf(text, line, segmenter);
    yield pieces
      ? [{ kind: 'changed', pieces }]
      : [
          { kind: 'removed', text },
          { kind: 'added', text: line },
        ];
    shown = partner + 1;
  }
  yield edit.added.slice(shown).map((text) => ({ kind: 'added', text }));
}

const nextTurn = (): Promise<void> => new Promise((turn) => void setTimeout(turn, 0));

/** Runs a generator to its end and lets others have their turn in between. */
async function gathered(changes: Generator<Changes>): Promise<Changes> {
  const all: LineChange[] = [];
  let began = performance.now();
  for (const some of changes) {
    all.push(...some);
    if (performance.now() - began < SLICE_MS) continue;
    // oxlint-disable-next-line no-await-in-loop -- the page draws and answers meanwhile
    await nextTurn();
    began = performance.now();
  }
  return all;
}

function* allChanges(
  old: readonly string[],
  now: readonly string[],
  language: string | null,
): Generator<Changes> {
  const segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' });
  const end = performance.now() + LIMIT_MS;
  const isLate = (): boolean => performance.now() > end;
  const parts = diffArrays([...old], [...now], { timeout: LIMIT_MS });
  if (!parts) {
    yield* changesOf({ removed: old, added: now }, segmenter, () => true);
    return;
  }
  for (const [index, part] of parts.entries()) {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    if (!part.added && !part.removed) yield [{ kind: 'same', lines: part.value }];
    else if (part.removed)
      yield* changesOf({ removed: part.value, added: addedBy(after) }, segmenter, isLate);
    else if (!before?.removed) yield* changesOf({ removed: [], added: part.value }, segmenter, isLate);
  }
}

/** The lines a part adds; what is removed stands before what was put in its place. */
const addedBy = (
  part: { readonly added: boolean; readonly value: string[] } | undefined,
): readonly string[] => (part?.added ? part.value : []);

const linesOf = ({ blocks }: Article): readonly string[] =>
  articleText(blocks)
    .split('\n')
    .filter((line) => line !== '');

/** What differs between two versions of an article: heads, lines and the words in them. Takes its time in slices. */
export async function compareVersions(before: Article, after: Article): Promise<Comparison> {
  const [old, now] = [picturesOf(before), picturesOf(after)];
  const heads = HEADS.map((name) => ({ name, before: headOf(before, name), after: headOf(after, name) }));
  return {
    heads: heads.filter((head) => head.before !== head.after),
    lines: await gathered(allChanges(linesOf(before), linesOf(after), after.language)),
    pictures: {
      removed: [...old].filter((picture) => !now.has(picture)).length,
      added: [...now].filter((picture) => !old.has(picture)).length,
    },
  };
}
