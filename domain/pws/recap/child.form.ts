import {
  ABSENT,
  absent,
  CAME,
  came,
  columns,
  counted,
  EDUCATED,
  MONTH,
  MONTH_LABEL,
  REFERRED,
  type RecapForm,
  TARGET,
  TBC,
  target,
} from './form.ts';

const everyChild = counted('bayi', 'balita', 'apras');
const underFive = counted('bayi', 'balita');
const INFANT = 'Bayi 0–11 bulan';
const TODDLER = 'Balita 12–59 bulan';
const PRESCHOOL = 'Anak prasekolah 60–72 bulan';

/** 36 columns. */
export const childForm: RecapForm = {
  key: 'child',
  edition: 'edisi 2023',
  title: 'Rekapitulasi Hasil Pemeriksaan Bayi, Balita, dan Anak Prasekolah',
  citation:
    'Rekapitulasi Hasil Pemeriksaan Bayi/Balita/Apras, 36 kolom, Panduan Pengelolaan Posyandu 2023',
  columns: columns(
    [1, MONTH, MONTH_LABEL],
    [2, target('bayi'), INFANT, TARGET],
    [3, target('balita'), TODDLER, TARGET],
    [4, target('apras'), PRESCHOOL, TARGET],
    [5, came('bayi'), INFANT, CAME],
    [6, came('balita'), TODDLER, CAME],
    [7, came('apras'), PRESCHOOL, CAME],
    [8, absent('bayi'), INFANT, ABSENT],
    [9, absent('balita'), TODDLER, ABSENT],
    [10, absent('apras'), PRESCHOOL, ABSENT],
    [11, everyChild, 'Lengkap', 'Ceklis perkembangan'],
    [12, everyChild, 'Tidak lengkap', 'Ceklis perkembangan'],
    [13, underFive, 'Naik (N)', 'Berat badan'],
    [14, underFive, 'Tidak naik (T), BGM, atau di atas garis oranye', 'Berat badan'],
    [15, underFive, 'Gizi baik', 'BB/PB atau BB/TB'],
    [
      16,
      underFive,
      'Gizi buruk, gizi kurang, berisiko gizi lebih, gizi lebih, obesitas',
      'BB/PB atau BB/TB',
    ],
    [17, everyChild, 'Normal', 'PB/U atau TB/U'],
    [18, everyChild, 'Sangat pendek, pendek, tinggi', 'PB/U atau TB/U'],
    [19, counted('apras'), 'Gizi baik', 'IMT/U anak prasekolah'],
    [20, counted('apras'), 'Tidak baik', 'IMT/U anak prasekolah'],
    [21, everyChild, 'Normal', 'Lingkar kepala'],
    [22, everyChild, 'Tidak normal', 'Lingkar kepala'],
    [23, underFive, 'Hijau', 'Lingkar lengan atas'],
    [24, underFive, 'Kuning atau merah', 'Lingkar lengan atas'],
    [25, everyChild, TBC],
    [26, counted('bayi'), 'ASI eksklusif (0–6 bulan)'],
    [27, underFive, 'MP-ASI sesuai (di atas 6 bulan)'],
    [28, everyChild, 'Mendapat imunisasi'],
    [29, everyChild, 'Mendapat vitamin A'],
    [30, everyChild, 'Mendapat obat cacing'],
    [31, everyChild, 'Mendapat MT pangan lokal'],
    [32, everyChild, EDUCATED],
    [33, everyChild, 'Balita sakit'],
    [34, counted('bayi'), 'Bayi', REFERRED],
    [35, counted('balita'), 'Balita', REFERRED],
    [36, counted('apras'), 'Anak prasekolah', REFERRED],
  ),
  exclusive: [
    [11, 12],
    [13, 14],
    [15, 16],
    [17, 18],
    [19, 20],
    [21, 22],
    [23, 24],
    [34, 35, 36],
  ],
  notes: [
    'Kolom 13 dan 14: penimbangan terakhir bulan ini, anak di bawah 60 bulan. Yang baru pertama (B) atau tidak ditimbang bulan lalu (O) tidak di kolom 13.',
    'Kolom 28: imunisasi yang diberikan bulan ini.',
    'Kolom 33: ada gejala sakit atau tanda bahaya pada bulan ini.',
  ],
};
