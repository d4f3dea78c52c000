import { useEffect, useState } from 'react';

/** Timers are not kept waiting longer than this: a computer that slept through midnight still notices. */
const LOOK_AGAIN_MS = 60_000;

const midnight = (): number => new Date().setHours(0, 0, 0, 0);

/** The first moment of today, here, followed as the days pass. */
export function useToday(): number {
  const [today, setToday] = useState(midnight);
  useEffect(() => {
    const timer = setInterval(() => setToday(midnight()), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
