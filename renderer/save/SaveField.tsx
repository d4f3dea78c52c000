import { Globe } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { type Entry, readEntry } from '../lib/read-entry.js';
import { useWords } from '../state/session.js';
import { droppedText } from './drop-offer.js';
import styles from './SaveDialog.module.css';
import { useClipboardAddress } from './use-clipboard-address.js';
import type { Saving } from './use-saving.js';

const LONG_ROWS = 9;

const isLong = ({ kind }: Entry): boolean => kind === 'addresses' || kind === 'too-many';
const isOneAddress = ({ kind }: Entry): boolean => kind === 'address' || kind === 'bad-address';
const isAddresses = (entry: Entry): boolean => isOneAddress(entry) || entry.kind === 'addresses';

interface SaveFieldProps {
  readonly saving: Saving;
  readonly isNew: boolean;
  /** Whether it is shown with room for a text. */
  readonly isForText: boolean;
  readonly isShown: boolean;
  /** What stands at its end. */
  readonly children?: ReactNode;
}

/** Takes an address, several or a text. Whichever tab it stands in, what was put in decides what it is. */
export function SaveField({ saving, isNew, isForText, isShown, children }: SaveFieldProps) {
  const { save } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const { value, entry, fill, type, submit } = saving;
  // An address left from before is to be replaced or taken as it is; a text is to be gone on with.
  const startsWith = useRef(entry);
  useEffect(() => {
    if (isNew && isOneAddress(startsWith.current)) field.current?.select();
    else field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, [isNew]);
  useClipboardAddress(isNew && value === '', (address) => {
    if (field.current?.value !== '') return;
    flushSync(() => fill(address));
    field.current.select();
  });
  const pressKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !isOneAddress(entry)) return;
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  };
  /** An address dropped beside others is a line of its own, wherever it falls among their letters. */
  const drop = (event: DragEvent): void => {
    const dropped = droppedText(event.dataTransfer).trim();
    if (!isNew || !isAddresses(entry) || !isAddresses(readEntry(dropped))) return;
    event.preventDefault();
    type(`${value.trimEnd()}\n${dropped}`);
    field.current?.focus();
  };
  const placeholder = isForText ? save.textPlaceholder : save.placeholder;
  return (
    <div className={styles['entry']} data-long={isForText || isLong(entry)} hidden={!isShown}>
      {isForText ? null : <Globe size={17} strokeWidth={1.75} aria-hidden="true" />}
      <textarea
        ref={field}
        className={styles['field']}
        aria-label={isNew ? save.field : save.pasteField}
        placeholder={isNew ? placeholder : save.pastePlaceholder}
        value={value}
        rows={isForText || isLong(entry) ? LONG_ROWS : 1}
        spellCheck={false}
        data-first-focus
        onChange={(event) => type(event.target.value)}
        onKeyDown={pressKey}
        onDrop={drop}
      />
      {children}
    </div>
  );
}
