import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { ageFrom, questionRule, yesNoOf } from '../question-rule.ts';

/**
 * SKILAS asks some items so that "yes" is good (orientation, three words, chair stands, fingers, whisper) and some so
 * that it is not. The app keeps for every item whether there is a problem.
 */
export const SKILAS_DOMAINS = {
  cognition: ['orientation', 'three-words'],
  movement: ['chair-stands'],
  nutrition: ['weight-lost', 'appetite', 'arm-below-21'],
  sight: ['eye-trouble', 'fingers'],
  hearing: ['whisper'],
  mood: ['sad', 'little-interest'],
} as const;
export type SkilasDomain = keyof typeof SKILAS_DOMAINS;

const NAMES: Record<SkilasDomain, string> = {
  cognition: 'kognitif',
  movement: 'mobilisasi',
  nutrition: 'malnutrisi',
  sight: 'penglihatan',
  hearing: 'pendengaran',
  mood: 'depresi',
};

const card: RuleCard = {
  rule: 'skilas',
  title: 'Skrining lansia sederhana',
  source: 'KMK HK.01.07/MENKES/2015/2023, formulir 5; SATUSEHAT Q0042 (WHO ICOPE)',
  since: '2023-01-01',
  appliesTo: 'usia 60 tahun ke atas yang ditanya hari ini',
  who: [{ fromMonths: 720 }],
  confidence: 'high',
  confirmBy: '',
};

/** Domains with at least one problem; any of them is referred. */
export const skilasPositive = (problems: Readonly<Record<string, boolean>>): SkilasDomain[] =>
  (Object.keys(SKILAS_DOMAINS) as SkilasDomain[]).filter((domain) =>
    SKILAS_DOMAINS[domain].some((item) => problems[item] === true),
  );

export interface SkilasTable {
  classes: Record<'problem' | 'good', ClassRow>;
}

const ITEMS: readonly string[] = Object.values(SKILAS_DOMAINS).flat();

export const skilas = questionRule<SkilasTable>({
  card,
  instrument: 'skilas',
  name: 'Skrining lansia',
  applies: ageFrom(60),
  judge(answers, table) {
    const given = yesNoOf(answers, ITEMS);
    const problems = Object.fromEntries(ITEMS.map((item) => [item, answers[item] === true]));
    const positive = skilasPositive(problems);
    if (!given && positive.length === 0) return { why: 'incomplete' };
    const names = positive.map((domain) => NAMES[domain]).join(', ');
    return {
      row: positive.length > 0 ? table.classes.problem : table.classes.good,
      seen: {
        text: `${positive.length} dari 6 hal perlu perhatian`,
        numbers: { positive: positive.length },
        note: `${names ? `Masalah: ${names}.` : ''}${given ? '' : ' Belum semua butir ditanyakan.'}`.trim(),
      },
    };
  },
  versions: [
    {
      version: 'juknis-2023',
      since: '2023-01-01',
      table: {
        classes: {
          problem: {
            code: 'problem',
            severity: 'refer',
            family: 'Periksakan ke Pustu atau Puskesmas.',
            worker: 'Satu domain atau lebih bermasalah: pemeriksaan lanjutan',
            referTo: 'puskesmas',
            topics: ['elder-independence', 'fall-prevention'],
          },
          good: {
            code: 'good',
            severity: 'good',
            family: 'Hasilnya baik. Ulangi setahun sekali.',
            worker: 'Tidak ada domain bermasalah',
          },
        },
      },
    },
  ],
});
