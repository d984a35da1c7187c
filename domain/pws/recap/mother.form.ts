import {
  ABSENT,
  absent,
  CAME,
  came,
  columns,
  counted,
  EDUCATED,
  guarded,
  MONTH,
  MONTH_LABEL,
  REFERRED,
  type RecapForm,
  TARGET,
  TBC,
  target,
} from './form.ts';

const everyMother = counted('bumil', 'nifas', 'busui');
const pregnant = counted('bumil');
const after = guarded('nifas', 'busui');
const POSTPARTUM = 'Ibu nifas dan menyusui';

/** 29 columns. */
export const motherForm: RecapForm = {
  key: 'mother',
  edition: 'edisi 2023',
  title: 'Rekapitulasi Hasil Pemeriksaan Ibu Hamil, Nifas, dan Menyusui',
  citation:
    'Rekapitulasi Hasil Pemeriksaan Ibu Hamil/Nifas/Menyusui, 29 kolom, Panduan Pengelolaan Posyandu 2023',
  columns: columns(
    [1, MONTH, MONTH_LABEL],
    [2, target('bumil'), 'Ibu hamil', TARGET],
    [3, target('nifas', 'busui'), POSTPARTUM, TARGET],
    [4, came('bumil'), 'Ibu hamil', CAME],
    [5, came('nifas', 'busui'), POSTPARTUM, CAME],
    [6, absent('bumil'), 'Ibu hamil', ABSENT],
    [7, absent('nifas', 'busui'), POSTPARTUM, ABSENT],
    [8, everyMother, 'Hijau (sesuai kurva)', 'Berat badan'],
    [9, everyMother, 'Merah (tidak sesuai kurva)', 'Berat badan'],
    [10, everyMother, 'Hijau (23,5 cm ke atas)', 'Lingkar lengan atas'],
    [11, everyMother, 'Merah, KEK (di bawah 23,5 cm)', 'Lingkar lengan atas'],
    [12, everyMother, 'Hijau', 'Tekanan darah'],
    [13, everyMother, 'Merah', 'Tekanan darah'],
    [14, everyMother, TBC],
    [15, pregnant, 'Ibu hamil mendapat TTD', 'Tablet tambah darah (TTD)'],
    [16, pregnant, 'Setiap hari', 'Tablet tambah darah (TTD)', 'Konsumsi TTD'],
    [17, pregnant, 'Tidak setiap hari', 'Tablet tambah darah (TTD)', 'Konsumsi TTD'],
    [18, pregnant, 'Ibu hamil KEK mendapat PMT', 'Makanan tambahan (PMT)'],
    [19, pregnant, 'Setiap hari', 'Makanan tambahan (PMT)', 'Konsumsi PMT'],
    [20, pregnant, 'Tidak setiap hari', 'Makanan tambahan (PMT)', 'Konsumsi PMT'],
    [21, pregnant, 'Ya', 'Kelas ibu hamil'],
    [22, pregnant, 'Tidak', 'Kelas ibu hamil'],
    [23, counted('nifas'), 'Ya', 'Vitamin A ibu nifas'],
    [24, counted('nifas'), 'Tidak', 'Vitamin A ibu nifas'],
    [25, after, 'Ya', 'KB pasca persalinan'],
    [26, after, 'Tidak', 'KB pasca persalinan'],
    [27, everyMother, EDUCATED],
    [28, pregnant, 'Ibu hamil', REFERRED],
    [29, counted('nifas', 'busui'), POSTPARTUM, REFERRED],
  ),
  exclusive: [
    [8, 9],
    [10, 11],
    [12, 13],
    [16, 17],
    [19, 20],
    [21, 22],
    [23, 24],
    [25, 26],
    [28, 29],
  ],
  notes: [
    'Kolom 8 dan 9: kurva Buku KIA, hanya ibu hamil yang HPHT, berat sebelum hamil, dan tingginya tercatat.',
    'Kolom 13: sistole 140 ke atas atau diastole 90 ke atas.',
    'Kolom 23 dan 24: yang dicatat pada bulan ini.',
  ],
};
