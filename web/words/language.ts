/** Indonesian first and whole; English for those who do not read it. Kept on the phone, says nothing about anybody. */
export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words, so that whoever is lost finds the way back. */
export const languageNames: Record<Language, string> = { id: 'Bahasa Indonesia', en: 'English' };
const KEY = 'siklus-language';

export function language(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'id';
  } catch {
    return 'id';
  }
}

/** Kept, then everything is drawn anew: half a screen in each language helps nobody. */
export function changeLanguage(next: Language): void {
  try {
    localStorage.setItem(KEY, next);
  } catch {
    return;
  }
  location.reload();
}

/** Before the first screen: lays the chosen language over the Indonesian words. Without it, Indonesian stays. */
export async function startLanguage(): Promise<void> {
  if (language() === 'id') return;
  try {
    const { layEnglish } = await import('./en/english.ts');
    layEnglish();
    document.documentElement.lang = 'en';
  } catch {
    // not yet on this phone, and no signal
  }
}
