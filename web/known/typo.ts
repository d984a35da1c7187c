/**
 * How many letters must change so that `typed` begins `word`, or null above `most`.
 * A letter missing, added, wrong, or two swapped is one change (optimal string alignment).
 */
export function typosToPrefix(typed: string, word: string, most: number): number | null {
  const columns = Math.min(word.length, typed.length + most);
  let beforeLast: number[] = [];
  let last = Array.from({ length: columns + 1 }, (_, j) => j);
  for (let i = 1; i <= typed.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= columns; j++) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min(
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
      );
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > most) return null;
    beforeLast = last;
    last = row;
  }
  const fewest = Math.min(...last);
  return fewest <= most ? fewest : null;
}

/** A short word with a mistake is another word: none below four letters, one to six, then two. */
export const typosAllowed = (typed: string): 0 | 1 | 2 =>
  typed.length < 4 ? 0 : typed.length < 7 ? 1 : 2;
