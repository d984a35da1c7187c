import { fail, ok, type Result } from '../result.ts';
import { type AreaCode, districtIdOf, type Posyandu } from './place.ts';
import { posyanduNumber } from './posyandu-number.ts';

/** One posyandu as a list of them names it. */
export interface ListedPosyandu {
  name: string;
  villageCode: AreaCode;
  puskesmasId: string;
  dusun?: string;
  example?: boolean;
}

export type ListProblem =
  | { kind: 'unknown-village'; at: number; villageCode: AreaCode }
  | { kind: 'name-missing'; at: number }
  | { kind: 'twice-in-village'; at: number; firstAt: number };

/**
 * Numbers a list of posyandu by village, in the order given. The same name in two villages is two posyandu;
 * twice in one village, in the same dusun, is a mistake. `villageName` gives null for a code that is no village.
 */
export function numberPosyandu(
  list: readonly ListedPosyandu[],
  villageName: (code: AreaCode) => string | null,
): Result<Posyandu[], ListProblem[]> {
  const problems: ListProblem[] = [];
  const seen = new Map<string, number>();
  const perVillage = new Map<AreaCode, number>();
  const posyandu: Posyandu[] = [];
  for (const [at, { name, villageCode, ...rest }] of list.entries()) {
    const village = villageName(villageCode);
    const key = [villageCode, name.trim().toLowerCase(), rest.dusun?.toLowerCase()].join('|');
    const firstAt = seen.get(key);
    seen.set(key, firstAt ?? at);
    if (village === null) problems.push({ kind: 'unknown-village', at, villageCode });
    if (name.trim() === '') problems.push({ kind: 'name-missing', at });
    if (firstAt !== undefined) problems.push({ kind: 'twice-in-village', at, firstAt });
    const n = (perVillage.get(villageCode) ?? 0) + 1;
    perVillage.set(villageCode, n);
    posyandu.push({
      id: posyanduNumber(villageCode, n),
      name: name.trim(),
      villageCode,
      villageName: village ?? villageCode,
      districtId: districtIdOf(villageCode),
      ...rest,
    });
  }
  return problems.length > 0 ? fail(problems) : ok(posyandu);
}
