import { type DoseRow, HEXAVALENT, NATIONAL } from '../immunization/schedule.ts';
import { SCHOOL_DOSES } from '../immunization/school.ts';
import { TETANUS_SERVICE } from '../immunization/tetanus-record.ts';
import type { ServiceField, When } from './card.ts';

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

/** The card of school age ends with the 19th birthday. */
const SCHOOL_ENDS_MONTHS = 228;

/** Bulan Imunisasi Anak Sekolah: due in its month, and on the card through school so that a late note finds its place. */
export const schoolVaccineFields: readonly ServiceField[] = SCHOOL_DOSES.map((row) => ({
  kind: 'service',
  service: `immunization.${row.dose}`,
  step: 4,
  label: `${row.label} (anak sekolah kelas ${row.schoolClass})`,
  when: {
    fromMonths: (row.years - 1) * 12,
    toMonths: SCHOOL_ENDS_MONTHS,
    ...(row.girlsOnly ? { sex: 'F' as const } : {}),
  },
  batch: true,
  byHealthWorker: true,
}));

/** Td of women and pregnant women, as often as their T status asks for. */
export const tetanusField = (when: When): ServiceField => ({
  kind: 'service',
  service: TETANUS_SERVICE,
  step: 4,
  label: 'Imunisasi Td',
  when,
  batch: true,
  byHealthWorker: true,
});
