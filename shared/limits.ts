/** Largest file or pasted text that may be handed over, in bytes (security.md §5: 10 MiB). */
export const MAX_HANDED_OVER_BYTES = 10 * 1024 * 1024;

/** Most rows one answer over IPC may carry (architecture.md §1, row 6). */
export const MAX_PAGE_ROWS = 200;

/** Most addresses that are saved by one paste or drop. */
export const MAX_ADDRESSES_AT_ONCE = 500;

/** Longest note, in UTF-16 code units. */
export const MAX_NOTE_LENGTH = 100_000;

/** Characters of context kept on either side of a quote, in UTF-16 code units (W3C TextQuoteSelector). */
export const CONTEXT_LENGTH = 32;

/** Widths of the panes in CSS pixels (ux.md §1): how far they can be dragged, and where they begin. */
export const PANE_WIDTHS = {
  navigation: { least: 180, most: 320, usual: 224 },
  list: { least: 300, most: 520, usual: 364 },
} as const;

/** Most row numbers one answer about the order of a list may carry: 600 KB. */
export const MAX_ORDER_ROWS = 50_000;

/** Most tags that are remembered as folded. */
export const MAX_FOLDED_TAGS = 200;

/** Longest query, in UTF-16 units. */
export const MAX_QUERY_LENGTH = 10_000;

/** Most articles one act may change. */
export const MAX_BULK_ROWS = 2_000_000;

/** Longest text that is looked at before it is saved, in UTF-16 units: more is a book, and its title is seen in the field. */
export const MAX_PREVIEWED = 200_000;

/** Largest picture that is shown of a page before it is saved, in bytes. */
export const MAX_PREVIEW_PICTURE_BYTES = 4 * 1024 * 1024;

/** Longest name of a link that is handed over with its address, in characters. */
export const MAX_LINK_TITLE = 300;

/** Largest film or sound that is kept, in bytes. */
export const MAX_MEDIA_BYTES = 1024 * 1024 * 1024;

/** Most notes whose refused words are held at once. */
export const MOST_HELD_DRAFTS = 20;

/** Longest name of a tag, with all that it stands under, in UTF-16 units. */
export const MAX_TAG_NAME = 200;

/** Most tags one act may give or take. */
export const MAX_TAGS_AT_ONCE = 50;

/** Longest name of a saved search, in UTF-16 units. */
export const MAX_SEARCH_NAME = 200;

/** Most searches that are remembered because they led to an article. */
export const MOST_RECENT_SEARCHES = 10;
