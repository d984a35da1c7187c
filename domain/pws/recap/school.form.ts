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

const everyone = counted('sekolah', 'remaja');
const from15 = counted('remaja');
const YOUNGER = 'Usia 6–14 tahun';
const OLDER = 'Usia 15–18 tahun';
const PRESSURE = 'Tekanan darah (15 tahun ke atas)';
const SUGAR = 'Gula darah (15 tahun ke atas)';

/** 26 columns. */
export const schoolForm: RecapForm = {
  key: 'school',
  edition: 'edisi 2023',
  title: 'Rekapitulasi Hasil Pemeriksaan Usia Sekolah dan Remaja',
  citation:
    'Rekapitulasi Hasil Pemeriksaan Usia Sekolah dan Remaja 6–18 tahun, 26 kolom, Panduan Pengelolaan Posyandu 2023',
  columns: columns(
    [1, MONTH, MONTH_LABEL],
    [2, target('sekolah'), YOUNGER, TARGET],
    [3, target('remaja'), OLDER, TARGET],
    [4, came('sekolah'), YOUNGER, CAME],
    [5, came('remaja'), OLDER, CAME],
    [6, absent('sekolah'), YOUNGER, ABSENT],
    [7, absent('remaja'), OLDER, ABSENT],
    [8, everyone, 'Sangat kurus (SK)', 'IMT'],
    [9, everyone, 'Kurus (K)', 'IMT'],
    [10, everyone, 'Normal (N)', 'IMT'],
    [11, everyone, 'Gemuk (G)', 'IMT'],
    [12, everyone, 'Obesitas (O)', 'IMT'],
    [13, from15, 'Lingkar perut lebih'],
    [14, from15, 'Rendah', PRESSURE],
    [15, from15, 'Normal', PRESSURE],
    [16, from15, 'Tinggi', PRESSURE],
    [17, from15, 'Rendah', SUGAR],
    [18, from15, 'Normal', SUGAR],
    [19, from15, 'Tinggi', SUGAR],
    [20, everyone, 'Anemia', 'Remaja putri'],
    [21, everyone, 'Tidak anemia', 'Remaja putri'],
    [22, everyone, TBC],
    [23, guarded('sekolah', 'remaja'), 'Sudah', 'Skrining kesehatan jiwa'],
    [24, guarded('sekolah', 'remaja'), 'Belum', 'Skrining kesehatan jiwa'],
    [25, everyone, EDUCATED],
    [26, everyone, REFERRED],
  ),
  exclusive: [
    [8, 9, 10, 11, 12],
    [14, 15, 16],
    [17, 18, 19],
    [20, 21],
    [23, 24],
  ],
  notes: [
    'Kolom 13: perempuan di atas 80 cm, laki-laki di atas 90 cm.',
    'Kolom 14–16: rendah di bawah 100/60, tinggi di atas 139/89. Di antaranya dihitung di kolom 15, juga 130–139/80–89 yang perlu dipantau.',
    'Kolom 17–19: rendah di bawah 70, tinggi 140 mg/dL ke atas (puasa 100 ke atas).',
    'Kolom 20 dan 21: perempuan 10–18 tahun yang diperiksa Hb.',
    'Kolom 23 dan 24: yang datang bulan ini, sudah atau belum diskrining bulan ini.',
  ],
};
