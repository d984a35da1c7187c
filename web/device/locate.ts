/** Why the device does not say where it is. Closed: each has its sentence and its way to mend. */
export type LocateProblem = 'denied' | 'unavailable' | 'timeout' | 'no-gps';

/** Where the device thinks it is, in degrees (WGS84). */
export interface Located {
  latitude: number;
  longitude: number;
  /** metres, with 95 % certainty */
  accuracy: number | null;
}

export interface Locating {
  onLocated: (at: Located) => void;
  /** nothing more comes after it */
  onProblem: (problem: LocateProblem) => void;
}
/** Asks the device where it is until told to stop; its answers become surer while satellites are found. */
export type Locate = (locating: Locating) => () => void;

/** A cold GPS without network needs half a minute under an open sky; who waits longer stands under a roof. */
const LONGEST_MS = 45_000;

/** Only ever called from a tap: the browser asks its question then, and nothing is read before or after. */
export const locate: Locate = ({ onLocated, onProblem }) => {
  const device = navigator.geolocation;
  if (!device) {
    onProblem('no-gps');
    return () => {};
  }
  const watch = device.watchPosition(
    ({ coords: { latitude, longitude, accuracy } }) =>
      onLocated({ latitude, longitude, accuracy: Number.isFinite(accuracy) ? accuracy : null }),
    ({ code }) => {
      stop();
      onProblem(problemOf(code));
    },
    { enableHighAccuracy: true, maximumAge: 0, timeout: LONGEST_MS },
  );
  const stop = (): void => device.clearWatch(watch);
  return stop;
};

/** The three codes of the W3C's GeolocationPositionError. */
function problemOf(code: number): LocateProblem {
  if (code === 1) return 'denied';
  return code === 3 ? 'timeout' : 'unavailable';
}
