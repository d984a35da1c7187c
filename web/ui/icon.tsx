/** Line drawings on a 24-unit square, drawn here so that no file is fetched. Decorative: the word beside them speaks. */
const PATHS = {
  back: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  close: 'M6 6l12 12M18 6L6 18',
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L20 20',
  day: 'M4 7h16v13H4zM4 11h16M8 4v5M16 4v5',
  people:
    'M9 5a3 3 0 1 1 0 6.5A3 3 0 0 1 9 5zM3 20c0-4 2.5-6 6-6s6 2 6 6M16 6a3 3 0 0 1 0 5.5M17.5 14.5c2.3.7 3.5 2.6 3.5 5.5',
  outbox: 'M12 15V4M8 8l4-4 4 4M4 14v6h16v-6',
  more: 'M5 7h14M5 12h14M5 17h14',
  add: 'M12 5v14M5 12h14',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v2.5M14 20h2.500M18 18h2v2',
  alert: 'M12 4l9 16H3zM12 10v5M12 17.4v.4',
  ask: 'M9 9a3 3 0 1 1 4.2 2.8c-.9.4-1.2 1-1.2 2M12 17v.4M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18z',
  pin: 'M12 21c-4-4.500-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6.500-6 11zM12 7.800a2.400 2.400 0 1 1 0 4.800 2.400 2.400 0 0 1 0-4.800z',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  erase: 'M9 6h11v12H9l-6-6zM12 9.5l5 5M17 9.5l-5 5',
  speaker:
    'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4 4 0 0 1 0 6M18 6.500a8 8 0 0 1 0 11',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  save: 'M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6',
  again: 'M5 12a7 7 0 1 1 2 5M5 20v-4h4',
  sun: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4',
  offline:
    'M4 4l16 16M8.5 15a5 5 0 0 1 5-1.3M5.2 11.6a10 10 0 0 1 4-2.3M14 9a10 10 0 0 1 4.8 2.6M12 19v.3',
  mother:
    'M12 3.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4zM9 21v-5c-1.5-1-1.5-6.5 3-6.5 3 0 3 1.7 3 2.5 3 1 3 5 0 5.5V21z',
  nursing:
    'M10 3.5A2.6 2.6 0 1 1 10 8.7 2.6 2.6 0 0 1 10 3.500zM6 21v-7c0-2.5 1.5-4 4-4s4 1.5 4 4M14.5 12.500a2 2 0 1 1 0 4 2 2 0 0 1 0-4zM10 17.500c2 1.5 6 1.5 8-.500M14 21v-2',
  baby: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM12 4c1 1 1 2.5-.5 3M9 11.500v.500M15 11.500v.500M9.5 15c1.5 1.4 3.5 1.4 5 0',
  toddler:
    'M12 3.500a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM12 9.500v6M7 12.500l5-1.5 5 1.500M12 15.500L8.5 20.500M12 15.500l3.5 5',
  school: 'M7 9a5 5 0 0 1 10 0v11H7zM7 14h10M10 14v3h4v-3M10 6V4h4v2',
  adult: 'M12 3a3.2 3.2 0 1 1 0 6.400A3.2 3.2 0 0 1 12 3zM5.5 21c0-6 2-9 6.5-9s6.5 3 6.5 9z',
  elder:
    'M10 3.500a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.600zM6 21v-5c0-3.5 1.5-5 4-5 2.2 0 3.6 1.2 4 3.500M12 21v-4M17.5 21v-8a2 2 0 0 0-3.5-1',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name, size = 24 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
