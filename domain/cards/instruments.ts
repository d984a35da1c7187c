import { barthel } from './barthel.ts';
import type { Instrument, InstrumentItem } from './card.ts';
import { CLINIC_INSTRUMENTS } from './clinic-instruments.ts';
import { DANGER_SIGNS } from './danger-signs.ts';
import { SCREENING_INSTRUMENTS } from './screening-instruments.ts';
import { VISIT_INSTRUMENTS } from './visit-instruments.ts';

const CHILD_CARD = 'Kartu Bantu Pemeriksaan Bayi, Balita, dan Anak Prasekolah, edisi 2023';
const MOTHER_CARD = 'Kartu Bantu Pemeriksaan Ibu Hamil, Nifas, dan Menyusui, edisi 2023';
const yesNo = (key: string, text: string): InstrumentItem => ({ key, text, kind: 'yes-no' });

const instrument = (
  key: string,
  title: string,
  source: string,
  ...items: InstrumentItem[]
): Instrument => ({ key, version: 'edisi-2023', title, source, items });

/** Every questionnaire and checklist a card may name. Answers are kept under these keys. */
export const INSTRUMENTS: readonly Instrument[] = [
  instrument(
    'tbc-signs',
    'Empat pertanyaan batuk lama',
    'Kartu Bantu Pemeriksaan semua sasaran, edisi 2023',
    yesNo('cough', 'Batuk terus menerus'),
    yesNo('fever', 'Demam 2 minggu atau lebih'),
    yesNo('weight', 'Berat badan tidak naik atau turun 2 bulan berturut-turut'),
    yesNo('contact', 'Kontak erat dengan pasien TBC'),
  ),
  ...DANGER_SIGNS,
  ...SCREENING_INSTRUMENTS,
  ...CLINIC_INSTRUMENTS,
  ...VISIT_INSTRUMENTS,
  barthel,
  instrument(
    'exclusive-breastfeeding',
    'ASI eksklusif',
    CHILD_CARD,
    yesNo(
      'exclusive',
      'Sejak kemarin hanya minum ASI, tanpa makanan atau minuman lain selain obat',
    ),
  ),
  instrument(
    'complementary-feeding',
    'MP-ASI',
    CHILD_CARD,
    yesNo('staple', 'Makanan pokok'),
    yesNo('animal', 'Lauk hewani'),
    yesNo('legume', 'Lauk nabati'),
    yesNo('fat', 'Lemak'),
    yesNo('fruit-vegetable', 'Buah dan sayur'),
    yesNo('suitable', 'Jumlah dan jenis MP-ASI sesuai umur'),
  ),
  instrument('development-checklist', 'Ceklis perkembangan Buku KIA', `${CHILD_CARD}: hasil saja`, {
    key: 'result',
    text: 'Hasil ceklis sesuai umur',
    kind: 'choice',
    choices: [
      { value: 'complete', text: 'Lengkap' },
      { value: 'incomplete', text: 'Tidak lengkap' },
    ],
  }),
  instrument(
    'sick-signs',
    'Gejala sakit',
    CHILD_CARD,
    yesNo('cough-cold', 'Batuk atau pilek'),
    yesNo('fever', 'Demam'),
    yesNo('diarrhoea', 'Diare'),
    yesNo('other', 'Keluhan lain'),
  ),
  instrument(
    'ttd-daily',
    'Minum tablet tambah darah',
    MOTHER_CARD,
    yesNo('daily', 'Diminum setiap hari'),
  ),
  instrument(
    'pmt-daily',
    'Makan makanan tambahan',
    MOTHER_CARD,
    yesNo('daily', 'Dimakan setiap hari'),
  ),
  instrument('breastfeeding', 'Menyusui', MOTHER_CARD, yesNo('breastfeeding', 'Ibu menyusui')),
  instrument(
    'mother-class',
    'Kelas ibu hamil',
    MOTHER_CARD,
    yesNo('attends', 'Mengikuti kelas ibu hamil'),
  ),
  instrument('smoking', 'Merokok', 'Checklist kunjungan rumah, KMK HK.01.07/MENKES/2015/2023', {
    key: 'status',
    text: 'Merokok',
    kind: 'choice',
    choices: [
      { value: 'none', text: 'Tidak merokok' },
      { value: 'passive', text: 'Tidak, tetapi terkena asap rokok orang lain' },
      { value: 'active', text: 'Merokok' },
    ],
  }),
];

const byKey = new Map(INSTRUMENTS.map((i) => [i.key, i]));

/** The instrument a field or an answer names; null when this version of the app does not know it. */
export const instrumentOf = (key: string): Instrument | null => byKey.get(key) ?? null;
