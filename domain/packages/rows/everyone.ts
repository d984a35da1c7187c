import { BOTH, cardRows, OUTSIDE, rowsAt, WORKER } from '../line.ts';
import type { PackageRow } from '../package-row.ts';
import { topicRows } from './topics.ts';

/** Whatever the age, cluster 4: communicable disease and what surrounds people. */
export const EVERYONE_ROWS: readonly PackageRow[] = [
  ...cardRows('semua', [
    ['answers.tbc-signs', 'Empat pertanyaan batuk lama', 'preventive', 'visit'],
  ]),
  ...topicRows('semua'),
  ...rowsAt('semua', 'posyandu', [
    [
      'answers.tbc-treatment',
      'Tindak lanjut batuk lama',
      'curative',
      'month',
      { ...WORKER, condition: 'pernah ada tanda' },
    ],
    ['dengue-talk', 'Penyuluhan dan gerakan sarang nyamuk (DBD, PSN)', 'promotive', 'month'],
    ['clean-living-talk', 'Penyuluhan hidup bersih dan sehat (PHBS)', 'promotive', 'month'],
    ['rumour-report', 'Lapor kabar dan tanda wabah', 'preventive', 'need'],
  ]),
  ...rowsAt('semua', 'pustu', [
    ['contact-investigation', 'Penyelidikan kontak', 'preventive', 'need', OUTSIDE],
    ['weekly-watch', 'Pemantauan wilayah tiap minggu (PWS)', 'preventive', 'week', BOTH],
    ['first-response', 'Tindakan pertama wabah', 'curative', 'need', BOTH],
  ]),
  ...rowsAt('semua', 'puskesmas', [
    ['surveillance', 'Surveilans', 'preventive', 'week', BOTH],
    ['outbreak-response', 'Penanggulangan kejadian luar biasa', 'curative', 'need', OUTSIDE],
    ['tbc-treatment', 'Diagnosis dan pengobatan TBC', 'curative', 'need'],
    ['hiv-care', 'Tes dan pengobatan HIV', 'curative', 'need'],
    ['malaria-care', 'Diagnosis dan pengobatan malaria', 'curative', 'need'],
    ['dengue-care', 'Penanganan demam berdarah', 'curative', 'need'],
    ['environmental-health', 'Kesehatan lingkungan', 'preventive', 'month', OUTSIDE],
    ['tb-recovery', 'Pendampingan pulih sesudah pengobatan TBC', 'rehabilitative', 'month', BOTH],
  ]),
];
