import { preEclampsiaRisk, urineProtein } from './antenatal-instruments.ts';
import type { Instrument, InstrumentItem } from './card.ts';

const ADULT_CARD = 'Kartu Bantu Pemeriksaan Usia Dewasa dan Lansia, edisi 2023';
const JUKNIS = 'KMK HK.01.07/MENKES/2015/2023';
const yesNo = (key: string, text: string): InstrumentItem => ({ key, text, kind: 'yes-no' });
const number = (key: string, text: string, max: number, unit?: string): InstrumentItem => ({
  key,
  text,
  kind: 'number',
  min: 0,
  max,
  ...(unit ? { unit } : {}),
});
const side = (key: string, text: string): InstrumentItem => ({
  key,
  text,
  kind: 'choice',
  choices: [
    { value: 'normal', text: 'Lulus' },
    { value: 'impaired', text: 'Tidak lulus' },
  ],
});
const instrument = (
  key: string,
  version: string,
  title: string,
  source: string,
  ...items: InstrumentItem[]
): Instrument => ({ key, version, title, source, items });

const fingerCounting = instrument(
  'finger-counting',
  'edisi-2023',
  'Tes melihat hitung jari',
  `${ADULT_CARD}, kolom K–L: jarak 6 meter, satu mata ditutup, tiga kali benar berturut-turut lulus`,
  side('left', 'Mata kiri'),
  side('right', 'Mata kanan'),
);
const whisper = instrument(
  'whisper',
  'edisi-2023',
  'Tes mendengar bisikan',
  `${ADULT_CARD}, kolom M–N: paling sedikit 4 dari 5 kata terdengar lulus`,
  side('left', 'Telinga kiri'),
  side('right', 'Telinga kanan'),
);
const puma = instrument(
  'puma',
  'juknis-2023',
  'Napas dan rokok',
  `${JUKNIS}, formulir 4; SATUSEHAT Q0021`,
  yesNo('ever-smoked', 'Pernah merokok (20 bungkus atau lebih seumur hidup)'),
  number('sticks-a-day', 'Batang rokok per hari (0 bila tidak merokok)', 200, 'batang'),
  number('years-smoked', 'Lama merokok (0 bila tidak merokok)', 100, 'tahun'),
  yesNo('breath', 'Napas pendek saat berjalan cepat di jalan datar atau sedikit menanjak'),
  yesNo('phlegm', 'Sering berdahak dari paru, atau sulit mengeluarkannya, saat tidak flu'),
  yesNo('cough', 'Sering batuk saat tidak flu'),
  yesNo('spirometry', 'Pernah diminta dokter meniup alat pemeriksa paru'),
);
const skilas = instrument(
  'skilas',
  'juknis-2023',
  'Skrining lansia sederhana',
  `${JUKNIS}, formulir 5; SATUSEHAT Q0042. Yang dicatat: ada masalah atau tidak`,
  yesNo('orientation', 'Salah menyebut tanggal hari ini atau tempat ini'),
  yesNo('three-words', 'Tidak dapat mengulang tiga kata (bunga, pintu, nasi)'),
  yesNo('chair-stands', 'Tidak dapat berdiri dari kursi 5 kali dalam 14 detik tanpa tangan'),
  yesNo('weight-lost', 'Berat turun lebih dari 3 kg dalam 3 bulan, atau baju menjadi longgar'),
  yesNo('appetite', 'Hilang nafsu makan atau sulit makan'),
  yesNo('arm-below-21', 'Lingkar lengan atas kurang dari 21 cm'),
  yesNo('eye-trouble', 'Sulit melihat jauh, membaca, atau sedang berobat mata, gula, atau tensi'),
  yesNo('fingers', 'Hitung jari tidak benar 3 kali berturut-turut'),
  yesNo('whisper', 'Bisikan tidak terdengar, atau tes tidak dapat dilakukan'),
  yesNo('sad', 'Dua minggu ini merasa sedih, tertekan, atau putus asa'),
  yesNo('little-interest', 'Dua minggu ini kurang minat atau kesenangan melakukan sesuatu'),
);
const srq20 = instrument(
  'srq-20',
  'juknis-2023',
  'Kuesioner kesehatan jiwa (lembar SRQ-20)',
  `${JUKNIS}, formulir 12. Diisi sendiri di lembar; yang dicatat hanya jumlah dan butir 17`,
  number('score', 'Jumlah jawaban ya', 20),
  yesNo('item-17', 'Butir 17 dijawab ya'),
);
const feelings = [
  { points: 0, text: 'Tidak pernah' },
  { points: 1, text: 'Beberapa hari' },
  { points: 2, text: 'Lebih dari separuh hari' },
  { points: 3, text: 'Hampir setiap hari' },
] as const;
const phq4 = instrument(
  'phq-4',
  'ckg-2025',
  'Empat pertanyaan perasaan',
  'Kartu CKG 2025; dijawab sendiri, dua minggu terakhir',
  ...(['q1', 'q2', 'q3', 'q4'] as const).map(
    (key, i): InstrumentItem => ({
      key,
      text: `Pertanyaan ${i + 1} pada lembar`,
      kind: 'score',
      choices: feelings,
    }),
  ),
);
const sdq = instrument(
  'sdq',
  'goodman',
  'Kuesioner kekuatan dan kesulitan (lembar SDQ)',
  'Goodman; teks berhak cipta, hanya nilai lima bagian yang dicatat',
  number('emotional', 'Nilai emosi', 10),
  number('conduct', 'Nilai perilaku', 10),
  number('hyperactivity', 'Nilai hiperaktif', 10),
  number('peer', 'Nilai teman sebaya', 10),
  number('prosocial', 'Nilai prososial', 10),
);
const riskBehaviour = instrument(
  'risk-behaviour',
  'edisi-2023',
  'Kebiasaan sehari-hari',
  `${ADULT_CARD}, kepala kartu; SATUSEHAT Q0013`,
  yesNo('sugar', 'Gula lebih dari 4 sendok makan sehari'),
  yesNo('salt', 'Garam lebih dari 1 sendok teh sehari'),
  yesNo('fat', 'Minyak atau lemak lebih dari 5 sendok makan sehari'),
  yesNo('vegetables', 'Sayur dan buah kurang dari 5 porsi sehari'),
  yesNo('activity', 'Bergerak kurang dari 30 menit sehari'),
  yesNo('alcohol', 'Minum alkohol sebulan terakhir'),
);
const illness = (key: string, title: string): Instrument =>
  instrument(
    key,
    'edisi-2023',
    title,
    `${ADULT_CARD}, kepala kartu`,
    yesNo('pressure', 'Tekanan darah tinggi'),
    yesNo('sugar', 'Kencing manis'),
    yesNo('stroke', 'Stroke'),
    yesNo('heart', 'Penyakit jantung'),
    yesNo('cancer', 'Kanker'),
    yesNo('cholesterol', 'Kolesterol tinggi'),
  );
