import { Search } from 'lucide-react';
import { type CompositionEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { Completion } from '../../shared/search/complete.js';
import { useHeldEnter } from '../lib/use-held-enter.js';
import { openHit } from '../state/search-acts.js';
import { useSession, useWords } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Kbd } from '../ui/Kbd.js';
import styles from './Search.module.css';
import { hitElementId } from './SearchRow.js';

/** What is found is told to screen readers once the typing rests this long (ux.md §5). */
const IDLE_MS = 400;
const PAGE = 6;
const GOES_ON = /[:\s]$/u;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE };

interface SearchFieldProps {
  readonly listId: string;
  readonly onLeave: () => void;
  /** How what is typed goes on by → at its end; null when nothing is offered. */
  readonly next: Completion | null;
  readonly onComplete: (completion: Completion) => void;
}

/** Where words are typed: looked for at every key, Hangul syllable by syllable; the keys of the list below work in it. */
export function SearchField({ listId, onLeave, next, onComplete }: SearchFieldProps) {
  const session = useSession();
  const { searching, toasts, attempt } = session;
  const { search } = useWords();
  const { query, hits, count, isMore, isNothingAsked, milliseconds, current, asked } = useStore(
    searching.store,
  );
  const field = useRef<HTMLInputElement>(null);
  const held = useHeldEnter<'open'>(query);

  useEffect(() => {
    // A start that comes back to this page has the keys nowhere else.
    if (asked === 0 && document.activeElement !== document.body) return;
    field.current?.focus();
    // What was put there to be gone on with is not to be typed over.
    if (!GOES_ON.test(field.current?.value ?? '')) field.current?.select();
  }, [asked]);
  useEffect(() => {
    if (count === null || isNothingAsked) return undefined;
    const timer = setTimeout(() => toasts.announce((words) => words.search.told(count, isMore)), IDLE_MS);
    return () => clearTimeout(timer);
  }, [toasts, count, isMore, isNothingAsked]);

  const open = (): void => {
    const { hits: found, current: at } = searching.store.get();
    const hit = found[at];
    attempt(hit ? openHit(session, hit) : searching.takeMeant());
  };
  const isAtEnd = (): boolean => {
    const { selectionStart, selectionEnd, value } = field.current ?? {};
    return selectionStart === selectionEnd && selectionEnd === value?.length;
  };
  const actOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): (() => void) | null => {
    if (ctrlKey || metaKey || altKey) return null;
    if (key === 'Enter') return open;
    if (key === 'Escape') return onLeave;
    if (key === 'ArrowRight' && next && isAtEnd()) return () => onComplete(next);
    const by = STEPS[key];
    return by === undefined ? null : () => searching.move(by);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (held.isTyping(event.nativeEvent, event.key === 'Enter' ? 'open' : null)) return;
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const onCompositionEnd = (event: CompositionEvent<HTMLInputElement>): void => {
    const typed = searching.type(event.currentTarget.value, false);
    attempt(held.taken() === 'open' ? typed.then(open) : typed);
  };

  return (
    <search className={styles['box']}>
      <Search size={19} strokeWidth={1.9} aria-hidden="true" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={search.title}
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={hits.length > 0 ? hitElementId(current) : undefined}
        placeholder={search.placeholder}
        value={query}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          const { nativeEvent } = event;
          const isOpen = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
          attempt(searching.type(event.target.value, isOpen));
        }}
        onKeyDown={onKeyDown}
        onCompositionEnd={onCompositionEnd}
      />
      {count === null || isNothingAsked ? null : (
        <output aria-hidden="true">{search.count(count, isMore, milliseconds)}</output>
      )}
      <Kbd keys="Esc" />
    </search>
  );
}
