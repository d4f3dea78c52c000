import { type CompositionEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { ArticleId } from '../../shared/model/article.js';
import { MOST_FOUND } from '../../shared/text/find-in-text.js';
import { focusPane } from '../lib/pane-elements.js';
import { useHeldEnter } from '../lib/use-held-enter.js';
import { findAgain } from '../state/finding.js';
import { useSession, useWords } from '../state/session.js';
import { useStore, useStorePart } from '../state/store.js';
import styles from './FindBar.module.css';
import { FindControls } from './FindControls.js';
import { spotInSight } from './reading-position.js';
import { type DrawnArticle, type Found, useFound } from './use-found.js';

/** What is found is told to screen readers once the typing rests this long (ux.md §5). */
const IDLE_MS = 400;

/** Steps a key asks for in the field: Enter, F3 and Ctrl G, with Shift back. */
function stepOf({ key, code, ctrlKey, metaKey, shiftKey }: KeyboardEvent): 1 | -1 | null {
  const isStep = key === 'Enter' || key === 'F3' || ((ctrlKey || metaKey) && code === 'KeyG');
  if (!isStep) return null;
  return shiftKey ? -1 : 1;
}

/** Tells how much was found, when the typing rests. */
function useTold({ places, atHand, isInNote }: Found, words: string): void {
  const { toasts } = useSession();
  useEffect(() => {
    if (words.trim() === '') return undefined;
    const timer = setTimeout(
      () => toasts.announce(({ find }) => find.told(atHand + 1, places.length, isInNote)),
      IDLE_MS,
    );
    return () => clearTimeout(timer);
  }, [toasts, words, places, atHand, isInNote]);
}

interface FindBarProps {
  readonly articleId: ArticleId;
  readonly drawn: DrawnArticle;
}

/** Finds words in an article (ux.md §2): as they are typed, Hangul syllable by syllable. Nothing until it is asked for. */
export function FindBar({ articleId, drawn }: FindBarProps) {
  const isOpen = useStorePart(useSession().finding, ({ openIn }) => openIn === articleId);
  return isOpen ? <OpenFindBar drawn={drawn} /> : null;
}

function OpenFindBar({ drawn }: { readonly drawn: DrawnArticle }) {
  const { finding, reading } = useSession();
  const { find } = useWords();
  const state = useStore(finding);
  const found = useFound(drawn, state);
  const field = useRef<HTMLInputElement>(null);
  useTold(found, state.words);

  const { pane, body, lines } = drawn;
  useEffect(() => {
    if (reading.store.get().selection !== null || !pane.current || !body.current) return;
    const head = body.current.querySelector('.article-head')?.getBoundingClientRect();
    const isHeadInSight = head !== undefined && head.bottom > pane.current.getBoundingClientRect().top;
    const spot = spotInSight(pane.current, body.current, lines);
    finding.change({ from: isHeadInSight ? Number.NEGATIVE_INFINITY : (spot?.offset ?? 0) });
  }, [pane, body, lines, reading, finding]);
  const { asked } = state;
  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);

  const step = (by: 1 | -1): void => findAgain(finding, reading.store.get(), by);
  const held = useHeldEnter<1 | -1>(state.words);
  /** Leaves the words selected where they were found, so that they can be marked or copied. */
  const close = (): void => {
    const range = found.rangeAtHand();
    finding.change({ openIn: null });
    focusPane('article');
    if (!range) return;
    const selection = window.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  };

  const actOf = (event: KeyboardEvent<HTMLElement>): (() => void) | null => {
    if (event.key === 'Escape') return close;
    if ((event.ctrlKey || event.metaKey) && event.code === 'KeyF') return () => field.current?.select();
    const isPress = event.key === 'Enter' && event.target !== field.current;
    const by = isPress ? null : stepOf(event);
    return by && (() => step(by));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (held.isTyping(event.nativeEvent, stepOf(event))) return;
    const act = actOf(event);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const onCompositionEnd = (event: CompositionEvent<HTMLInputElement>): void => {
    finding.change({ words: event.currentTarget.value, marks: null, isComposing: false });
    const by = held.taken();
    if (by !== null) step(by);
  };

  const { places, atHand } = found;
  const isNone = places.length === 0 && state.words.trim() !== '';
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the field and its buttons
    <search className={styles['bar']} aria-label={find.title} onKeyDown={onKeyDown}>
      <input
        ref={field}
        type="text"
        aria-label={find.title}
        placeholder={find.title}
        value={state.words}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={isNone}
        onChange={(event) =>
          finding.change({
            words: event.target.value,
            marks: null,
            isComposing: event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing,
          })
        }
        onCompositionEnd={onCompositionEnd}
      />
      <output data-none={isNone} aria-hidden="true">
        {state.words.trim() === ''
          ? ''
          : find.count(places.length === 0 ? 0 : atHand + 1, places.length, MOST_FOUND)}
      </output>
      <FindControls isNone={places.length === 0} step={step} close={close} />
    </search>
  );
}
