import { useEffectEvent, useLayoutEffect } from 'react';

/** Follows a window event while mounted; the newest listener is always the one called. */
export function useWindowEvent<K extends keyof WindowEventMap>(
  name: K,
  listener: (event: WindowEventMap[K]) => void,
): void {
  const newest = useEffectEvent(listener);
  useLayoutEffect(() => {
    const relay = (event: WindowEventMap[K]): void => newest(event);
    window.addEventListener(name, relay);
    return () => window.removeEventListener(name, relay);
  }, [name]);
}

/** Follows a document event while mounted. */
export function useDocumentEvent<K extends keyof DocumentEventMap>(
  name: K,
  listener: (event: DocumentEventMap[K]) => void,
): void {
  const newest = useEffectEvent(listener);
  useLayoutEffect(() => {
    const relay = (event: DocumentEventMap[K]): void => newest(event);
    document.addEventListener(name, relay);
    return () => document.removeEventListener(name, relay);
  }, [name]);
}
