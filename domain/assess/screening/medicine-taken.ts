import type { ClassRow } from '../class-row.ts';
import type { RuleCard } from '../finding.ts';
import { type QuestionRule, questionRule } from '../question-rule.ts';

export interface MedicineTable {
  classes: Record<'none' | 'not-taken' | 'taken', ClassRow>;
}

const cardOf = (rule: string, title: string): RuleCard => ({
  rule,
  title,
  source:
    'Checklist kunjungan rumah usia dewasa dan lansia, KMK HK.01.07/MENKES/2015/2023: obat ada, diminum 24 jam terakhir',
  since: '2023-01-01',
  appliesTo: 'usia 19 tahun ke atas yang sudah didiagnosis dan ditanya hari ini',
  who: [{ fromMonths: 228 }],
  confidence: 'high',
  confirmBy: '',
});

const talk = {
  severity: 'watch',
  topics: ['take-medicine'],
} as const;
const table: MedicineTable = {
  classes: {
    none: {
      code: 'none',
      family: 'Obat habis atau belum ada. Ambil obat di Pustu atau Puskesmas minggu ini.',
      worker: 'Obat tidak tersedia',
      ...talk,
    },
    'not-taken': {
      code: 'not-taken',
      family: 'Minum obat setiap hari seperti pesan dokter. Tanyakan perawat bila ada keluhan.',
      worker: 'Obat tersedia, tidak diminum dalam 24 jam terakhir',
      ...talk,
    },
    taken: {
      code: 'taken',
      severity: 'good',
      family: 'Pertahankan, minum setiap hari.',
      worker: 'Obat diminum dalam 24 jam terakhir',
    },
  },
};

/** Without medicine in the house nothing can be taken, whatever was said of the last day. */
const medicineRule = (rule: string, title: string): QuestionRule<MedicineTable> => ({
  card: cardOf(rule, title),
  instrument: rule,
  name: title,
  applies: ({ age }) => age.years >= 19,
  judge(answers, { classes }) {
    const { 'has-medicine': has, 'taken-24h': taken } = answers;
    const seen = (text: string) => ({ text, numbers: {} });
    if (has === false) return { row: classes.none, seen: seen('Obat tidak ada') };
    if (taken === false) return { row: classes['not-taken'], seen: seen('Obat belum diminum') };
    if (has !== true || taken !== true) return { why: 'incomplete' };
    return { row: classes.taken, seen: seen('Obat sudah diminum') };
  },
  versions: [{ version: 'edisi-2023', since: '2023-01-01', table }],
});

export const pressureMedicine = questionRule(
  medicineRule('medicine-pressure', 'Obat tekanan darah'),
);
export const sugarMedicine = questionRule(medicineRule('medicine-sugar', 'Obat gula darah'));
