import { BOTH, cardRows, type Line, OUTSIDE, rowsAt, WORKER } from '../line.ts';
import type { PackageRow } from '../package-row.ts';
import { topicRows } from './topics.ts';
import { vaccineRows } from './vaccines.ts';

/** What is measured and asked of every child to the sixth birthday. */
export const CHILD_CARD: readonly Line[] = [
  ['measure.weight', 'Berat badan dan kurva KMS', 'preventive', 'month'],
  ['measure.length-height', 'Panjang atau tinggi badan', 'preventive', 'month'],
  ['measure.head', 'Lingkar kepala', 'preventive', 'month'],
  [
    'measure.muac',
    'Lingkar lengan atas',
    'preventive',
    'month',
    { condition: '6 sampai 59 bulan' },
  ],
  ['measure.oedema', 'Bengkak di kedua punggung kaki', 'preventive', 'month'],
  ['answers.development-checklist', 'Ceklis perkembangan Buku KIA', 'preventive', 'month'],
  ['answers.complementary-feeding', 'Tanya MP-ASI', 'promotive', 'month'],
  ['answers.sick-signs', 'Tanya gejala sakit', 'preventive', 'visit'],
  ['answers.pmt-child-daily', 'Tanya makan makanan tambahan', 'preventive', 'month'],
  ['answers.toddler-class', 'Tanya kelas ibu balita', 'promotive', 'visit'],
  ['referral', 'Rujuk ke Pustu, Puskesmas, atau Rumah Sakit', 'curative', 'need'],
];

/** Infants to the first birthday, cluster 2. KN1 6–48 hours, KN2 3–7, KN3 8–28 days. */
export const INFANT_ROWS: readonly PackageRow[] = [
  ...cardRows('bayi', [
    ...CHILD_CARD,
    [
      'answers.exclusive-breastfeeding',
      'Tanya ASI eksklusif',
      'promotive',
      'month',
      { condition: '0 sampai 5 bulan' },
    ],
  ]),
  ...topicRows('bayi'),
  ...rowsAt('bayi', 'posyandu', [
    ['newborn-check', 'Periksa bayi baru lahir oleh bidan', 'preventive', 'schedule', WORKER],
    [
      'vitamin-a-blue',
      'Vitamin A kapsul biru',
      'preventive',
      'half-year',
      { ...WORKER, condition: '6 sampai 11 bulan, Februari dan Agustus' },
    ],
    [
      'pmt-child',
      'Makanan tambahan pangan lokal',
      'curative',
      'day',
      { condition: 'sejak 6 bulan, bila berat tidak naik atau kurang' },
    ],
    ['answers.kpsp', 'KPSP oleh bidan', 'preventive', 'half-year', WORKER],
    ['answers.diet-24h', 'Makan kemarin', 'preventive', 'half-year', WORKER],
    ['answers.buku-kia', 'Punya Buku KIA', 'promotive', 'once'],
  ]),
  ...vaccineRows('bayi', 'posyandu'),
  ...rowsAt('bayi', 'pustu', [
    ['newborn-check', 'Periksa bayi baru lahir oleh bidan', 'preventive', 'schedule', BOTH],
    ['sick-infant-care', 'Periksa bayi sakit (MTBM, MTBS) dasar', 'curative', 'need'],
    ['growth-follow-up', 'Tindak lanjut gangguan pertumbuhan', 'curative', 'need', BOTH],
    ['vitamin-a-blue', 'Vitamin A kapsul biru', 'preventive', 'half-year'],
    ['answers.kpsp', 'KPSP oleh bidan', 'preventive', 'half-year'],
    ['infant-home-visit', 'Kunjungan rumah bayi', 'preventive', 'need', OUTSIDE],
  ]),
  ...vaccineRows('bayi', 'pustu'),
  ...rowsAt('bayi', 'puskesmas', [
    [
      'newborn-check',
      'Periksa bayi baru lahir oleh bidan',
      'preventive',
      'schedule',
      { condition: 'KN1 sampai KN3' },
    ],
    ['hypothyroid-screening', 'Skrining hipotiroid kongenital (SHK)', 'preventive', 'once'],
    ['sick-infant-care', 'Periksa bayi sakit (MTBM, MTBS)', 'curative', 'need'],
    ['answers.kpsp', 'SDIDTK dan KPSP', 'preventive', 'half-year'],
    ['malnutrition-care', 'Tata laksana gizi buruk', 'curative', 'need'],
    ['vitamin-a-blue', 'Vitamin A kapsul biru', 'preventive', 'half-year'],
    ['child-tb-diagnosis', 'Diagnosis TBC anak', 'curative', 'need', { cluster: 4 }],
    ['development-therapy', 'Stimulasi dan rujukan tumbuh kembang', 'rehabilitative', 'need'],
  ]),
  ...vaccineRows('bayi', 'puskesmas'),
];
