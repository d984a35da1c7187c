import { BOTH, cardRows, OUTSIDE, rowsAt, WORKER } from '../line.ts';
import type { PackageRow } from '../package-row.ts';
import { topicRows } from './topics.ts';

/** After birth and while breastfeeding, cluster 2. KF1 6–48 hours, KF2 3–7, KF3 8–28, KF4 29–42 days (PMK 21/2021). */
export const POSTPARTUM_ROWS: readonly PackageRow[] = [
  ...cardRows('nifas', [
    ['measure.weight', 'Berat badan', 'preventive', 'month'],
    ['measure.muac', 'Lingkar lengan atas', 'preventive', 'month'],
    ['measure.blood-pressure', 'Tekanan darah', 'preventive', 'month'],
    ['answers.breastfeeding', 'Tanya dan dukung menyusui', 'promotive', 'visit'],
    ['answers.visit-kind', 'Tanya datang untuk apa', 'preventive', 'visit'],
    ['answers.vitamin-a-taken', 'Tanya minum vitamin A', 'preventive', 'visit'],
    ['referral', 'Rujuk ke Pustu, Puskesmas, atau Rumah Sakit', 'curative', 'need'],
  ]),
  ...topicRows('nifas'),
  ...rowsAt('nifas', 'posyandu', [
    ['postpartum-check', 'Periksa nifas oleh bidan', 'preventive', 'schedule', WORKER],
    [
      'vitamin-a-mother',
      'Vitamin A ibu nifas (kapsul merah)',
      'preventive',
      'schedule',
      { ...WORKER, condition: 'sampai hari ke-42' },
    ],
    ['contraception', 'KB setelah melahirkan', 'preventive', 'need', WORKER],
    ['answers.contraception-use', 'Tanya memakai KB', 'preventive', 'year', WORKER],
  ]),
  ...rowsAt('nifas', 'pustu', [
    ['postpartum-check', 'Periksa nifas oleh bidan', 'preventive', 'schedule', BOTH],
    ['vitamin-a-mother', 'Vitamin A ibu nifas (kapsul merah)', 'preventive', 'schedule'],
    ['contraception', 'KB setelah melahirkan', 'preventive', 'need'],
    ['postpartum-home-visit', 'Kunjungan rumah ibu nifas', 'preventive', 'need', OUTSIDE],
  ]),
  ...rowsAt('nifas', 'puskesmas', [
    [
      'postpartum-check',
      'Periksa nifas oleh bidan',
      'preventive',
      'schedule',
      { condition: 'KF1 sampai KF4' },
    ],
    ['vitamin-a-mother', 'Vitamin A ibu nifas (kapsul merah)', 'preventive', 'schedule'],
    ['contraception', 'KB setelah melahirkan', 'preventive', 'need'],
    ['postpartum-complications', 'Penanganan komplikasi nifas', 'curative', 'need'],
    ['mental-health-screening', 'Skrining kesehatan jiwa', 'preventive', 'schedule'],
    ['hospital-referral', 'Rujukan ke rumah sakit', 'curative', 'need'],
  ]),
];
