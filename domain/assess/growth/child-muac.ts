import { countedReading } from '../../measures/counted-reading.ts';
import { type Band, bandOf, classFinding, measuredText, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';

const card: RuleCard = {
  rule: 'child-muac',
  title: 'Lingkar lengan atas anak',
  source: 'WHO (2013) dan PMK 2/2020: LiLA 6–59 bulan; Kartu Bantu Pemeriksaan, edisi 2023',
  since: '2020-01-06',
  appliesTo: 'Anak 6–59 bulan',
  who: [{ fromMonths: 6, toMonths: 60 }],
  confidence: 'high',
  confirmBy: '',
};

export interface ChildMuacTable {
  /** completed months; the upper excluded */
  fromMonths: number;
  toMonths: number;
  /** outside these (cm) the tape was misread */
  possible: readonly [min: number, max: number];
  bands: readonly Band[];
}

const pmk2020: ChildMuacTable = {
  fromMonths: 6,
  toMonths: 60,
  possible: [5, 30],
  bands: [
    {
      below: 11.5,
      code: 'red',
      severity: 'refer',
      referTo: 'puskesmas',
      family: 'Merah. Hari ini temui bidan atau perawat, lalu periksakan ke puskesmas.',
      worker: 'Merah, gizi buruk menurut LiLA (< 11,5 cm)',
      topics: ['child-growth', 'child-danger-signs'],
    },
    {
      below: 12.5,
      code: 'yellow',
      severity: 'watch',
      referTo: 'pustu',
      family:
        'Kuning. Temui bidan atau perawat di pustu untuk makanan tambahan, dan ukur lagi dua minggu lagi.',
      worker: 'Kuning, gizi kurang menurut LiLA (11,5–12,4 cm)',
      topics: ['child-growth'],
    },
    {
      code: 'green',
      severity: 'good',
      family: 'Hijau: cukup.',
      worker: 'Hijau, gizi baik menurut LiLA (≥ 12,5 cm)',
    },
  ],
};

function assess({ day, age }: Subject, table: ChildMuacTable, version: string): Finding[] {
  if (age.months < table.fromMonths || age.months >= table.toMonths) return [];
  const reading = countedReading(day.readings.muac);
  if (reading === null)
    return [unknownFinding(card, version, 'Lingkar lengan atas', 'not-measured')];
  if (reading === 'differ') return [unknownFinding(card, version, 'Lingkar lengan atas', 'differ')];
  const { value } = reading;
  const [min, max] = table.possible;
  if (!(value >= min && value <= max))
    return [unknownFinding(card, version, 'Lingkar lengan atas', 'impossible')];
  return [
    classFinding(card, version, bandOf(table.bands, value), {
      text: measuredText('Lingkar lengan atas', value, 'cm', 1),
      numbers: { muac: value },
    }),
  ];
}

/** The colour of the arm tape, from 6 to 59 completed months. Below six months there is no agreed cut-off. */
export const childMuac: Rule<ChildMuacTable> = {
  card,
  versions: [{ version: 'pmk-2-2020', since: '2020-01-06', table: pmk2020 }],
  assess,
};
