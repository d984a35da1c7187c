import { cell, type DefaultTarget, type IndicatorLine } from './line.ts';

const spm: DefaultTarget = {
  percent: 100,
  direction: 'at-least',
  source: 'SPM bidang kesehatan',
  confidence: 'high',
};
const remaja = { cluster: 2, stage: 'remaja' } as const;
const dewasa = { cluster: 3, stage: 'dewasa' } as const;
const lansia = { cluster: 3, stage: 'lansia', period: 'year' } as const;

const SCHOOL_LINES: readonly IndicatorLine[] = [
  {
    ...remaja,
    key: '22',
    n: 22,
    title: 'Tablet tambah darah remaja putri',
    numerator: 'Remaja putri yang minum tablet dalam seminggu terakhir',
    denominator: 'Remaja putri 12–18 tahun',
    period: 'month',
    target: {
      percent: 58,
      direction: 'at-least',
      source: 'Perpres 72/2021 (lembar BKKBN: 80 %)',
      confidence: 'medium',
    },
    from: {
      numerator: [cell('i.22.n')],
      registered: { targets: ['girls-12-18'] },
      people: null,
    },
    todo: 'Minum bersama di sekolah atau posyandu remaja, lalu catat.',
    remark: 'Yang tidak datang atau tidak ditanya dihitung belum minum.',
  },
  {
    ...remaja,
    key: '23',
    n: 23,
    title: 'Skrining usia pendidikan dasar',
    numerator:
      'Anak 7–15 tahun yang lengkap diperiksa tahun ini: berat dan tinggi, tekanan darah, mata, telinga',
    denominator: 'Anak 7–15 tahun',
    period: 'year',
    target: spm,
    from: {
      numerator: [cell('i.23.n')],
      registered: { targets: ['years-7-15'] },
      people: 'years-7-15',
    },
    todo: 'Sepakati hari penjaringan dengan sekolah dan catat hasilnya.',
  },
  {
    ...remaja,
    key: '24',
    n: 24,
    title: 'Merokok usia 10–18 tahun',
    numerator: 'Anak dan remaja yang merokok',
    denominator: 'Anak dan remaja 10–18 tahun yang ditanya tahun ini',
    period: 'year',
    target: { percent: 8.7, direction: 'at-most', source: 'RPJMN 2020–2024', confidence: 'medium' },
    from: { numerator: [cell('i.24.n')], registered: { count: [cell('i.24.d')] }, people: null },
    todo: 'Ajak sekolah dan keluarga bicara, tawarkan layanan berhenti merokok.',
  },
];

const illness = (
  n: 26 | 27,
  key: 'pressure' | 'sugar',
  name: string,
  measured: string,
): IndicatorLine[] => [
  {
    ...dewasa,
    key: `${n}.found`,
    n,
    title: `${name} ditemukan`,
    numerator: `Usia 15 tahun ke atas dengan ${measured}, atau riwayatnya diketahui`,
    denominator: 'Perkiraan penderita (prevalensi dikali penduduk)',
    period: 'year',
    target: null,
    from: { numerator: [cell(`i.${n}.found.n`)], registered: null, people: `ill:${key}` },
    todo: 'Perbanyak pemeriksaan usia produktif dan lansia.',
    remark: 'Dugaan dari posyandu; diagnosis ditegakkan dokter.',
  },
  {
    ...dewasa,
    key: `${n}.treated`,
    n,
    title: `${name} dilayani sesuai standar`,
    numerator: 'Penderita yang diperiksa dan diberi edukasi pada bulan yang sama',
    denominator: 'Penderita yang tercatat dilayani tahun ini',
    period: 'year',
    target: spm,
    from: {
      numerator: [cell(`i.${n}.treated.n`)],
      registered: { count: [cell(`i.${n}.found.n`)] },
      people: `ill:${key}`,
    },
    todo: 'Undang penderita setiap bulan dan pastikan obat tersedia.',
    remark: 'Pengobatan di puskesmas tidak tercatat di sini.',
  },
];
const taken = (key: 'pressure' | 'sugar', name: string): IndicatorLine => ({
  ...dewasa,
  key: `28.${key}`,
  n: 28,
  title: `Obat ${name} diminum`,
  numerator: 'Penderita yang minum obat dalam 24 jam terakhir',
  denominator: 'Penderita yang ditanya bulan ini',
  period: 'month',
  target: null,
  from: {
    numerator: [cell(`i.28.${key}.n`)],
    registered: { count: [cell(`i.28.${key}.d`)] },
    people: null,
  },
  todo: 'Tanyakan apakah obat habis atau ada keluhan, hubungkan dengan Pustu.',
});

