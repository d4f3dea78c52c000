import { createStore, useStorePart } from '../state/store.js';

const store = createStore<{ readonly filling: readonly HTMLElement[] }>({ filling: [] });

/** Where messages are shown: in what fills the window, behind which nobody sees them, else at the end of the page. */
export const useMessagePlace = (): HTMLElement =>
  useStorePart(store, ({ filling }) => filling.at(-1)) ?? document.body;

/** Has messages shown in an element that fills the window, until what it answers with is called. */
export function showMessagesIn(element: HTMLElement): () => void {
  store.change({ filling: [...store.get().filling, element] });
  return () => store.change({ filling: store.get().filling.filter((one) => one !== element) });
}
