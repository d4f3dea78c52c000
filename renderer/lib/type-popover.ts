/** Id of the type settings over the article. */
export const TYPE_POPOVER_ID = 'type-settings';

/** Opens or closes the type settings; nothing where no article is open. */
export const toggleTypePopover = (): void => void document.getElementById(TYPE_POPOVER_ID)?.togglePopover();
