import { type DoseRow, HEXAVALENT, NATIONAL } from '../immunization/schedule.ts';
import type { ServiceField } from './card.ts';

/** The first month in which a dose is past giving: HB0 is kept for the first month, so that a late note finds its place. */
const endOf = (row: DoseRow): number => (row.catchUpTo ?? row.allowedTo) + 1;

const DOSES = new Map([...NATIONAL.doses, ...HEXAVALENT.doses].map((row) => [row.dose, row]));

/**
 * One service per dose of any province's schedule, `immunization.<dose>`, with its batch number, from the first month
 * of age to the end of catch-up. A dose due is a question for the midwife, never an order.
 */
export const vaccineFields: readonly ServiceField[] = [...DOSES.values()].map((row) => ({
  kind: 'service',
  service: `immunization.${row.dose}`,
  step: 4,
  label: row.label,
  when: { fromMonths: row.fromMonths, toMonths: endOf(row) },
  batch: true,
  byHealthWorker: true,
}));
