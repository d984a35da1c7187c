import type { PackageRow, ServiceKind } from './package-row.ts';
import { ADULT_ROWS } from './rows/adult.ts';
import { CHILD_ROWS } from './rows/child.ts';
import { ELDER_ROWS } from './rows/elder.ts';
import { EVERYONE_ROWS } from './rows/everyone.ts';
import { INFANT_ROWS } from './rows/infant.ts';
import { POSTPARTUM_ROWS } from './rows/postpartum.ts';
import { PREGNANCY_ROWS } from './rows/pregnancy.ts';
import { SCHOOL_ROWS } from './rows/school.ts';

/**
 * Every service of every stage at posyandu, pustu and puskesmas.
 * Source: KMK HK.01.07/MENKES/2015/2023; the posyandu column with the cards of 2023.
 */
export const PACKAGE_ROWS: readonly PackageRow[] = [
  ...PREGNANCY_ROWS,
  ...POSTPARTUM_ROWS,
  ...INFANT_ROWS,
  ...CHILD_ROWS,
  ...SCHOOL_ROWS,
  ...ADULT_ROWS,
  ...ELDER_ROWS,
  ...EVERYONE_ROWS,
];

const KIND_OF = new Map(PACKAGE_ROWS.map((row) => [row.service, row.kind]));

/**
 * What kind of service this is, as `service-given` names it: a method counts as its service
 * (`contraception.pill` as `contraception`). Null for one no package knows.
 */
export function kindOfService(
  service: string,
  locals: readonly PackageRow[] = [],
): ServiceKind | null {
  const own = locals.find((row) => row.service === service)?.kind ?? KIND_OF.get(service);
  if (own) return own;
  const dot = service.lastIndexOf('.');
  return dot === -1 ? null : kindOfService(service.slice(0, dot), locals);
}
