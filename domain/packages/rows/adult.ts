import { BOTH, cardRows, type Line, OUTSIDE, rowsAt, WORKER } from '../line.ts';
import type { PackageRow } from '../package-row.ts';
import { topicRows } from './topics.ts';

/** What the card "usia ≥ 19 tahun" asks of everybody. */
export const GROWN_UP_CARD: readonly Line[] = [
  ['measure.weight', 'Berat badan', 'preventive', 'month'],
  ['measure.length-height', 'Tinggi badan', 'preventive', 'month'],
  ['measure.waist', 'Lingkar perut', 'preventive', 'month'],
  ['measure.muac', 'Lingkar lengan atas', 'preventive', 'month'],
  ['measure.blood-pressure', 'Tekanan darah', 'preventive', 'month'],
  ['answers.smoking', 'Tanya merokok', 'preventive', 'visit'],
  ['answers.visit-kind', 'Tanya datang untuk apa', 'preventive', 'visit'],
  ['referral', 'Rujuk ke Pustu, Puskesmas, atau Rumah Sakit', 'curative', 'need'],
];

/** Tests and questionnaires offered to adults and elders alike. */
export const GROWN_UP_OFFER: readonly Line[] = [
  ['measure.glucose', 'Gula darah', 'preventive', 'year', WORKER],
  ['measure.glucose-fasting', 'Gula darah puasa', 'preventive', 'need', WORKER],
  ['measure.cholesterol', 'Kolesterol total', 'preventive', 'year', WORKER],
  ['measure.uric-acid', 'Asam urat', 'preventive', 'need', WORKER],
  ['answers.finger-counting', 'Tes melihat hitung jari', 'preventive', 'half-year'],
  ['answers.whisper', 'Tes mendengar bisikan', 'preventive', 'half-year'],
  ['answers.risk-behaviour', 'Kebiasaan sehari-hari', 'preventive', 'year'],
  ['answers.family-history', 'Riwayat penyakit keluarga', 'preventive', 'year'],
  ['answers.own-history', 'Riwayat penyakit sendiri', 'preventive', 'year'],
  [
    'answers.medicine-pressure',
    'Tanya obat tekanan darah',
    'curative',
    'month',
    { condition: 'tekanan darah tinggi' },
  ],
  [
    'answers.medicine-sugar',
    'Tanya obat gula darah',
    'curative',
    'month',
    { condition: 'kencing manis' },
  ],
  ['answers.visual-acuity', 'Tajam penglihatan (kartu Snellen)', 'preventive', 'year', WORKER],
  ['answers.assist', 'Lembar ASSIST', 'preventive', 'year', WORKER],
  ['answers.puma', 'Napas dan rokok (PUMA)', 'preventive', 'year', { condition: 'sejak 40 tahun' }],
  [
    'answers.breast-check',
    'Periksa payudara (SADANIS)',
    'preventive',
    'year',
    { ...WORKER, condition: 'perempuan' },
  ],
  [
    'answers.cervix-check',
    'Periksa leher rahim (IVA)',
    'preventive',
    'year',
    { ...WORKER, condition: 'perempuan sejak 30 tahun' },
  ],
];

/** People known with high blood pressure or sugar: seen every month, medicine refilled. */
export const REFILLS: readonly Line[] = [
  [
    'hypertension-refill',
    'Kepatuhan dan obat tekanan darah',
    'curative',
    'month',
    { condition: 'tekanan darah tinggi' },
  ],
  [
    'diabetes-refill',
    'Kepatuhan dan obat gula darah',
    'curative',
    'month',
    { condition: 'kencing manis' },
  ],
];

/** Adults, cluster 3; what is communicable is of cluster 4. */
export const ADULT_ROWS: readonly PackageRow[] = [
  ...cardRows('dewasa', GROWN_UP_CARD),
  ...topicRows('dewasa'),
  ...rowsAt('dewasa', 'posyandu', [
    ...GROWN_UP_OFFER,
    ['answers.srq-20', 'Kuesioner kesehatan jiwa', 'preventive', 'year', WORKER],
    ['contraception', 'Pelayanan KB', 'preventive', 'need', WORKER],
    ['answers.contraception-use', 'Tanya memakai KB', 'preventive', 'year', WORKER],
    [
      'immunization.td',
      'Imunisasi Td',
      'preventive',
      'schedule',
      { ...WORKER, condition: 'perempuan sampai 49 tahun' },
    ],
  ]),
  ...rowsAt('dewasa', 'pustu', [
    ...REFILLS,
    ['simple-treatment', 'Pengobatan sederhana', 'curative', 'need'],
    ['measure.glucose', 'Gula darah', 'preventive', 'year'],
    ['measure.cholesterol', 'Kolesterol total', 'preventive', 'year'],
    ['answers.breast-check', 'Periksa payudara (SADANIS)', 'preventive', 'year'],
    ['answers.cervix-check', 'Periksa leher rahim (IVA), dijadwalkan', 'preventive', 'year'],
    ['contraception', 'Pelayanan KB', 'preventive', 'need'],
    ['immunization.td', 'Imunisasi Td', 'preventive', 'schedule'],
    [
      'tb-contact-follow-up',
      'Tindak lanjut kontak TBC',
      'preventive',
      'need',
      { ...OUTSIDE, cluster: 4 },
    ],
  ]),
  ...rowsAt('dewasa', 'puskesmas', [
    ['ncd-diagnosis', 'Diagnosis penyakit tidak menular', 'curative', 'need'],
    ['prolanis', 'Prolanis', 'curative', 'month', BOTH],
    ['measure.glucose', 'Gula darah', 'preventive', 'year'],
    ['measure.cholesterol', 'Kolesterol total', 'preventive', 'year'],
    ['measure.uric-acid', 'Asam urat', 'preventive', 'need'],
    ['answers.cervix-check', 'Periksa leher rahim (IVA)', 'preventive', 'year'],
    ['answers.breast-check', 'Periksa payudara (SADANIS)', 'preventive', 'year'],
    ['answers.srq-20', 'Kuesioner kesehatan jiwa', 'preventive', 'year'],
    ['mental-health-care', 'Pengobatan kesehatan jiwa', 'curative', 'need'],
    ['premarital-care', 'Layanan calon pengantin', 'promotive', 'once'],
    ['contraception', 'Pelayanan KB', 'preventive', 'need'],
    ['quit-smoking', 'Upaya berhenti merokok (UBM)', 'preventive', 'need'],
    [
      'ncd-rehabilitation',
      'Pemulihan sesudah stroke dan sakit lama',
      'rehabilitative',
      'need',
      BOTH,
    ],
    ['hiv-care', 'Tes dan pengobatan HIV', 'curative', 'need', { cluster: 4 }],
  ]),
];
