import { useEffect, useState } from 'preact/hooks';

/** Waiting is said in minutes: twice a minute is often enough. */
const EVERY_MS = 30_000;

/** Now, in ms since 1970, redrawn from time to time while the screen stands. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
