import { BOTH, cardRows, OUTSIDE, rowsAt, WORKER } from '../line.ts';
import type { PackageRow } from '../package-row.ts';
import { CHILD_CARD } from './infant.ts';
import { topicRows } from './topics.ts';
import { vaccineRows } from './vaccines.ts';

/** Under-fives and preschoolers from the first birthday to the sixth, cluster 2. */
export const CHILD_ROWS: readonly PackageRow[] = [
  ...cardRows('balita', CHILD_CARD),
  ...topicRows('balita'),
  ...rowsAt('balita', 'posyandu', [
    [
      'vitamin-a-red',
      'Vitamin A kapsul merah',
      'preventive',
      'half-year',
      { ...WORKER, condition: '12 sampai 59 bulan, Februari dan Agustus' },
    ],
    ['deworming', 'Obat cacing', 'preventive', 'half-year', WORKER],
    [
      'pmt-child',
      'Makanan tambahan pangan lokal',
      'curative',
      'day',
      { condition: 'bila berat tidak naik atau kurang' },
    ],
    ['answers.kpsp', 'KPSP oleh bidan', 'preventive', 'half-year', WORKER],
    [
      'answers.diet-24h',
      'Makan kemarin',
      'preventive',
      'half-year',
      { ...WORKER, condition: 'sampai 23 bulan' },
    ],
    ['answers.buku-kia', 'Punya Buku KIA', 'promotive', 'once'],
    [
      'answers.e-chart',
      'Tes daya lihat (kartu E)',
      'preventive',
      'half-year',
      { ...WORKER, condition: 'sejak 3 tahun' },
    ],
    ['toddler-class', 'Kelas ibu balita', 'promotive', 'month', WORKER],
  ]),
  ...vaccineRows('balita', 'posyandu'),
  ...rowsAt('balita', 'pustu', [
    ['sick-child-care', 'Periksa balita sakit (MTBS)', 'curative', 'need'],
    [
      'pmt-supervision',
      'Pengawasan makanan tambahan gizi kurang',
      'curative',
      'week',
      { ...BOTH, condition: 'gizi kurang' },
    ],
    ['answers.kpsp', 'SDIDTK dan KPSP', 'preventive', 'half-year', BOTH],
    ['vitamin-a-red', 'Vitamin A kapsul merah', 'preventive', 'half-year'],
    ['deworming', 'Obat cacing', 'preventive', 'half-year'],
    ['child-home-visit', 'Kunjungan rumah balita', 'preventive', 'need', OUTSIDE],
  ]),
  ...vaccineRows('balita', 'pustu'),
  ...rowsAt('balita', 'puskesmas', [
    ['malnutrition-care', 'Tata laksana gizi buruk', 'curative', 'need'],
    ['sick-child-care', 'Periksa balita sakit (MTBS)', 'curative', 'need'],
    ['answers.kpsp', 'SDIDTK lanjut', 'preventive', 'half-year'],
    ['dental-care', 'Kesehatan gigi dan mulut', 'curative', 'half-year'],
    ['vitamin-a-red', 'Vitamin A kapsul merah', 'preventive', 'half-year'],
    ['deworming', 'Obat cacing', 'preventive', 'half-year'],
    ['child-tb-diagnosis', 'Diagnosis TBC anak', 'curative', 'need', { cluster: 4 }],
    ['development-therapy', 'Stimulasi dan rujukan tumbuh kembang', 'rehabilitative', 'need'],
  ]),
  ...vaccineRows('balita', 'puskesmas'),
];
