import type { Pool } from 'pg';
import type {
  Boundary,
  BoundaryArea,
  BoundaryLevel,
  DistrictBoundaries,
} from '#domain/places/boundary.ts';
import type { Posyandu } from '#domain/places/place.ts';
import { inTransaction } from './in-transaction.ts';
import type { Db } from './store.ts';

/** The areas of a district that could be drawn: its villages and kecamatan, and the puskesmas that serve them. */
export async function areasToDraw(
  db: Db | Pool,
  districtId: number,
  posyandu: readonly Posyandu[],
): Promise<BoundaryArea[]> {
  const text = String(districtId);
  const { rows } = await db.query<BoundaryArea>({
    name: 'areas-to-draw',
    text: `select case level when 4 then 'village' else 'subdistrict' end as level, code as id, name
      from areas where level in (3, 4) and (code like $1 || '.%')
      union all select 'puskesmas', id, name from puskesmas where district_id = $2
      order by level, id`,
    values: [`${text.slice(0, 2)}.${text.slice(2)}`, districtId],
  });
  const served = servedBy(posyandu);
  return rows.map((area) => {
    const puskesmas = area.level === 'village' ? served.get(area.id) : undefined;
    return puskesmas ? { ...area, puskesmas } : area;
  });
}

/** Of every village the puskesmas of most of its posyandu; of as many, the one whose id comes first. */
function servedBy(posyandu: readonly Posyandu[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { villageCode, puskesmasId } of posyandu) {
    const of = counts.get(villageCode) ?? new Map<string, number>();
    counts.set(villageCode, of.set(puskesmasId, (of.get(puskesmasId) ?? 0) + 1));
  }
  const most = (of: Map<string, number>): string =>
    [...of].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? '';
  return new Map([...counts].map(([village, of]) => [village, most(of)]));
}

/** What a district has drawn, by level and id. */
export async function shapesOf(db: Db | Pool, districtId: number): Promise<Boundary[]> {
  const { rows } = await db.query<Boundary>({
    name: 'boundaries-of-district',
    text: 'select level, area_id as id, shape from boundaries where district_id = $1 order by level, area_id',
    values: [districtId],
  });
  return rows;
}

/** Puts these shapes in place of all the district had of this level; none takes the level away. */
export async function replaceShapes(
  pool: Pool,
  districtId: number,
  level: BoundaryLevel,
  shapes: readonly Boundary[],
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await inTransaction(pool, async (db) => {
    await db.query('delete from boundaries where district_id = $1 and level = $2', [
      districtId,
      level,
    ]);
    await db.query(
      `insert into boundaries (district_id, level, area_id, shape, set_at, set_by)
       select $1, $2, t.id, t.shape::jsonb, $5, $6 from unnest($3::text[], $4::text[]) as t(id, shape)`,
      [
        districtId,
        level,
        shapes.map(({ id }) => id),
        shapes.map(({ shape }) => JSON.stringify(shape)),
        at,
        by,
      ],
    );
  });
}

/** Both together, as a map and the page of boundaries need them. */
export async function districtBoundaries(
  db: Db | Pool,
  districtId: number,
  posyandu: readonly Posyandu[],
): Promise<DistrictBoundaries> {
  const [areas, shapes] = [
    await areasToDraw(db, districtId, posyandu),
    await shapesOf(db, districtId),
  ];
  return { areas, shapes };
}
