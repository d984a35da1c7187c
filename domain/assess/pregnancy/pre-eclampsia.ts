import { type ClassRow, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import { pointsIn } from '../question-rule.ts';
import type { Rule, Subject } from '../rule.ts';
import { pressureOf, pressureSeen } from '../two-pressures.ts';
import { pregnancyToday } from './gestation.ts';
import { motherPressure2023 } from './mother-blood-pressure.table.ts';

export interface PreEclampsiaTable {
  high: readonly [systolic: number, diastolic: number];
  severe: readonly [systolic: number, diastolic: number];
  /** completed weeks from which high pressure is of the pregnancy */
  fromWeek: number;
  protein: number;
  severeProtein: number;
  classes: Record<PreEclampsiaClass, ClassRow>;
}
export type PreEclampsiaClass =
  | 'none'
  | 'trace'
  | 'protein'
  | 'gestational'
  | 'suspected'
  | 'severe'
  | 'chronic';

const card: RuleCard = {
  rule: 'pre-eclampsia',
  title: 'Tekanan darah dan protein urin',
  source:
    'KMK HK.01.07/MENKES/1186/2022; Pedoman ANC terpadu 2020. Protein +2 sebagai tanda berat menurut PPK',
  since: '2022-07-01',
  appliesTo: 'ibu hamil yang diperiksa tekanan darah dan protein urin',
  who: [{ groups: ['bumil'] }],
  confidence: 'high',
  confirmBy: '',
};

/** Suspected, never diagnosed: the health worker decides. Either number of the pressure counts. */
export function preEclampsiaClass(
  table: Omit<PreEclampsiaTable, 'classes'>,
  seen: { week: number; systolic: number; diastolic: number; protein: number },
): PreEclampsiaClass {
  const from = ([systolic, diastolic]: readonly [number, number]): boolean =>
    seen.systolic >= systolic || seen.diastolic >= diastolic;
  const high = from(table.high);
  if (from(table.severe) || (high && seen.protein >= table.severeProtein)) return 'severe';
  if (!high) {
    if (seen.protein >= table.severeProtein) return 'protein';
    return seen.protein >= table.protein ? 'trace' : 'none';
  }
  if (seen.week < table.fromWeek) return 'chronic';
  return seen.protein >= table.protein ? 'suspected' : 'gestational';
}

function assess(subject: Subject, table: PreEclampsiaTable, version: string): Finding[] {
  const now = pregnancyToday(subject);
  const plus = subject.day.answers['urine-protein']?.answers.plus;
  if (!now || plus === undefined) return [];
  const protein = pointsIn(plus, 0, MOST_PLUS);
  if (protein === null) return [unknownFinding(card, version, 'Protein urin', 'impossible')];
  const pressure = pressureOf(subject, card, version, motherPressure2023.possible);
  if ('code' in pressure) return [pressure];
  // without a last period she is judged as after week 20: the more pressing reading of the two
  const week = now.gestation?.weeks ?? table.fromWeek;
  const found = preEclampsiaClass(table, { week, protein, ...pressure });
  const seen = pressureSeen(pressure);
  const map = meanArterialPressure(pressure);
  return [
    classFinding(card, version, table.classes[found], {
      text: `${seen.text}, protein urin ${protein === 0 ? 'negatif' : `+${protein}`}`,
      numbers: { ...seen.numbers, protein, weeks: now.gestation?.weeks ?? null, map },
      note: `MAP ${map.toFixed(2).replace('.', ',')} mmHg.${now.gestation ? '' : ' HPHT belum dicatat: dinilai seperti sesudah 20 minggu.'}`,
    }),
  ];
}

/** MAP in mmHg, two decimals: (systolic + 2 × diastolic) / 3. */
export const meanArterialPressure = (p: { systolic: number; diastolic: number }): number =>
  Math.round(((p.systolic + 2 * p.diastolic) / 3) * 100) / 100;

/** The dipstick's strongest colour. */
const MOST_PLUS = 4;

const now = { referTo: 'hospital', topics: ['pregnancy-danger-signs'] } as const;
const soon = { referTo: 'puskesmas', topics: ['pregnancy-danger-signs'] } as const;

/** Blood pressure and protein together, once the midwife has read the dipstick. */
export const preEclampsia: Rule<PreEclampsiaTable> = {
  card,
  versions: [
    {
      version: 'ppk-2022',
      since: '2022-07-01',
      table: {
        high: [140, 90],
        severe: [160, 110],
        fromWeek: 20,
        protein: 1,
        severeProtein: 2,
        classes: {
          none: {
            code: 'none',
            severity: 'good',
            family: 'Tekanan darah dalam batas. Ukur lagi setiap periksa.',
            worker: 'Tidak ada hipertensi',
          },
          trace: {
            code: 'trace',
            severity: 'watch',
            family: 'Tekanan darah dalam batas. Periksa urin lagi bersama bidan minggu depan.',
            worker: 'Protein +1 tanpa hipertensi: ulangi protein dan tekanan darah',
            topics: ['pregnancy-danger-signs'],
          },
          protein: {
            code: 'protein',
            severity: 'refer',
            family: 'Hasil urinnya perlu diperiksa lagi di Puskesmas hari ini atau besok.',
            worker: 'Protein +2 atau lebih tanpa hipertensi: rujuk untuk pemeriksaan lanjutan',
            ...soon,
          },
          gestational: {
            code: 'gestational',
            severity: 'refer',
            family: 'Tinggi. Periksakan ke Puskesmas hari ini atau besok.',
            worker: 'Curiga hipertensi gestasional: rujuk',
            ...soon,
          },
          suspected: {
            code: 'suspected',
            severity: 'urgent',
            family: 'Perlu diperiksa dokter hari ini. Panggil bidan.',
            worker: 'Curiga preeklampsia: rujuk',
            ...soon,
          },
          severe: {
            code: 'severe',
            severity: 'urgent',
            family: 'Panggil bidan sekarang dan antar ke Rumah Sakit.',
            worker: 'Curiga preeklampsia berat: rujuk segera',
            ...now,
          },
          chronic: {
            code: 'chronic',
            severity: 'refer',
            family: 'Tinggi sejak awal kehamilan. Periksakan ke Puskesmas.',
            worker: 'Curiga hipertensi kronik (sebelum 20 minggu): rujuk',
            ...soon,
          },
        },
      },
    },
  ],
  assess,
};
