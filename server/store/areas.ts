import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Pool } from 'pg';
import { areaPath, isAreaCode, parentOf } from '#domain/places/area-code.ts';
import type { AreaCode } from '#domain/places/place.ts';

/**
 * Indonesia's administrative areas: 38 provinces, 514 regencies and cities, 7,277 kecamatan, 83,763 villages.
 * Source: npm idn-area-data 3.1.2, from Kemendagri's decrees; data under ODbL 1.0, code MIT. Whoever shows or passes on
 * these areas names that source.
 */
export interface Area {
  code: AreaCode;
  parent: AreaCode | null;
  /** 1 province, 2 regency or city, 3 kecamatan, 4 village */
  level: number;
  name: string;
}

const LEVELS = ['provinces', 'regencies', 'districts', 'villages'] as const;
const ROWS_AT_ONCE = 5000;

/** Reads one level's file: the code is in the first column and the name in the last, with no quoting but stray quotes. */
export function readAreas(level: 1 | 2 | 3 | 4): Area[] {
  const folder = join(dirname(createRequire(import.meta.url).resolve('idn-area-data')), '../data');
  const [, ...lines] = readFileSync(join(folder, `${LEVELS[level - 1]}.csv`), 'utf8').split(
    /\r?\n/,
  );
  return lines.flatMap((line) => {
    const [code = '', ...rest] = line.split(',');
    if (!isAreaCode(code)) return [];
    const name = rest.slice(level === 1 ? 0 : 1).join(',');
    return [{ code, parent: parentOf(code), level, name: level <= 2 ? cased(name) : name }];
  });
}

/** "KABUPATEN MAMUJU" as it is written in a sentence; DKI and DI stay. */
const cased = (name: string): string =>
  name
    .split(' ')
    .map((word) => (/^(DKI|DI)$/.test(word) ? word : word.charAt(0) + word.slice(1).toLowerCase()))
    .join(' ');

/**
 * Loads all provinces, regencies and kecamatan, and the villages of the areas given (or all); again changes nothing
 * but names that changed. Gives how many areas were loaded.
 */
export async function loadAreas(
  pool: Pool,
  villagesOf: 'all' | readonly AreaCode[],
  loaded: (areas: number) => void = () => {},
): Promise<number> {
  const within = (area: Area): boolean =>
    villagesOf === 'all' || villagesOf.some((code) => areaPath(area.code).includes(code));
  const areas = [...readAreas(1), ...readAreas(2), ...readAreas(3), ...readAreas(4).filter(within)];
  for (let i = 0; i < areas.length; i += ROWS_AT_ONCE) {
    const some = areas.slice(i, i + ROWS_AT_ONCE);
    await pool.query(
      `insert into areas (code, parent, level, name)
       select * from unnest($1::text[], $2::text[], $3::smallint[], $4::text[])
       on conflict (code) do update set name = excluded.name where areas.name <> excluded.name`,
      [
        some.map((a) => a.code),
        some.map((a) => a.parent),
        some.map((a) => a.level),
        some.map((a) => a.name),
      ],
    );
    loaded(some.length);
  }
  return areas.length;
}

/** Which of these codes are no area this server knows. */
export async function unknownAreas(pool: Pool, codes: readonly AreaCode[]): Promise<AreaCode[]> {
  const { rows } = await pool.query<{ code: AreaCode }>(
    'select code from areas where code = any($1::text[])',
    [codes],
  );
  const known = new Set(rows.map((row) => row.code));
  return codes.filter((code) => !known.has(code));
}

/** The areas from the province down to this one, as a page shows them; empty when the code is unknown. */
export async function breadcrumb(pool: Pool, code: AreaCode): Promise<Area[]> {
  const { rows } = await pool.query<Area>(
    'select code, parent, level, name from areas where code = any($1::text[]) order by level',
    [areaPath(code)],
  );
  return rows.at(-1)?.code === code ? rows : [];
}

/** Names of these areas by code; one that is not known is left out. */
export async function areaNames(
  pool: Pool,
  codes: readonly AreaCode[],
): Promise<Map<AreaCode, string>> {
  const { rows } = await pool.query<{ code: AreaCode; name: string }>({
    name: 'area-names',
    text: 'select code, name from areas where code = any($1::text[])',
    values: [codes],
  });
  return new Map(rows.map(({ code, name }) => [code, name]));
}
