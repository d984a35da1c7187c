import { schoolVaccineFields } from '../../cards/vaccines.ts';
import { BOTH, cardRows, type Line, OUTSIDE, rowsAt, WORKER } from '../line.ts';
import type { PackageRow } from '../package-row.ts';
import { topicRows } from './topics.ts';

/** Bulan Imunisasi Anak Sekolah, dose by dose. */
const BIAS: readonly Line[] = schoolVaccineFields.map(({ service, label }) => [
  service,
  label,
  'preventive',
  'schedule',
  { family: 'immunization' },
]);
const GIRLS = { condition: 'remaja putri sejak 12 tahun' } as const;

/** School age and teenagers, cluster 2. */
export const SCHOOL_ROWS: readonly PackageRow[] = [
  ...cardRows('sekolah', [
    ['measure.weight', 'Berat badan', 'preventive', 'month'],
    ['measure.length-height', 'Tinggi badan', 'preventive', 'month'],
    ['measure.waist', 'Lingkar perut', 'preventive', 'month', { condition: 'sejak 15 tahun' }],
    ['measure.blood-pressure', 'Tekanan darah', 'preventive', 'year'],
    ['answers.smoking', 'Tanya merokok', 'preventive', 'visit'],
    ['answers.visit-kind', 'Tanya datang untuk apa', 'preventive', 'visit'],
    ['answers.ttd-weekly', 'Tanya minum tablet tambah darah', 'preventive', 'visit', GIRLS],
    ['answers.balanced-plate', 'Tanya Isi Piringku', 'promotive', 'visit'],
    ['referral', 'Rujuk ke Pustu, Puskesmas, atau Rumah Sakit', 'curative', 'need'],
  ]),
  ...topicRows('sekolah'),
  ...rowsAt('sekolah', 'posyandu', [
    [
      'measure.glucose',
      'Gula darah',
      'preventive',
      'year',
      { ...WORKER, condition: 'sejak 15 tahun' },
    ],
    [
      'measure.glucose-fasting',
      'Gula darah puasa',
      'preventive',
      'need',
      { ...WORKER, condition: 'sejak 15 tahun' },
    ],
    ['measure.hb', 'Periksa Hb', 'preventive', 'year', { ...WORKER, ...GIRLS }],
    [
      'iron-tablets-teen',
      'Tablet tambah darah remaja putri',
      'preventive',
      'week',
      { ...WORKER, ...GIRLS },
    ],
    ['immunization.td', 'Imunisasi Td', 'preventive', 'schedule', WORKER],
    ['answers.finger-counting', 'Tes melihat hitung jari', 'preventive', 'half-year'],
    ['answers.whisper', 'Tes mendengar bisikan', 'preventive', 'half-year'],
    [
      'answers.risk-behaviour',
      'Kebiasaan sehari-hari',
      'preventive',
      'year',
      { condition: 'sejak 15 tahun' },
    ],
    ['answers.sugar-salt-fat', 'Tanya gula, garam, dan minyak', 'promotive', 'year'],
    ['answers.family-history', 'Riwayat penyakit keluarga', 'preventive', 'year'],
    [
      'answers.breast-check',
      'Periksa payudara (SADANIS)',
      'preventive',
      'year',
      { ...WORKER, condition: 'perempuan sejak 15 tahun' },
    ],
    ['answers.visual-acuity', 'Tajam penglihatan (kartu Snellen)', 'preventive', 'year', WORKER],
    ['answers.assist', 'Lembar ASSIST', 'preventive', 'year', WORKER],
    [
      'answers.srq-20',
      'Kuesioner kesehatan jiwa',
      'preventive',
      'year',
      { ...WORKER, condition: '18 tahun' },
    ],
    ['answers.sdq', 'Skrining kesehatan jiwa remaja', 'preventive', 'year', WORKER],
  ]),
  ...rowsAt('sekolah', 'posyandu', BIAS, WORKER),
  ...rowsAt('sekolah', 'pustu', [
    ['anaemia-follow-up', 'Tindak lanjut anemia', 'curative', 'need'],
    ['hypertension-follow-up', 'Tindak lanjut tekanan darah tinggi', 'curative', 'month'],
    ['mental-health-follow-up', 'Tindak lanjut kesehatan jiwa', 'curative', 'need', BOTH],
    ['iron-tablets-teen', 'Tablet tambah darah remaja putri', 'preventive', 'week', GIRLS],
    ['measure.hb', 'Periksa Hb', 'preventive', 'year', GIRLS],
    ['immunization.td', 'Imunisasi Td', 'preventive', 'schedule'],
  ]),
  ...rowsAt('sekolah', 'puskesmas', [
    ['school-screening', 'Penjaringan dan cek kesehatan sekolah', 'preventive', 'year', OUTSIDE],
    ['youth-clinic', 'Pelayanan peduli remaja (PKPR)', 'promotive', 'need', BOTH],
    ['youth-talk', 'Konseling remaja', 'promotive', 'need'],
    ['quit-smoking', 'Upaya berhenti merokok (UBM)', 'preventive', 'need'],
    ['measure.hb', 'Periksa Hb', 'preventive', 'year', GIRLS],
    ['measure.glucose', 'Gula darah', 'preventive', 'need'],
    ['answers.sdq', 'Skrining kesehatan jiwa remaja', 'preventive', 'year'],
    ['mental-health-care', 'Pengobatan kesehatan jiwa', 'curative', 'need'],
  ]),
  ...rowsAt('sekolah', 'puskesmas', BIAS, OUTSIDE),
];
