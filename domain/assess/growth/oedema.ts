import { countedReading } from '../../measures/counted-reading.ts';
import { type ClassRow, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';

const card: RuleCard = {
  rule: 'oedema',
  title: 'Bengkak di kedua punggung kaki',
  source: 'PMK 2/2020; WHO Child Growth Standards; rujukan: KMK HK.01.07/MENKES/2015/2023',
  since: '2020-01-06',
  appliesTo: 'Anak 0–71 bulan',
  who: [{ toMonths: 72 }],
  confidence: 'high',
  confirmBy: '',
};

export interface OedemaTable {
  /** completed months, excluded: the ages of the child card */
  toMonths: number;
  present: ClassRow;
  absent: ClassRow;
}

const pmk2020: OedemaTable = {
  toMonths: 72,
  present: {
    code: 'present',
    severity: 'urgent',
    referTo: 'puskesmas',
    family: 'Merah. Bawa anak ke puskesmas hari ini juga, berapa pun beratnya.',
    worker: 'Gizi buruk dengan edema bilateral, berapa pun berat badannya',
    topics: ['child-danger-signs'],
  },
  absent: {
    code: 'absent',
    severity: 'good',
    family: 'Hijau.',
    worker: 'Tidak ada edema bilateral',
  },
};

function assess({ day, age }: Subject, table: OedemaTable, version: string): Finding[] {
  if (age.months >= table.toMonths) return [];
  const reading = countedReading(day.readings.oedema);
  if (reading === null) return [unknownFinding(card, version, card.title, 'not-looked')];
  if (reading === 'differ') return [unknownFinding(card, version, card.title, 'looks-differ')];
  const numbers = { oedema: reading.value };
  if (reading.value === 1)
    return [
      classFinding(card, version, table.present, { text: 'Kedua punggung kaki bengkak', numbers }),
    ];
  if (reading.value === 0)
    return [
      classFinding(card, version, table.absent, {
        text: 'Kedua punggung kaki tidak bengkak',
        numbers,
      }),
    ];
  return [unknownFinding(card, version, card.title, 'impossible')];
}

/** Pitting swelling of both feet: acute malnutrition whatever the scale says, and it cannot wait. */
export const oedema: Rule<OedemaTable> = {
  card,
  versions: [{ version: 'pmk-2-2020', since: '2020-01-06', table: pmk2020 }],
  assess,
};
