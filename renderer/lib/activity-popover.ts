/** Id of the list of work under way, beside its button. */
export const ACTIVITY_POPOVER_ID = 'activity';

/** Opens or closes it. */
export const toggleActivityPopover = (): void =>
  void document.getElementById(ACTIVITY_POPOVER_ID)?.togglePopover();

const isOpen = (popover: HTMLElement): boolean => popover.matches(':popover-open');

/** Closes it; false when it was not open. */
export function closeActivityPopover(): boolean {
  const popover = document.getElementById(ACTIVITY_POPOVER_ID);
  if (!popover || !isOpen(popover)) return false;
  popover.hidePopover();
  return true;
}

/** Number of the row that had the focus last; -1 when none had. */
let lastRow = -1;

const rowsOf = (popover: Element): readonly Element[] => [...popover.querySelectorAll('li')];

/** Keeps in mind where the focus went. */
export function noteFocusInActivity({ target }: FocusEvent): void {
  const popover = document.getElementById(ACTIVITY_POPOVER_ID);
  if (!popover || !(target instanceof Element) || !popover.contains(target)) return;
  lastRow = rowsOf(popover).findIndex((row) => row.contains(target));
}

/** Gives it the focus when what had it is gone from it: the row in its place, at the button that ends a row. */
export function keepFocusInActivity(): void {
  const popover = document.getElementById(ACTIVITY_POPOVER_ID);
  if (!popover || !isOpen(popover) || document.activeElement !== document.body) return;
  const rows = rowsOf(popover);
  const row = lastRow < 0 ? undefined : rows[Math.min(lastRow, rows.length - 1)];
  const button = row && [...row.querySelectorAll('button')].at(-1);
  (button ?? popover).focus();
}
