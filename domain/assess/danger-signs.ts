import type { Instrument } from '../cards/card.ts';
import { dangerSignsFor, signsSaid } from '../cards/danger-signs.ts';
import { type ClassRow, classFinding, unknownFinding } from './class-row.ts';
import type { Finding, RuleCard } from './finding.ts';
import type { Rule, Subject } from './rule.ts';

const card: RuleCard = {
  rule: 'danger-signs',
  title: 'Tanda bahaya',
  source: 'Buku KIA 2023; bagan MTBS dan MTBM; KMK HK.01.07/MENKES/2015/2023',
  since: '2023-01-01',
  appliesTo: 'Ibu hamil dan nifas; bayi dan anak 0–71 bulan',
  who: [{ groups: ['bumil', 'nifas'] }, { toMonths: 72 }],
  confidence: 'high',
  confirmBy: '',
};

export interface DangerSignsTable {
  present: ClassRow;
  absent: ClassRow;
}

const kia2023: DangerSignsTable = {
  present: {
    code: 'present',
    severity: 'urgent',
    referTo: 'puskesmas',
    family: 'Panggil bidan sekarang. Jangan menunggu giliran, bawa ke puskesmas hari ini juga.',
    worker: 'Tanda bahaya, rujuk segera',
    topics: ['pregnancy-danger-signs', 'postpartum-danger-signs', 'child-danger-signs'],
  },
  absent: { code: 'absent', severity: 'good', family: 'Hijau.', worker: 'Tidak ada tanda bahaya' },
};

const isAnswered = (instrument: Instrument, answers: Readonly<Record<string, unknown>>): boolean =>
  instrument.items.every((item) => typeof answers[item.key] === 'boolean');

function assess(subject: Subject, table: DangerSignsTable, version: string): Finding[] {
  const { age, groups, day } = subject;
  const asked = dangerSignsFor({ ageMonths: age.months, groups });
  if (asked.length === 0) return [];
  const given = asked.map((instrument) => ({
    instrument,
    answers: day.answers[instrument.key]?.answers ?? {},
  }));
  const signs = given.flatMap(({ instrument, answers }) => signsSaid(instrument, answers));
  if (signs.length > 0) {
    const text = `Ada tanda bahaya: ${signs.join('; ').toLowerCase()}`;
    return [classFinding(card, version, table.present, { text, numbers: { signs: signs.length } })];
  }
  if (given.every(({ answers }) => Object.keys(answers).length === 0))
    return [unknownFinding(card, version, card.title, 'not-asked')];
  if (!given.every(({ instrument, answers }) => isAnswered(instrument, answers)))
    return [unknownFinding(card, version, card.title, 'incomplete')];
  const none = { text: 'Tidak ada tanda bahaya', numbers: { signs: 0 } };
  return [classFinding(card, version, table.absent, none)];
}

/** One sign is enough, whatever the scale or a score says: it comes before everything else. */
export const dangerSigns: Rule<DangerSignsTable> = {
  card,
  versions: [{ version: 'kia-2023', since: '2023-01-01', table: kia2023 }],
  assess,
};
