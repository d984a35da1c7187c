import { fail, ok, type Result } from '../result.ts';
import type { BoundaryArea, BoundaryFault, BoundaryLevel } from './boundary.ts';
import { BOUNDARY_LEVELS } from './boundary.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** Which property of a file says which area each thing is, and how it was recognised. */
export interface Matching {
  level: BoundaryLevel;
  property: string;
  by: 'code' | 'name';
}

/** `18.72.01.1001` and `1872011001` are one code; a puskesmas has the id it was registered with. */
const asCode = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string'
    ? String(value).trim().replaceAll('.', '').toLowerCase()
    : '';

const KINDS =
  /^(DESA|KELURAHAN|KEL|KECAMATAN|KEC|DISTRIK|NAGARI|GAMPONG|PUSKESMAS|UPTD PUSKESMAS) /;
/** Names as offices write them differently: capitals, dots, hyphens, spaces, "Desa" before or not. */
const asName = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .normalize('NFD')
        .toUpperCase()
        .replace(/[^A-Z0-9 ]+/g, ' ')
        .trim()
        .replace(KINDS, '')
        .replaceAll(' ', '')
    : '';

const READ = { code: asCode, name: asName } as const;

/** Areas by what would name them; several under one name stay together. */
function indexOf(areas: readonly BoundaryArea[], by: Matching['by']): Map<string, BoundaryArea[]> {
  const index = new Map<string, BoundaryArea[]>();
  for (const area of areas) {
    const key = by === 'code' ? asCode(area.id) : asName(area.name);
    if (key !== '') index.set(key, [...(index.get(key) ?? []), area]);
  }
  return index;
}

/**
 * The property and level under which most things of a file are known. A code wins over a name that recognises as
 * many; null when nothing in it is an area of this district.
 */
export function matchingOf(
  all: readonly Properties[],
  areas: readonly BoundaryArea[],
): Matching | null {
  const properties = [...new Set(all.flatMap((one) => Object.keys(one)))];
  let best: Matching | null = null;
  let most = 0;
  for (const by of ['code', 'name'] as const)
    for (const level of BOUNDARY_LEVELS) {
      const index = indexOf(levelOf(areas, level), by);
      for (const property of properties) {
        const known = new Set(
          all.map((one) => READ[by](one[property])).filter((k) => index.has(k)),
        );
        if (known.size > most) {
          most = known.size;
          best = { level, property, by };
        }
      }
    }
  return best;
}

export const levelOf = (areas: readonly BoundaryArea[], level: BoundaryLevel): BoundaryArea[] =>
  areas.filter((area) => area.level === level);

type Fault = Extract<BoundaryFault, 'unknown-place' | 'two-of-that-name'>;

/** Finds the area a thing is, by the property the file was matched with. */
export function areaFinder(
  areas: readonly BoundaryArea[],
  { level, property, by }: Matching,
): (one: Properties) => Result<BoundaryArea, Fault> {
  const index = indexOf(levelOf(areas, level), by);
  return (one) => {
    const [area, ...others] = index.get(READ[by](one[property])) ?? [];
    if (!area) return fail('unknown-place');
    return others.length > 0 ? fail('two-of-that-name') : ok(area);
  };
}
