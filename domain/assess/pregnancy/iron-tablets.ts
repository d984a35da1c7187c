import { daysBetween } from '../../calendar.ts';
import { type ClassRow, classFinding, unknownFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';

export interface IronTabletsTable {
  /** tablets in one pregnancy */
  target: number;
  daily: ClassRow;
  notDaily: ClassRow;
}

const card: RuleCard = {
  rule: 'iron-tablets',
  title: 'Tablet tambah darah',
  source: 'KMK HK.01.07/MENKES/2015/2023; kartu ibu hamil, edisi 2023',
  since: '2023-01-01',
  appliesTo: 'ibu hamil',
  who: [{ groups: ['bumil'] }],
  confidence: 'high',
  confirmBy: '',
};

/** Tablets given in this pregnancy up to today, as far as the record knows. */
export function tabletsGiven({ known, on }: Pick<Subject, 'known' | 'on'>): number {
  const open = known.pregnancies.find((p) => p.since <= on && (!p.endedOn || p.endedOn > on));
  if (!open) return 0;
  return known.days
    .filter((day) => day.on >= open.since && daysBetween(day.on, on) >= 0)
    .flatMap((day) => day.services)
    .filter((s) => s.service === 'iron-tablets')
    .reduce((sum, s) => sum + (s.amount ?? 0), 0);
}

/** How many of the target are still missing. */
export const tabletsMissing = (given: number, target: number): number =>
  Math.max(0, target - given);

function assess(subject: Subject, table: IronTabletsTable, version: string): Finding[] {
  if (!subject.groups.includes('bumil')) return [];
  const daily = subject.day.answers['ttd-daily']?.answers.daily;
  if (typeof daily !== 'boolean')
    return [unknownFinding(card, version, 'Minum tablet tambah darah', 'not-asked')];
  const given = tabletsGiven(subject);
  const missing = tabletsMissing(given, table.target);
  const seen = {
    text: daily ? 'Diminum setiap hari' : 'Belum diminum setiap hari',
    numbers: { given, target: table.target, missing },
    note: `Tercatat ${given} dari ${table.target} tablet.`,
  };
  return [classFinding(card, version, daily ? table.daily : table.notDaily, seen)];
}

/** Iron tablets, one a day through pregnancy. */
export const ironTablets: Rule<IronTabletsTable> = {
  card,
  versions: [
    {
      version: '2023.1',
      since: '2023-01-01',
      table: {
        target: 90,
        daily: {
          code: 'daily',
          severity: 'good',
          family: 'Teruskan sampai melahirkan.',
          worker: 'TTD diminum setiap hari',
        },
        notDaily: {
          code: 'not-daily',
          severity: 'watch',
          family: 'Minum 1 tablet setiap hari. Bila mual atau habis, bicarakan dengan bidan.',
          worker: 'TTD tidak diminum setiap hari: edukasi',
          topics: ['iron-tablets'],
        },
      },
    },
  ],
  assess,
};
