import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { pointsIn, questionRule } from '../question-rule.ts';
import { type KpspResult, kpspAge, kpspResult } from './kpsp.ts';

export interface KpspTable {
  classes: Record<KpspResult, ClassRow>;
}

const card: RuleCard = {
  rule: 'kpsp',
  title: 'Perkembangan anak menurut bidan',
  source:
    'Pedoman SDIDTK, Kementerian Kesehatan: KPSP 9–10 sesuai umur, 7–8 meragukan, 6 atau kurang kemungkinan penyimpangan',
  since: '2022-01-01',
  appliesTo: 'anak 3–72 bulan yang ditanya bidan hari ini',
  who: [{ fromMonths: 3, toMonths: 73 }],
  confidence: 'high',
  confirmBy: '',
};

const MOST = 10;

/** KPSP by its count of "yes". The form is told by age, of a child born early by the corrected one. */
export const kpspScreening = questionRule<KpspTable>({
  card,
  instrument: 'kpsp',
  name: 'KPSP',
  applies: ({ age }) => age.months >= 3 && age.months < 73,
  judge(answers, table, { birthDate, on, known }) {
    const yes = pointsIn(answers.yes, 0, MOST);
    const result = yes === null ? null : kpspResult(yes);
    if (result === null) return { why: 'incomplete' };
    const { gestationWeeksAtBirth, gestationDaysAtBirth } = known.identity ?? {};
    const form = kpspAge(birthDate, on, gestationWeeksAtBirth, gestationDaysAtBirth)?.form ?? null;
    return {
      row: table.classes[result],
      seen: {
        text: `${yes} dari 10 kemampuan sudah bisa`,
        numbers: { yes, form },
        ...(form === null ? {} : { note: `Formulir ${form} bulan.` }),
      },
    };
  },
  versions: [
    {
      version: 'sdidtk-2022',
      since: '2022-01-01',
      table: {
        classes: {
          'as-expected': {
            code: 'as-expected',
            severity: 'good',
            family: 'Sesuai umurnya. Teruskan bermain dan mengajak bicara.',
            worker: 'KPSP sesuai umur',
          },
          doubtful: {
            code: 'doubtful',
            severity: 'watch',
            family: 'Ajak bermain sesuai Buku KIA setiap hari, lalu diperiksa lagi 2 minggu lagi.',
            worker: 'KPSP meragukan: stimulasi, ulangi 2 minggu; tetap 7–8 dirujuk',
            topics: ['child-development'],
          },
          deviation: {
            code: 'deviation',
            severity: 'refer',
            family: 'Perlu diperiksa lagi di Puskesmas.',
            worker: 'KPSP kemungkinan ada penyimpangan: rujuk, catat aspeknya',
            referTo: 'puskesmas',
            topics: ['child-development'],
          },
        },
      },
    },
  ],
});
