import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useWords } from '../state/session.js';
import { IconButton } from '../ui/IconButton.js';

const icon = { size: 17, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface FindControlsProps {
  /** Whether nothing was found, so that there is nowhere to go. */
  readonly isNone: boolean;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

/** The buttons of a bar that finds words: to the place before, to the next, and away. */
export function FindControls({ isNone, step, close }: FindControlsProps) {
  const { find } = useWords();
  return (
    <>
      <IconButton label={find.previous} shortcut="Shift+F3" disabled={isNone} onClick={() => step(-1)}>
        <ChevronUp {...icon} />
      </IconButton>
      <IconButton label={find.next} shortcut="F3" disabled={isNone} onClick={() => step(1)}>
        <ChevronDown {...icon} />
      </IconButton>
      <IconButton label={find.close} shortcut="Esc" onClick={close}>
        <X {...icon} />
      </IconButton>
    </>
  );
}
