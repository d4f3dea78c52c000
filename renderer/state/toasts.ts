import { words, type Words } from '../i18n/words.js';
import { createStore, type Store } from './store.js';

/** How long a toast stays; hovering or focusing it stops the clock (ux.md §6). News that asks for nothing goes sooner. */
const STAY_MS = 10_000;
const NEWS_STAYS_MS = 5_000;

/** More than this many at once would cover the page. */
const MOST_SHOWN = 2;

/** A message that is put into words only when shown, so that it follows a change of language. */
export type Message = (words: Words) => string;

export interface Toast {
  readonly id: number;
  readonly kind: 'info' | 'error' | 'undo';
  readonly message: Message;
  /** What a person can do about it. Such a toast stays until it is answered, unless the way is a passing one. */
  readonly way?: Way;
}

/** A button of a toast, and what it does. */
export interface Way {
  readonly name: Message;
  readonly go: () => void;
  /** A way that nobody is asked to take goes by itself. */
  readonly isPassing?: true;
}

/** What belongs to news of what has begun. */
export interface Beside {
  /** What of the news is true as well once it has ended. */
  readonly rest?: (words: Words) => string | null;
  readonly way?: Way;
  /** What can be done about it once it has ended, when nothing else ended with it. */
  readonly wayAtEnd?: Way;
}

export interface ToastsState {
  readonly shown: readonly Toast[];
  /** The newest thing said to screen readers. */
  readonly announced: { readonly id: number; readonly message: Message } | null;
}

export interface Toasts {
  readonly store: Store<ToastsState>;
  /** Shows a message and says it once. Undo offers and news are replaced by the next one; an error shown already only stays longer. */
  show(kind: Toast['kind'], message: Message, way?: Way): void;
  /** Shows news of what has begun. How it ends takes its place. */
  showBegun(message: Message, beside?: Beside): void;
  /** Tells how what was begun ended, where someone was told of its beginning; false where nobody was. `isOne`: it alone. */
  showEnd(message: Message, isOne?: boolean): boolean;
  /** Says a message to screen readers only. */
  announce(message: Message): void;
  dismiss(id: number): void;
  /** Takes back an error that is over. */
  retract(message: Message): void;
  /** Takes away news where it would stand over the text. */
  dismissNews(): void;
  /** Takes away news, and offers of another way, that what is begun now makes old. */
  dismissOld(): void;
  /** Takes away the offer to undo, once it is used or would undo something else. */
  dismissUndo(): void;
  /** Holds a toast while the pointer or the focus is on it. */
  hold(id: number): void;
  release(id: number): void;
}

/** The messages at the edge of the window. */
export function createToasts(): Toasts {
  const store = createStore<ToastsState>({ shown: [], announced: null });
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  let lastId = 0;
  let begun: (Beside & { readonly id: number }) | null = null;

  const dismiss = (id: number): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    store.change({ shown: store.get().shown.filter((toast) => toast.id !== id) });
  };
  const release = (id: number): void => {
    const released = store.get().shown.find((toast) => toast.id === id);
    clearTimeout(timers.get(id));
    if (released?.way && !released.way.isPassing) return;
    const isNews = released?.kind === 'info' && !released.way;
    timers.set(
      id,
      setTimeout(() => dismiss(id), isNews ? NEWS_STAYS_MS : STAY_MS),
    );
  };
  const dismissUndo = (): void => {
    for (const toast of store.get().shown) if (toast.kind === 'undo') dismiss(toast.id);
  };
  /** A piece of news takes the place of the one before it: twice the same would only cover more of the page. */
  const dismissNews = (): void => {
    for (const toast of store.get().shown) if (toast.kind === 'info') dismiss(toast.id);
  };
  const dismissOld = (): void => {
    dismissNews();
    for (const toast of store.get().shown) if (toast.way) dismiss(toast.id);
  };
  const shownError = (message: Message): Toast | undefined =>
    store
      .get()
      .shown.find((toast) => toast.kind === 'error' && toast.message(words.en) === message(words.en));
  const announce = (message: Message): void => {
    lastId += 1;
    store.change({ announced: { id: lastId, message } });
  };

  const show: Toasts['show'] = (kind, message, way) => {
    const same = kind === 'error' ? shownError(message) : undefined;
    if (same) {
      if (timers.has(same.id)) release(same.id); // a held one stays held
      return announce(message);
    }
    if (kind === 'undo') dismissUndo();
    if (kind === 'info') dismissNews();
    lastId += 1;
    const id = lastId;
    store.change({
      shown: [...store.get().shown.slice(1 - MOST_SHOWN), { id, kind, message, ...(way && { way }) }],
    });
    if (kind !== 'error') store.change({ announced: { id, message } }); // an error is an alert of its own
    return release(id);
  };

  return {
    store,
    show,
    showBegun: (message, beside = {}) => {
      show('info', message, beside.way);
      begun = { ...beside, id: lastId };
    },
    showEnd: (message, isOne = false) => {
      if (begun === null) return false;
      const { id, rest = () => null, wayAtEnd } = begun;
      begun = null;
      dismiss(id);
      const told: Message = (said) => [rest(said), message(said)].filter((part) => part !== null).join(' ');
      show('info', told, isOne ? wayAtEnd : undefined);
      return true;
    },
    announce,
    dismiss: (id) => {
      // Who has read of the beginning and put it away wants no more of it.
      if (begun?.id === id) begun = null;
      dismiss(id);
    },
    retract: (message) => {
      const shown = shownError(message);
      if (shown) dismiss(shown.id);
    },
    dismissNews,
    dismissOld,
    dismissUndo,
    hold: (id) => {
      clearTimeout(timers.get(id));
      timers.delete(id);
    },
    release,
  };
}
