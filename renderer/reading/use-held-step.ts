import { useRef } from 'react';

const HANGUL_END = /\p{Script=Hangul}$/u;

interface HeldStep {
  /** Whether a key belongs to a syllable that is being typed. A step it asks for is kept for when that ends. */
  readonly isTyping: (event: KeyboardEvent, step: 1 | -1 | null) => boolean;
  /** To be called when the syllable has ended: takes the step that was kept. */
  readonly ended: () => void;
}

/**
 * Enter that ends a Hangul syllable in a field also asks for the next place, and must find the whole word: the step is
 * taken once the syllable is there. In Japanese and Chinese that Enter chooses a word, and asks for nothing.
 */
export function useHeldStep(words: string, take: (step: 1 | -1) => void): HeldStep {
  const held = useRef<1 | -1 | null>(null);
  return {
    isTyping: ({ isComposing, keyCode }, step) => {
      if (!isComposing && keyCode !== 229) return false;
      if (HANGUL_END.test(words)) held.current = step;
      return true;
    },
    ended: () => {
      if (held.current !== null) take(held.current);
      held.current = null;
    },
  };
}
