/** The parts of a keyboard event that decide what it means. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly isComposing: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What a physical key prints alone and with Shift, where a Hangul or processed press hides it. */
const PHYSICAL: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  Comma: [',', '<'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Space: [' ', ' '],
  Equal: ['=', '+'],
  Minus: ['-', '_'],
};

const PRINTABLE_ASCII = /^[\x20-\x7e]$/;
const NAMED = /^(?:Arrow|Escape|Enter|Tab|Home|End|Page|F\d|Delete|Backspace)/;
const LETTER_OR_DIGIT = /^(?:Key([A-Z])|Digit(\d))$/;

/**
 * Which key was meant. Latin layouts (QWERTY, Dvorak, AZERTY) keep their printed
 * letters; Hangul, Kana and IME-processed presses fall back to the physical key
 * (ux.md §2). Null for a key that means nothing, such as the Hangul toggle.
 */
export function keyOf({ key, code, shiftKey }: KeyPress): string | null {
  if (PRINTABLE_ASCII.test(key)) return key.toLowerCase();
  if (NAMED.test(key)) return key;
  const [, letter, digit] = LETTER_OR_DIGIT.exec(code) ?? [];
  return letter?.toLowerCase() ?? digit ?? PHYSICAL[code]?.[shiftKey ? 1 : 0] ?? null;
}

/** The key of a press that may be a command: not while text is typed (except with Ctrl/⌘, and Esc) nor while it is composed. */
export function commandKey(press: KeyPress, { editable = false } = {}): string | null {
  const withModifier = press.ctrlKey || press.metaKey;
  if (editable && !withModifier && press.key !== 'Escape') return null;
  if (editable && press.isComposing) return null;
  return keyOf(press);
}

type KeyOfPress = Pick<KeyPress, 'key' | 'code'>;

/**
 * Presses of which an input method hides everything on the way down, as ibus and fcitx may with Hangul on: `Process`
 * without a `code`. Which key it was is told when it comes up (ux.md §2).
 */
export function createHiddenKeys(): {
  /** Whether a key that goes down is hidden. */
  readonly isHidden: (down: KeyOfPress) => boolean;
  /** Whether a key that comes up is one that was hidden, and is known now. */
  readonly isShown: (up: KeyOfPress) => boolean;
} {
  let waiting = 0;
  return {
    isHidden: ({ key, code }) => {
      const isHidden = key === 'Process' && code === '';
      waiting = isHidden ? waiting + 1 : 0;
      return isHidden;
    },
    isShown: ({ code }) => {
      if (waiting === 0 || code === '') return false;
      waiting -= 1;
      return true;
    },
  };
}
