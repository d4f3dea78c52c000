import { useEffect, useState } from 'react';

/** True once a condition has held for a while: what is quicker is not worth showing (ux.md §6, 150 ms). */
export function useAfter(condition: boolean, delayMs: number): boolean {
  const [hasPassed, setHasPassed] = useState(false);
  useEffect(() => {
    if (!condition) return undefined;
    const timer = setTimeout(() => setHasPassed(true), delayMs);
    return () => {
      clearTimeout(timer);
      setHasPassed(false);
    };
  }, [condition, delayMs]);
  return condition && hasPassed;
}
