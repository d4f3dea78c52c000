import { initialNumber, syllable, syllableParts, type SyllableParts, type SyllableStart } from './hangul.js';

/** What the syllable under the keys may yet become: characters that stay as they are, then one that begins so. */
export interface Becoming {
  readonly settled: string;
  readonly next: SyllableStart;
}

/** Vowels that a further key makes of one: ㅗ → ㅘ ㅙ ㅚ, ㅜ → ㅝ ㅞ ㅟ, ㅡ → ㅢ. Numbers of Unicode's order. */
const LONGER_VOWELS: ReadonlyMap<number, readonly number[]> = new Map([
  [8, [9, 10, 11]],
  [13, [14, 15, 16]],
  [18, [19]],
]);

/** Finals that a further key makes of one: ㄱ → ㄳ, ㄴ → ㄵ ㄶ, ㄹ → ㄺ…ㅀ, ㅂ → ㅄ. */
const LONGER_FINALS: ReadonlyMap<number, readonly number[]> = new Map([
  [1, [3]],
  [4, [5, 6]],
  [8, [9, 10, 11, 12, 13, 14, 15]],
  [17, [18]],
]);

/** The final that stays and the initial that moves on when a vowel follows: ㄳ leaves ㄱ and gives ㅅ. By final. */
const MOVES: readonly (readonly [stays: number, moves: number] | null)[] = [
  null, [0, 0], [0, 1], [1, 9], [0, 2], [4, 12], [4, 18], [0, 3], [0, 5], [8, 0], [8, 6], [8, 7], [8, 9], [8, 16],
  [8, 17], [8, 18], [0, 6], [0, 7], [17, 9], [0, 9], [0, 10], [0, 11], [0, 12], [0, 14], [0, 15], [0, 16], [0, 17],
  [0, 18],
]; // prettier-ignore

function withoutFinal({ initial, vowel }: SyllableParts): readonly Becoming[] {
  return [vowel, ...(LONGER_VOWELS.get(vowel) ?? [])].map((open) => ({
    settled: '',
    next: { initial, vowel: open },
  }));
}

function withFinal({ initial, vowel, final }: SyllableParts): readonly Becoming[] {
  const kept = [final, ...(LONGER_FINALS.get(final) ?? [])].map((closed) => ({
    settled: '',
    next: { initial, vowel, final: closed },
  }));
  const move = MOVES[final];
  if (!move) return kept;
  const [stays, moves] = move;
  return [...kept, { settled: syllable({ initial, vowel, final: stays }), next: { initial: moves } }];
}

/**
 * Everything a Hangul character that is still being typed may become; nothing for a character that is finished when
 * it is typed. storage.md §4, widened by the vowels and finals that take two keys.
 */
export function becomings(character: string): readonly Becoming[] {
  const lone = initialNumber(character);
  if (lone !== null) return [{ settled: '', next: { initial: lone } }];
  const parts = syllableParts(character);
  if (!parts) return [];
  return parts.final === 0 ? withoutFinal(parts) : withFinal(parts);
}
