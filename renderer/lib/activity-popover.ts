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

/** Gives it the focus when what had it is gone from it. */
export function keepFocusInActivity(): void {
  const popover = document.getElementById(ACTIVITY_POPOVER_ID);
  if (popover && isOpen(popover) && document.activeElement === document.body) popover.focus();
}
