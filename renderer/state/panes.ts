import type { ArticleId } from '../../shared/model/article.js';
import { createStore, type Store } from './store.js';

/** A dialog over the page. */
export type OpenDialog =
  | { readonly kind: 'save' }
  /** Asks for the text of an article that has none. */
  | { readonly kind: 'paste-into'; readonly into: ArticleId }
  | { readonly kind: 'shortcuts' };

export interface PanesState {
  readonly surface: 'library' | 'settings';
  readonly dialog: OpenDialog | null;
  /** Which pane is shown where there is room for one only. */
  readonly front: 'list' | 'reader';
  readonly isDrawerOpen: boolean;
}

export type Panes = Store<PanesState>;

/** What lies where in the window. */
export const createPanes = (): Panes =>
  createStore<PanesState>({ surface: 'library', dialog: null, front: 'list', isDrawerOpen: false });