const covid = instrument(
  'covid-immunization',
  'edisi-2023',
  'Imunisasi COVID-19',
  'Kartu Bantu Pemeriksaan Lansia, edisi 2023',
  yesNo('done', 'Sudah diimunisasi COVID-19'),
);
const kpsp = instrument(
  'kpsp',
  'sdidtk',
  'KPSP',
  'Pedoman SDIDTK, Kementerian Kesehatan. Pertanyaan ada pada lembar menurut umur; yang dicatat jumlah ya',
  number('yes', 'Jumlah jawaban ya dari 10', 10),
);
const diet = instrument(
  'diet-24h',
  'who-2021',
  'Makan kemarin (6–23 bulan)',
  'WHO/UNICEF 2021, indikator pemberian makan bayi dan anak',
  yesNo('breastfed', 'Masih disusui kemarin'),
  number('groups', 'Kelompok makanan yang dimakan, ASI termasuk (dari 8)', 8),
  number('meals', 'Kali makan makanan padat', 12),
  number('milk-feeds', 'Kali minum susu selain ASI', 12),
);

const breastCheck = instrument(
  'breast-check',
  'juknis-2023',
  'Periksa payudara (SADANIS)',
  `${JUKNIS}: sejak 15 tahun, tiap 3 tahun, segera bila ada keluhan`,
  number('years-since', 'Terakhir berapa tahun lalu (0 tahun ini; kosong bila belum pernah)', 80),
  yesNo('complaint', 'Ada keluhan di payudara'),
);
const cervixCheck = instrument(
  'cervix-check',
  'juknis-2023',
  'Periksa leher rahim (IVA)',
  `${JUKNIS}: sejak 30 tahun pada sasarannya, tiap 3 tahun; ditanyakan bidan berdua`,
  yesNo('target', 'Termasuk sasaran IVA'),
  number('years-since', 'Terakhir berapa tahun lalu (0 tahun ini; kosong bila belum pernah)', 80),
  yesNo('high-risk', 'Berisiko tinggi menurut bidan'),
);
const FOLLOW_UP = `${JUKNIS}, pemeriksaan lanjutan SKILAS`;
const gds4 = instrument(
  'gds-4',
  'juknis-2023',
  'Empat pertanyaan suasana hati (GDS-4)',
  FOLLOW_UP,
  yesNo('satisfied', 'Puas dengan kehidupannya'),
  yesNo('bored', 'Sering merasa bosan'),
  yesNo('helpless', 'Sering merasa tidak berdaya'),
  yesNo('worthless', 'Merasa tidak berharga'),
);
const amt = instrument(
  'amt',
  'juknis-2023',
  'Tes ingatan 10 pertanyaan (AMT)',
  `${FOLLOW_UP}. Pertanyaan ada pada lembar; yang dicatat nilainya`,
  number('score', 'Nilai dari 10', 10),
);
const miniCog = instrument(
  'mini-cog',
  'juknis-2023',
  'Tes tiga kata dan jam (Mini-Cog)',
  `${FOLLOW_UP}. Lembarnya berhak cipta; yang dicatat nilainya`,
  number('recalled', 'Kata yang diingat (dari 3)', 3),
  yesNo('clock', 'Gambar jam benar'),
);
const frailty = instrument(
  'frailty',
  'juknis-2023',
  'Kekuatan badan (RAPUH)',
  FOLLOW_UP,
  yesNo('stairs', 'Tidak kuat naik 10 anak tangga tanpa istirahat'),
  {
    key: 'tired',
    text: 'Merasa lelah dalam 4 minggu ini',
    kind: 'score',
    choices: [
      { points: 1, text: 'Sepanjang waktu' },
      { points: 2, text: 'Sebagian besar waktu' },
      { points: 3, text: 'Kadang-kadang' },
      { points: 4, text: 'Jarang' },
      { points: 5, text: 'Tidak pernah' },
    ],
  },
  number('diseases', 'Jumlah penyakit (dari 11 pada lembar)', 11),
  yesNo('walk', 'Tidak kuat berjalan 100 sampai 200 meter'),
  number('weight-before', 'Berat setahun lalu', 250, 'kg'),
  number('weight-now', 'Berat sekarang', 250, 'kg'),
);

/** Questionnaires and tests that are not of every visit. */
export const SCREENING_INSTRUMENTS: readonly Instrument[] = [
  fingerCounting,
  whisper,
  puma,
  skilas,
  srq20,
  phq4,
  sdq,
  riskBehaviour,
  illness('family-history', 'Riwayat penyakit keluarga'),
  illness('own-history', 'Riwayat penyakit sendiri'),
  covid,
  kpsp,
  diet,
  urineProtein,
  preEclampsiaRisk,
  breastCheck,
  cervixCheck,
  gds4,
  amt,
  miniCog,
  frailty,
];
