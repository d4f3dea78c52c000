/** The parts of the window F6 goes through, in order, by the id of what takes the focus in each. */
export const PANE_IDS = {
  library: 'library',
  headlines: 'headlines',
  article: 'article-scroll',
  notes: 'notes',
} as const;
/** One of them. */
export type Pane = keyof typeof PANE_IDS;

const ORDER: readonly Pane[] = ['library', 'headlines', 'article', 'notes'];

const element = (pane: Pane): HTMLElement | null => document.getElementById(PANE_IDS[pane]);

/** What takes the focus in a pane: in the navigation the place one is at. */
const focusable = (pane: HTMLElement): HTMLElement =>
  pane.querySelector<HTMLElement>(':scope a[aria-current="page"], :scope button[aria-current="page"]') ??
  pane;
const isShown = (pane: HTMLElement): boolean => pane.checkVisibility?.({ visibilityProperty: true }) ?? true;

/** Puts the focus into a pane; false when it is not there. */
export function focusPane(pane: Pane): boolean {
  const target = element(pane);
  if (!target || !isShown(target)) return false;
  focusable(target).focus({ preventScroll: true });
  return true;
}

/** The pane an element lies in; null for one that lies in none. */
export const paneOf = (inner: Element | null): Pane | null =>
  ORDER.find((pane) => inner?.closest(`#${PANE_IDS[pane]}`)) ?? null;

/** Puts the focus into the next or previous pane that is there. */
export function focusNextPane(step: 1 | -1): void {
  const shown = ORDER.filter((pane) => {
    const target = element(pane);
    return target !== null && isShown(target);
  });
  // The notes of an article lie within its pane: the innermost one counts.
  const from = shown.findLastIndex((pane) => element(pane)?.contains(document.activeElement));
  const next = shown.at((Math.max(from, step > 0 ? -1 : 0) + step + shown.length) % shown.length);
  if (next) focusPane(next);
}

/** Whether the focus is in a pane. */
export const hasFocus = (pane: Pane): boolean => element(pane)?.contains(document.activeElement) ?? false;

/** Scrolls the article by a page, without motion; false when it was already at that end. */
export function pageArticle(step: 1 | -1): boolean {
  const scroll = element('article');
  if (!scroll) return false;
  const before = scroll.scrollTop;
  scroll.scrollBy({ top: step * (scroll.clientHeight - 64), behavior: 'instant' });
  return scroll.scrollTop !== before;
}

/** How far the article is scrolled; null when none is there. */
export const articlePlace = (): number | null => element('article')?.scrollTop ?? null;

/** Scrolls the article back to where it was. */
export const returnTo = (top: number): void => element('article')?.scrollTo({ top, behavior: 'instant' });

/** Whether the window has room for the list or the article only (ux.md §1); the style sheets ask the same. */
export const hasOnePane = (): boolean => window.matchMedia('(max-width: 759.98px)').matches;

/** Whether the navigation lies over the page and is opened when it is wanted. */
export const hasDrawer = (): boolean => window.matchMedia('(max-width: 559.98px)').matches;
