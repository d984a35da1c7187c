import type { Look } from './area-data.ts';

/** Stripes for what is not reported, dots for what may not be told: seen on any printer. */
export const MapFills = ({ id }: { id: string }) => (
  <defs>
    <pattern id={`${id}silent`} width="8" height="8" patternUnits="userSpaceOnUse">
      <rect class="mapground" width="8" height="8" />
      <path class="mapline" d="M-2 10L10 -2M-2 2L2 -2M6 10L10 6" />
    </pattern>
    <pattern id={`${id}hidden`} width="9" height="9" patternUnits="userSpaceOnUse">
      <rect class="mapground" width="9" height="9" />
      <circle class="mapdot" cx="4.5" cy="4.5" r="1.6" />
    </pattern>
  </defs>
);

/** The class and fill of an area that looks like this. */
export function fillOf(id: string, look: Look): { class: string; fill?: string } {
  if (look === 'silent' || look === 'hidden')
    return { class: 'maparea', fill: `url(#${id}${look})` };
  return { class: look === 'none' ? 'maparea unfilled' : `maparea step${look}` };
}

/** Words stand on a plate where what is under them is a pattern or many colours. */
export const onDark = (look: Look): boolean => look === 3 || look === 4;
