import { type RefObject, useLayoutEffect, useState } from 'react';

/** Whether a field shows less than it holds, followed as its size and its text change. */
export function useIsCut(field: RefObject<HTMLElement | null>, text: string): boolean {
  const [isCut, setIsCut] = useState(false);
  useLayoutEffect(() => {
    const shown = field.current;
    if (!shown) return undefined;
    const look = (): void => setIsCut(shown.scrollHeight > shown.clientHeight + 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(shown);
    return () => observer.disconnect();
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- other words need another room
  }, [field, text]);
  return isCut;
}
