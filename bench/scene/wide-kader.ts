import { createAccount } from '../../server/access/accounts.ts';
import { PASSWORD } from './accounts.ts';
import { type BenchVillage, benchVillage } from './bench-village.ts';
import type { VillageSize } from './village.ts';

/** A kader of all posyandu of her village: nobody has more people on a phone, or more powers to write of them. */
export const WIDE_KADER = 'kader.desa';

export const wideSize = (quick: boolean): VillageSize => ({
  people: quick ? 700 : 1250,
  months: 2,
});

/** Four posyandu, five thousand people, the last open days of each. */
export async function wideVillage(quick: boolean): Promise<BenchVillage> {
  const size = wideSize(quick);
  const village = await benchVillage(4, size, size.months);
  await createAccount(village.db.pool, {
    username: WIDE_KADER,
    name: 'Kader desa (contoh)',
    role: 'kader',
    password: PASSWORD,
    demo: true,
    grants: village.posyandu.map(({ id }) => ({
      scope: { kind: 'posyandu', id },
      from: '2000-01-01',
    })),
  });
  return village;
}
