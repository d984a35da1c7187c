import { completedMonths } from '../../people/age.ts';
import { type ClassRow, classFinding } from '../class-row.ts';
import type { Finding, RuleCard } from '../finding.ts';
import type { Rule, Subject } from '../rule.ts';

export interface ExclusiveBreastfeedingTable {
  /** asked while the child is younger than so many completed months */
  belowMonths: number;
  classes: Record<'exclusive' | 'broken', ClassRow>;
}

const card: RuleCard = {
  rule: 'exclusive-breastfeeding',
  title: 'ASI eksklusif',
  source:
    'KMK HK.01.07/MENKES/2015/2023; kartu bayi, edisi 2023: ditanya setiap bulan sampai umur 6 bulan',
  since: '2023-01-01',
  appliesTo: 'bayi 0–5 bulan yang ditanya hari ini',
  who: [{ toMonths: 6 }],
  confidence: 'medium',
  confirmBy: '',
};

/** The answers of the first months, by completed month; asked twice in a month, one no stands. */
export function monthsAnswered(
  { known, birthDate, on }: Pick<Subject, 'known' | 'birthDate' | 'on'>,
  belowMonths: number,
): Map<number, boolean> {
  const months = new Map<number, boolean>();
  for (const day of known.days) {
    const said = day.answers['exclusive-breastfeeding']?.answers.exclusive;
    if (day.on < birthDate || day.on > on || typeof said !== 'boolean') continue;
    const month = completedMonths(birthDate, day.on);
    if (month < belowMonths) months.set(month, said && months.get(month) !== false);
  }
  return months;
}

function assess(subject: Subject, table: ExclusiveBreastfeedingTable, version: string): Finding[] {
  const asked = subject.day.answers['exclusive-breastfeeding'];
  if (subject.age.months >= table.belowMonths || typeof asked?.answers.exclusive !== 'boolean')
    return [];
  const months = monthsAnswered(subject, table.belowMonths);
  const broken = [...months].filter(([, exclusive]) => !exclusive).map(([month]) => month);
  const unasked = Array.from({ length: subject.age.months }, (_, m) => m).filter(
    (m) => !months.has(m),
  );
  const seen = {
    text: broken.length > 0 ? 'Pernah mendapat selain ASI' : 'Hanya minum ASI',
    numbers: { asked: months.size, months: subject.age.months },
    note: `${broken.length > 0 ? `Jawaban tidak pada bulan ${broken.join(', ')}.` : ''}${
      unasked.length > 0 ? ` Belum ditanya pada bulan ${unasked.join(', ')}.` : ''
    }`.trim(),
  };
  return [
    classFinding(card, version, table.classes[broken.length > 0 ? 'broken' : 'exclusive'], seen),
  ];
}

/** Breast milk alone, asked every month: one no ends it for good, and the child is breastfed on all the same. */
export const exclusiveBreastfeeding: Rule<ExclusiveBreastfeedingTable> = {
  card,
  versions: [
    {
      version: '2023.1',
      since: '2023-01-01',
      table: {
        belowMonths: 6,
        classes: {
          exclusive: {
            code: 'exclusive',
            severity: 'good',
            family: 'Teruskan ASI saja sampai umur 6 bulan.',
            worker: 'ASI eksklusif sampai hari ini',
          },
          broken: {
            code: 'broken',
            severity: 'watch',
            family: 'Tetap susui sesering mungkin. Bidan dapat membantu bila ASI terasa kurang.',
            worker: 'Tidak ASI eksklusif: edukasi menyusui',
            topics: ['breastfeeding'],
            reminder: true,
          },
        },
      },
    },
  ],
  assess,
};
