import type { RuleCase } from './judge-for-test.ts';

type YesNo = readonly [cough: boolean, fever: boolean, weight: boolean, contact: boolean];
const answers = ([cough, fever, weight, contact]: YesNo) => ({
  'tbc-signs': { cough, fever, weight, contact },
});
const [Y, N] = [true, false];

const asked = (
  name: string,
  given: YesNo,
  code: string,
  severity: 'refer' | 'watch' | 'good',
  worker: string,
  version = '2023.1',
): RuleCase => ({
  name: `${version}: ${name}`,
  visit: { ageMonths: 400, answers: answers(given) },
  says: [[code, severity]],
  version,
  worker,
});

export const TUBERCULOSIS_CASES: readonly RuleCase[] = [
  // KMK HK.01.07/MENKES/2015/2023: one symptom acts, contact alone goes for preventive treatment
  asked('satu gejala', [Y, N, N, N], 'signs', 'refer', 'TCM'),
  asked('kontak tanpa gejala', [N, N, N, Y], 'contact', 'refer', 'TPT'),
  asked('tidak ada', [N, N, N, N], 'none', 'good', 'Bukan terduga'),
  asked('dua gejala dan kontak', [Y, Y, N, Y], 'signs', 'refer', 'TCM'),
  // the card of 2023: two of four
  asked('satu dari empat', [Y, N, N, N], 'few', 'watch', 'di bawah ambang', 'card-2023'),
  asked('dua gejala', [Y, Y, N, N], 'signs', 'refer', 'Terduga', 'card-2023'),
  asked('satu gejala dan kontak', [N, N, Y, Y], 'signs', 'refer', 'Terduga', 'card-2023'),
  asked('kontak saja', [N, N, N, Y], 'few', 'watch', 'di bawah ambang', 'card-2023'),
  asked('tidak ada', [N, N, N, N], 'none', 'good', 'Bukan terduga', 'card-2023'),
  {
    name: 'belum ditanyakan',
    visit: { ageMonths: 400 },
    says: [['unknown', 'unknown']],
    worker: 'belum ditanyakan',
  },
  {
    name: 'tiga jawaban, semua tidak',
    visit: { ageMonths: 400, answers: { 'tbc-signs': { cough: N, fever: N, weight: N } } },
    says: [['unknown', 'unknown']],
    worker: 'belum lengkap',
  },
  {
    name: 'satu jawaban ya sudah cukup',
    visit: { ageMonths: 400, answers: { 'tbc-signs': { fever: Y } } },
    says: [['signs', 'refer']],
  },
  {
    name: 'bayi pun ditanya',
    visit: { ageMonths: 3, answers: answers([N, N, Y, N]) },
    says: [['signs', 'refer']],
  },
  {
    name: 'jawaban yang bukan ya atau tidak belum menjawab',
    visit: {
      ageMonths: 400,
      answers: { 'tbc-signs': { cough: 1, fever: N, weight: N, contact: N } },
    },
    says: [['unknown', 'unknown']],
  },
];