const ADULT_LINES: readonly IndicatorLine[] = [
  {
    ...dewasa,
    key: '25',
    n: 25,
    title: 'Skrining usia produktif 15–59 tahun',
    numerator:
      'Orang yang tahun ini diperiksa tekanan darah, gula darah, dan berat-tinggi atau lingkar perut',
    denominator: 'Penduduk 15–59 tahun',
    period: 'year',
    target: spm,
    from: {
      numerator: [cell('i.25.n')],
      registered: { targets: ['years-15-59'] },
      people: 'years-15-59',
    },
    todo: 'Buka layanan sore atau di tempat kerja untuk yang belum diperiksa.',
  },
  ...illness(26, 'pressure', 'Tekanan darah tinggi', 'tekanan darah 140/90 atau lebih'),
  ...illness(27, 'sugar', 'Diabetes', 'gula darah dalam batas diabetes'),
  taken('pressure', 'tekanan darah'),
  taken('sugar', 'gula darah'),
];

const ofElders = (n: string, d: string) =>
  ({ numerator: [cell(n)], registered: { count: [cell(d)] }, people: null }) as const;

const ELDER_LINES: readonly IndicatorLine[] = [
  {
    ...lansia,
    key: '29',
    n: 29,
    title: 'Lansia mendapat skrining',
    numerator: 'Lansia yang tahun ini lengkap diperiksa: tekanan darah, gula darah, AKS, SKILAS',
    denominator: 'Penduduk 60 tahun ke atas',
    target: spm,
    from: { numerator: [cell('i.29.n')], registered: { targets: ['lansia'] }, people: 'lansia' },
    todo: 'Kunjungi lansia yang tidak dapat datang.',
  },
  {
    ...lansia,
    key: '30.aks',
    n: 30,
    title: 'Lansia mandiri (AKS)',
    numerator: 'Lansia dengan nilai AKS mandiri pada pemeriksaan pertama tahun ini',
    denominator: 'Lansia yang diperiksa AKS tahun ini',
    target: null,
    from: ofElders('i.30.aks.n', 'i.30.aks.d'),
    todo: 'Susun perawatan di rumah untuk yang bergantung.',
  },
  {
    ...lansia,
    key: '30.skilas',
    n: 30,
    title: 'Lansia dengan masalah pada SKILAS',
    numerator: 'Lansia dengan satu masalah atau lebih',
    denominator: 'Lansia yang ditanya SKILAS tahun ini',
    target: null,
    from: ofElders('i.30.skilas.n', 'i.30.skilas.d'),
    todo: 'Lanjutkan dengan pemeriksaan oleh petugas kesehatan.',
  },
  {
    ...lansia,
    key: '30.ikut',
    n: 30,
    title: 'Masalah SKILAS ditindaklanjuti',
    numerator: 'Lansia bermasalah yang diperiksa lanjut atau dirujuk',
    denominator: 'Lansia dengan masalah pada SKILAS',
    target: null,
    from: ofElders('i.30.ikut.n', 'i.30.skilas.n'),
    todo: 'Jadwalkan pemeriksaan lanjutan di Pustu.',
  },
];

/** School age, adults and elders. */
export const GROWN_LINES: readonly IndicatorLine[] = [
  ...SCHOOL_LINES,
  ...ADULT_LINES,
  ...ELDER_LINES,
];
