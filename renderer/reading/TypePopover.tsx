import { useState } from 'react';
import { TYPE_POPOVER_ID } from '../lib/type-popover.js';
import { useWords } from '../state/session.js';
import { Popover } from '../ui/Popover.js';
import { TypeControls } from '../ui/TypeControls.js';
import styles from './TypePopover.module.css';
import { useLineLetters } from './use-line-letters.js';

/** How articles are set, over the article that shows it. */
export function TypePopover({ language }: { readonly language: string | null }) {
  const words = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const { letters, hasMargin } = useLineLetters(isOpen);
  return (
    <Popover id={TYPE_POPOVER_ID} label={words.type.title} className={styles['place']} onToggle={setIsOpen}>
      <TypeControls language={language} letters={letters} hasMargin={hasMargin} />
    </Popover>
  );
}
