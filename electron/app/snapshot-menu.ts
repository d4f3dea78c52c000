import type { ContextMenuParams, MenuItemConstructorOptions as Item } from 'electron';
import { AppError } from '../../shared/app-error.js';
import type { MenuWords } from './menu-words.js';
import { outsideAddress } from './open-address.js';

type Clicked = Pick<ContextMenuParams, 'linkURL' | 'selectionText'>;

interface Acts {
  readonly openOutside: (address: string) => void;
  readonly copyText: (text: string) => void;
  readonly copySelection: () => void;
  readonly selectAll: () => void;
}

/** The address as it may be handed to the system's browser; null for what is no http or https, and for places in the page. */
export function webLink(address: string | null): string | null {
  if (address === null || !/^https?:/i.test(address)) return null;
  try {
    return outsideAddress(address);
  } catch (error) {
    if (error instanceof AppError) return null; // an address nobody may follow
    throw error;
  }
}

/** What can be done at a place of a whole page. `original` is where the page came from. */
export function snapshotMenu(
  { linkURL, selectionText }: Clicked,
  {
    words,
    acts,
    original,
  }: { readonly words: MenuWords; readonly acts: Acts; readonly original: string | null },
): Item[] {
  const link = webLink(linkURL);
  const ofLink: Item[] =
    link === null
      ? []
      : [
          { label: words.openLink, click: () => acts.openOutside(link) },
          { label: words.copyLink, click: () => acts.copyText(link) },
          { type: 'separator' },
        ];
  const page = webLink(original);
  return [
    ...ofLink,
    { label: words.copy, enabled: selectionText.trim() !== '', click: acts.copySelection },
    { label: words.selectAll, click: acts.selectAll },
    { type: 'separator' },
    {
      label: words.openOriginal,
      enabled: page !== null,
      click: () => page !== null && acts.openOutside(page),
    },
  ];
}
