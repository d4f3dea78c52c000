import { PANE_WIDTHS } from '../../shared/limits.js';
import type { ExportScope } from '../../shared/ipc/contract/exports.js';
import type { ArticleId } from '../../shared/model/article.js';
import type { HighlightId } from '../../shared/model/highlight.js';
import type { Front, Surface } from '../../shared/model/page-state.js';
import type { DamagedName } from '../../shared/model/salvage.js';
import type { Recovery, SafetyCopy } from '../../shared/model/safety-copy.js';
import type { SavedSearch } from '../../shared/model/saved-search.js';
import type { Tag } from '../../shared/model/tag.js';
import type { TrashItem } from '../../shared/model/trash.js';
import type { Pane } from '../lib/pane-elements.js';
import type { Message } from './toasts.js';
import { createStore, type Store } from './store.js';

/** Something an export may be of, with its name in the dialog. */
export interface ExportChoice {
  readonly name: Message;
  readonly scope: ExportScope;
}

/** A dialog over the page. */
export type OpenDialog =
  | { readonly kind: 'save' }
  /** Asks for the text of an article that has none. */
  | { readonly kind: 'paste-into'; readonly into: ArticleId }
  /** Asks before more is deleted than can be seen at once. */
  | { readonly kind: 'delete-many'; readonly title: Message; readonly remove: () => Promise<void> }
  /** The tags of one article or of many, by their rows. */
  | { readonly kind: 'tags'; readonly rows: Uint32Array<ArrayBuffer> }
  /** Asks for another name of a tag, or for the tag it becomes one with. */
  | { readonly kind: 'rename-tag'; readonly tag: Tag; readonly isMerge: boolean }
  | { readonly kind: 'rename-search'; readonly saved: SavedSearch }
  | { readonly kind: 'go-to-date' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'licences' }
  | { readonly kind: 'clear-site'; readonly host: string; readonly clear: () => Promise<void> }
  /** Asks before a safety copy takes the place of the library. */
  | { readonly kind: 'restore-copy'; readonly copy: SafetyCopy }
  /** Asks before a thing in the trash, or everything there (null), is removed for good. */
  | { readonly kind: 'remove-for-good'; readonly item: TrashItem | null }
  /** Tells that the library was damaged and which copy is open; null when a person looks into a damaged file again: the named one, else the newest that holds anything. */
  | { readonly kind: 'recovered'; readonly recovery: Recovery | null; readonly file: DamagedName | null }
  /** The versions of an article, beginning with one of them (null: the one that is shown), at a highlight's words if one is sought. */
  | {
      readonly kind: 'versions';
      readonly articleId: ArticleId;
      readonly first: number | null;
      readonly sought: HighlightId | null;
    }
  /** A person's own corrections of an article. */
  | { readonly kind: 'mend'; readonly articleId: ArticleId }
  /** One of the open article's pictures, by its number among them. */
  | { readonly kind: 'picture'; readonly number: number }
  | { readonly kind: 'export'; readonly choices: readonly ExportChoice[] };

export interface PanesState {
  readonly surface: Surface;
  /** What comes back when the settings are closed. */
  readonly behindSettings: Exclude<Surface, 'settings'>;
  /** The pane that had the focus then. */
  readonly paneBehind: Pane;
  /** A private address, as `host:port`, that the settings were opened to allow. */
  readonly hostToAllow: string | null;
  readonly dialog: OpenDialog | null;
  /** Which pane is shown where there is room for one only. */
  readonly front: Front;
  readonly isDrawerOpen: boolean;
  /** Whether nothing but the open article and its notes is shown. */
  readonly isFocusReading: boolean;
  /** Whether a page just loaded may yet give the focus back to a note: until then keys are no commands. */
  readonly isComingBack: boolean;
  /** As wide as a person dragged them, in CSS pixels, where there is room for that. */
  readonly navigationWidth: number;
  readonly listWidth: number;
  readonly isNavigationHidden: boolean;
  readonly isListHidden: boolean;
}

export type Panes = Store<PanesState>;

/** What lies where in the window. */
export const createPanes = (): Panes =>
  createStore<PanesState>({
    surface: 'library',
    behindSettings: 'library',
    paneBehind: 'headlines',
    hostToAllow: null,
    dialog: null,
    front: 'list',
    isDrawerOpen: false,
    isFocusReading: false,
    isComingBack: false,
    navigationWidth: PANE_WIDTHS.navigation.usual,
    listWidth: PANE_WIDTHS.list.usual,
    isNavigationHidden: false,
    isListHidden: false,
  });
