import { signal } from '@preact/signals';

/** How the screen looks on this phone; says nothing about anybody, so it lies in clear. */
export const THEMES = ['auto', 'light', 'terik', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
/** How a scale shows its number: somebody types the comma, or it always has so many digits behind it. */
export const SCALES = ['own', 'one', 'two'] as const;
export type Scale = (typeof SCALES)[number];

export interface Look {
  theme: Theme;
  large: boolean;
  /** one question per screen */
  single: boolean;
  /** buttons that read questions and findings aloud */
  aloud: boolean;
  scale: Scale;
}
const PLAIN: Look = { theme: 'auto', large: false, single: false, aloud: false, scale: 'own' };
const KEY = 'siklus-look';

/** A stored look that cannot be read is as good as none. */
export function readLook(text: string | null): Look {
  if (!text) return PLAIN;
  const [theme, ...words] = text.split(' ');
  return {
    theme: THEMES.find((t) => t === theme) ?? 'auto',
    large: words.includes('large'),
    single: words.includes('single'),
    aloud: words.includes('aloud'),
    scale: SCALES.find((s) => words.includes(`scale-${s}`)) ?? 'own',
  };
}
export const writeLook = (look: Look): string =>
  [
    look.theme,
    look.large ? 'large' : 'usual',
    ...(look.single ? ['single'] : []),
    ...(look.aloud ? ['aloud'] : []),
    `scale-${look.scale}`,
  ].join(' ');

export const look = signal<Look>(PLAIN);

export function showLook(next: Look): void {
  look.value = next;
  const { dataset } = document.documentElement;
  dataset.theme = next.theme;
  dataset.text = next.large ? 'large' : 'usual';
}

export function changeLook(change: Partial<Look>): void {
  const next = { ...look.value, ...change };
  showLook(next);
  try {
    localStorage.setItem(KEY, writeLook(next));
  } catch {
    // storage may be forbidden; the look then lasts until the app is closed
  }
}

export function startLook(): void {
  try {
    showLook(readLook(localStorage.getItem(KEY)));
  } catch {
    showLook(readLook(null));
  }
}
