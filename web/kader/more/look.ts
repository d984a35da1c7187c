import { signal } from '@preact/signals';

/** How the screen looks on this phone; says nothing about anybody, so it lies in clear. */
export const THEMES = ['auto', 'light', 'terik', 'dark'] as const;
export type Theme = (typeof THEMES)[number];
export interface Look {
  theme: Theme;
  large: boolean;
}
const KEY = 'siklus-look';

/** A stored look that cannot be read is as good as none. */
export function readLook(text: string | null): Look {
  const plain: Look = { theme: 'auto', large: false };
  if (!text) return plain;
  const [theme, size] = text.split(' ');
  return { theme: THEMES.find((t) => t === theme) ?? 'auto', large: size === 'large' };
}
export const writeLook = (look: Look): string => `${look.theme} ${look.large ? 'large' : 'usual'}`;

export const look = signal<Look>({ theme: 'auto', large: false });

export function showLook(next: Look): void {
  look.value = next;
  const { dataset } = document.documentElement;
  dataset.theme = next.theme;
  dataset.text = next.large ? 'large' : 'usual';
}

export function changeLook(next: Look): void {
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
