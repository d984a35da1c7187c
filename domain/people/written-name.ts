/** A newborn without a name is registered under the mother's: "By Ny Lestari", "Bayi Ny. Lestari 2". */
const NEWBORN = /^(?:by|bay|bayi)\.?\s*(?:ny|nyonya|ibu)\b\.?\s*/i;

export interface WrittenName {
  name: string;
  provisional: boolean;
}

/**
 * A name as it should read: no spaces around or doubled, and capitals at the start of words where a hand wrote all
 * in capitals or all in small letters. Null when no name is there.
 */
export function readWrittenName(text: string): WrittenName | null {
  const bare = text.replace(/\s+/g, ' ').trim();
  if (NEWBORN.test(bare)) {
    const mother = cased(bare.replace(NEWBORN, ''));
    return { name: mother ? `By Ny ${mother}` : 'By Ny', provisional: true };
  }
  return /\p{L}/u.test(bare) && bare.length >= 2 ? { name: cased(bare), provisional: false } : null;
}

function cased(text: string): string {
  const mixed = text !== text.toUpperCase() && text !== text.toLowerCase();
  if (mixed) return text;
  return text.toLowerCase().replace(/(^|[\s.(-])\p{L}/gu, (start) => start.toUpperCase());
}
