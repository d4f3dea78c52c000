import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { EventPayload } from '../../shared/ipc/contract.js';
import type { ArticleId } from '../../shared/model/article.js';
import { classNames } from '../lib/class-names.js';
import { useHeldEnter } from '../lib/use-held-enter.js';
import { useSession, useWords } from '../state/session.js';
import { useStorePart } from '../state/store.js';
import findStyles from './FindBar.module.css';
import { FindControls } from './FindControls.js';
import styles from './WholePage.module.css';

const NOTHING = { count: 0, at: 0 };

/** Finds words in a whole page, as Chromium does. Nothing until it is asked for. */
export function PageFindBar({ articleId }: { readonly articleId: ArticleId }) {
  const isOpen = useStorePart(useSession().finding, ({ openIn }) => openIn === articleId);
  return isOpen ? <OpenBar /> : null;
}

/** What a key in the field asks for: another place, or the end of looking. */
function keyOf({ key, shiftKey }: KeyboardEvent): 1 | -1 | 'close' | null {
  if (key === 'Escape') return 'close';
  if (key !== 'Enter' && key !== 'F3') return null;
  return shiftKey ? -1 : 1;
}

function OpenBar() {
  const { client, finding, attempt } = useSession();
  const { find, wholePage } = useWords();
  const words = useStorePart(finding, (state) => state.words);
  const asked = useStorePart(finding, (state) => state.asked);
  const [found, setFound] = useState<EventPayload<'snapshots.found'>>(NOTHING);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => client.on('snapshots.found', setFound), [client]);
  useEffect(() => {
    if (asked > 0) field.current?.select();
  }, [asked]);
  useEffect(() => {
    attempt(client.call('snapshots.find', { text: words.slice(0, 500), step: 1 }));
  }, [client, attempt, words]);
  useEffect(
    () => () => {
      client.call('snapshots.find', { text: '', step: 1 }).catch(() => undefined); // the view is gone, and its marks with it
    },
    [client],
  );

  const step = (by: 1 | -1): void => attempt(client.call('snapshots.find', { text: words, step: by }));
  const held = useHeldEnter<1 | -1>(words);
  const close = (): void => {
    finding.change({ openIn: null });
    attempt(client.call('snapshots.focus', { isInside: true }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const act = event.target === field.current || event.key === 'Escape' ? keyOf(event) : null;
    if (held.isTyping(event.nativeEvent, act === 'close' ? null : act) || act === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'close') close();
    else step(act);
  };
  const isNone = words.trim() !== '' && found.count === 0;
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the field and its buttons
    <search
      className={classNames(findStyles['bar'], styles['find'])}
      aria-label={wholePage.find}
      onKeyDown={onKeyDown}
    >
      <input
        ref={field}
        type="text"
        aria-label={wholePage.find}
        placeholder={wholePage.find}
        value={words}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={isNone}
        onChange={({ target }) => finding.change({ words: target.value, marks: null })}
        onCompositionEnd={() => {
          const by = held.taken();
          if (by !== null) step(by);
        }}
      />
      <output data-none={isNone}>
        {words.trim() === '' ? '' : find.count(found.at, found.count, Number.POSITIVE_INFINITY)}
      </output>
      <FindControls isNone={found.count === 0} step={step} close={close} />
    </search>
  );
}
