import { afterLayout } from '../lib/after-layout.js';

type Press = Pick<KeyboardEvent, 'key' | 'repeat' | 'isComposing' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * What is typed between the wish for a note and its field: on a library that takes a moment these are the first words
 * of the note, and no commands that archive an article or mark a list as read.
 */
export interface AwaitedNote {
  /** Does what the field waits for. */
  during<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Takes a key for the field; false when none is awaited, or the key writes nothing. */
  take(press: Press): boolean;
  /** The words for the field, once. */
  words(): string;
}

/** What a key leaves of words that end where it is pressed; null when it writes nothing. */
function written(words: string, { key, repeat, isComposing }: Press): string | null {
  // What the key that asked for the note repeats is no writing; what is composed without a field is nowhere.
  if (repeat || isComposing || key === 'Process') return words;
  if (key === 'Enter') return `${words}\n`;
  if (key === 'Backspace') return words.slice(0, -1);
  return key.length === 1 ? words + key : null;
}

export function createAwaitedNote(): AwaitedNote {
  let awaited = 0;
  let words = '';
  const take = (): string => {
    const taken = words;
    words = '';
    return taken;
  };
  return {
    during: async (work) => {
      awaited += 1;
      try {
        return await work();
      } finally {
        awaited -= 1;
        // The field has been drawn by then and has taken them; without one nobody is to find them in another.
        afterLayout(take);
      }
    },
    take: (press) => {
      const now =
        awaited === 0 || press.ctrlKey || press.metaKey || press.altKey ? null : written(words, press);
      words = now ?? words;
      return now !== null;
    },
    words: take,
  };
}
