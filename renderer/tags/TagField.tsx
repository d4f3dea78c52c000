import { Plus, Tag as TagIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useHeldEnter } from '../lib/use-held-enter.js';
import { useWords } from '../state/session.js';
import styles from './Tags.module.css';
import type { TagOffer } from './tag-offers.js';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface TagFieldProps {
  readonly label: string;
  readonly typed: string;
  readonly offers: readonly TagOffer[];
  readonly onType: (typed: string) => void;
  readonly onChoose: (name: string) => void;
  /** Whether what is typed stands as it is, until one goes down to an offer. */
  readonly isFree?: boolean;
  /** Whether the offers show only once something is typed, or ↓ asks for them, over what stands below. */
  readonly isFolding?: boolean;
  /** Enter where nothing is typed, or what is typed stands. */
  readonly onDone: () => void;
  /** Backspace where nothing is typed. */
  readonly onBack?: () => void;
  /** What was chosen, before the field. */
  readonly children?: ReactNode;
}

type Act = 'choose' | 'down' | 'up' | 'back' | 'clear';

function actOf({ key, ctrlKey, metaKey }: KeyboardEvent, isEmpty: boolean, mayFold: boolean): Act | null {
  const acts: Readonly<Record<string, Act | null>> = {
    Enter: ctrlKey || metaKey ? null : 'choose',
    ArrowDown: 'down',
    ArrowUp: 'up',
    Backspace: isEmpty ? 'back' : null,
    Escape: mayFold ? 'clear' : null,
  };
  return acts[key] ?? null;
}

/** Where a tag is typed or chosen from those that fit, Hangul letter by letter. */
export function TagField(props: TagFieldProps) {
  const { label, typed, offers, onType, onChoose, onDone, onBack, children } = props;
  const { isFree = false, isFolding = false } = props;
  const { tags: words, nav } = useWords();
  const listId = useId();
  const [at, setAt] = useState(isFree ? -1 : 0);
  const [isAsked, setIsAsked] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const held = useHeldEnter<Act>(typed);
  const start = isFree ? -1 : 0;
  const current = Math.min(at, offers.length - 1);
  const isOpen = offers.length > 0 && (!isFolding || isAsked);
  const optionId = (index: number): string => `${listId}-${index}`;
  useEffect(() => list.current?.children[current]?.scrollIntoView({ block: 'nearest' }), [current]);

  const choose = (name: string): void => {
    setAt(start);
    setIsAsked(false);
    onChoose(name);
  };
  /** A comma ends a tag, as it does wherever tags are typed one after the other. */
  const type = (value: string): void => {
    const [first = '', ...rest] = isFree ? [value] : value.split(/[,，、]/u);
    if (rest.length === 0) return onType(value);
    if (first.trim() !== '') onChoose(first.trim());
    return onType(rest.join(',').trimStart());
  };
  const enter = (): void => {
    const chosen = offers[current];
    const isMeant = typed.trim() === '' || isFree ? at > start : true;
    if (chosen && isMeant) choose(chosen.name);
    else onDone();
  };
  const acts: Readonly<Record<Act, () => void>> = {
    choose: enter,
    down: () => (isOpen ? setAt(Math.min(offers.length - 1, current + 1)) : setIsAsked(true)),
    up: () => setAt(Math.max(start, current - 1)),
    back: () => onBack?.(),
    clear: () => {
      setIsAsked(false);
      onType('');
    },
  };
  return (
    <>
      <div className={styles['entry']}>
        {children}
        <input
          type="text"
          role="combobox"
          data-first-focus
          aria-label={label}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && current >= 0 ? optionId(current) : undefined}
          placeholder={label}
          value={typed}
          spellCheck={false}
          autoComplete="off"
          onBlur={() => setIsAsked(false)}
          onChange={({ target }) => {
            setAt(start);
            setIsAsked(target.value.trim() !== '');
            type(target.value);
          }}
          onKeyDown={(event) => {
            const act = actOf(event, typed === '', isFolding && (isOpen || typed !== ''));
            if (held.isTyping(event.nativeEvent, act === 'choose' ? act : null) || act === null) return;
            event.preventDefault();
            event.stopPropagation();
            acts[act]();
          }}
          onCompositionEnd={() => {
            const act = held.taken();
            if (act) acts[act]();
          }}
        />
      </div>
      <div
        ref={list}
        id={listId}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select cannot be typed into
        role="listbox"
        aria-label={words.known}
        className={styles['offers']}
        data-folding={isFolding}
        data-free={isFree}
        hidden={!isOpen}
      >
        {offers.map(({ name, isNew, count }, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys of the field act on it
          <div
            key={`${name}-${isNew}`}
            id={optionId(index)}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option cannot hold this
            role="option"
            aria-selected={index === current}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(name)}
          >
            {isNew ? <Plus {...icon} /> : <TagIcon {...icon} />}
            <span>{isNew ? words.create(name) : name}</span>
            {isNew ? null : <em>{nav.count(count)}</em>}
          </div>
        ))}
      </div>
    </>
  );
}
