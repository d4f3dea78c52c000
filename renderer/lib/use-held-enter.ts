import { useRef } from 'react';

const HANGUL_END = /\p{Script=Hangul}$/u;

interface HeldEnter<Asked> {
  /** Whether a key belongs to a syllable that is being typed. What it asks for is held until that ends. */
  readonly isTyping: (event: KeyboardEvent, asked: Asked | null) => boolean;
  /** To be called when the syllable has ended: what was asked for, once; null for nothing. */
  readonly taken: () => Asked | null;
}

/**
 * Enter that ends a Hangul syllable in a field also asks for what Enter does there, and must do it with the whole word:
 * it is held until the syllable is there. In Japanese and Chinese that Enter chooses a word, and asks for nothing
 * (ux.md §2).
 */
export function useHeldEnter<Asked>(words: string): HeldEnter<Asked> {
  const held = useRef<Asked | null>(null);
  return {
    isTyping: ({ isComposing, keyCode }, asked) => {
      if (!isComposing && keyCode !== 229) return false;
      if (HANGUL_END.test(words)) held.current = asked;
      return true;
    },
    taken: () => {
      const asked = held.current;
      held.current = null;
      return asked;
    },
  };
}
