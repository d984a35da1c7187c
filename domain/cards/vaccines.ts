import type { ServiceField } from './card.ts';

type Row = readonly [service: string, label: string, fromMonths: number, toMonths: number];

/**
 * Doses offered on the child's card, by completed months: from the recommended month to the end of catch-up (bound excluded).
 * A dose due is a question for the midwife, never an order.
 * Source: KMK HK.01.07/MENKES/1098/2024 as changed by KMK HK.01.07/MENKES/35/2025; Buku KIA 2023.
 * JE is for endemic areas only; hexavalent provinces replace the pentavalent rows.
 */
const SCHEDULE: readonly Row[] = [
  ['hb0', 'Hepatitis B (HB0)', 0, 1],
  ['bcg', 'BCG', 0, 12],
  ['opv-1', 'Polio tetes 1', 0, 60],
  ['opv-2', 'Polio tetes 2', 2, 60],
  ['opv-3', 'Polio tetes 3', 3, 60],
  ['opv-4', 'Polio tetes 4', 4, 60],
  ['dpt-hb-hib-1', 'DPT-HB-Hib 1', 2, 60],
  ['dpt-hb-hib-2', 'DPT-HB-Hib 2', 3, 60],
  ['dpt-hb-hib-3', 'DPT-HB-Hib 3', 4, 60],
  ['dpt-hb-hib-4', 'DPT-HB-Hib 4 (lanjutan)', 18, 60],
  ['pcv-1', 'PCV 1', 2, 60],
  ['pcv-2', 'PCV 2', 3, 60],
  ['pcv-3', 'PCV 3', 12, 60],
  ['rv-1', 'Rotavirus 1', 2, 7],
  ['rv-2', 'Rotavirus 2', 3, 7],
  ['rv-3', 'Rotavirus 3', 4, 7],
  ['ipv-1', 'Polio suntik 1', 4, 60],
  ['ipv-2', 'Polio suntik 2', 9, 60],
  ['mr-1', 'Campak-Rubela 1', 9, 60],
  ['mr-2', 'Campak-Rubela 2 (lanjutan)', 18, 60],
  ['je', 'Japanese Encephalitis (daerah endemis)', 10, 60],
];

/** One service per dose, `immunization.<antigen>[-<dose>]`, with its batch number. */
export const vaccineFields: readonly ServiceField[] = SCHEDULE.map(
  ([dose, label, fromMonths, toMonths]) => ({
    kind: 'service',
    service: `immunization.${dose}`,
    step: 4,
    label,
    when: { fromMonths, toMonths },
    batch: true,
    byHealthWorker: true,
  }),
);
