import { type MouseEvent, type PointerEvent, type SyntheticEvent, useState } from 'react';
import { openById } from '../state/open-articles.js';
import { useLinkSelection } from './use-link-selection.js';
import { type Session, useSession } from '../state/session.js';

/** The button that asks for a context menu. */
const RIGHT = 2;

const linkAt = (event: SyntheticEvent): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest('a') : null;

/** Opens the article an address belongs to, when it is saved, else the address in the system's program. */
export async function follow(session: Session, address: string): Promise<void> {
  const id = /^https?:/i.test(address) ? await session.client.call('articles.find', { address }) : null;
  if (id === null) await session.client.call('app.open-address', { address });
  else await openById(session, id, 'now');
}

function jump(link: HTMLAnchorElement): void {
  const target = document.getElementById(link.hash.slice(1));
  target?.scrollIntoView({ block: 'center', behavior: 'instant' });
  target?.focus({ preventScroll: true });
}

interface Links {
  /** Address of the link under the pointer or the focus. */
  readonly shown: string | null;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onClickCapture: (event: MouseEvent) => void;
    readonly onClick: (event: MouseEvent) => void;
    readonly onAuxClick: (event: MouseEvent) => void;
    readonly onMouseOver: (event: SyntheticEvent) => void;
    readonly onMouseOut: () => void;
    readonly onFocus: (event: SyntheticEvent) => void;
    readonly onBlur: () => void;
  };
}

/** Links of an article: shown before they are followed, and followed without ever leaving the page. */
export function useLinks(): Links {
  const session = useSession();
  const [shown, setShown] = useState<string | null>(null);
  const { hasSelected, onPointerDown } = useLinkSelection();
  /** A press of the pointer that selected words presses nothing; a press of a key has no such past. */
  const swallow = (event: MouseEvent): void => {
    if (!hasSelected.current || event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const press = (event: MouseEvent): void => {
    const link = linkAt(event);
    if (!link || event.button === RIGHT) return; // a menu is asked for
    event.preventDefault();
    const { address } = link.dataset;
    if (address === undefined) jump(link);
    else session.attempt(follow(session, address));
  };
  const show = (event: SyntheticEvent): void => setShown(linkAt(event)?.dataset['address'] ?? null);
  const hide = (): void => setShown(null);
  return {
    shown,
    handlers: {
      onPointerDown,
      onClickCapture: swallow,
      onClick: press,
      onAuxClick: press,
      onMouseOver: show,
      onMouseOut: hide,
      onFocus: show,
      onBlur: hide,
    },
  };
}
