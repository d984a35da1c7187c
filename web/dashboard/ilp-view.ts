import type { IlpOfPlace } from '#domain/pws/place-parts.ts';
import { ilpWords as w } from '../words/ilp.ts';

/** Why posyandu of a place are not in the sums by own starts: in words, and only what there is. */
export function leftOut({ posyandu, begun, own }: IlpOfPlace): string[] {
  if (!own) return [];
  const { leftOut: say } = w;
  const why = [
    [posyandu - begun, say.unsaid],
    [own.tooNew, say.tooNew],
    [own.nothingBefore, say.nothingBefore],
    [own.split, say.split],
  ] as const;
  return why.flatMap(([count, says]) => (count > 0 ? [says(count)] : []));
}

/** What stands where nobody can be compared by their own start. */
export function sayNobody(ilp: IlpOfPlace | null): string {
  if (ilp?.posyandu !== 1) return w.nobody;
  if (ilp.begun === 0) return w.nobodyOne.unsaid;
  return ilp.own?.nothingBefore ? w.nobodyOne.nothingBefore : w.nobodyOne.tooNew;
}
