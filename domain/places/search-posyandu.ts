import { byNaturalName, type Posyandu } from './place.ts';

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '' && word !== 'posyandu');

/**
 * Finds posyandu by words of their name, dusun or village: "matahari 3", "mawar kesamben". A word may be begun only;
 * a number must be whole, so that 3 does not find 30. In natural order (2 before 10).
 */
export function searchPosyandu(text: string, all: readonly Posyandu[]): Posyandu[] {
  const wanted = wordsOf(text);
  if (wanted.length === 0) return [];
  const matches = (posyandu: Posyandu): boolean => {
    const words = wordsOf(`${posyandu.name} ${posyandu.dusun ?? ''} ${posyandu.villageName}`);
    return wanted.every((want) =>
      words.some((word) =>
        /^\d+$/.test(want) ? Number(word) === Number(want) : word.startsWith(want),
      ),
    );
  };
  return all.filter(matches).sort(byNaturalName);
}
