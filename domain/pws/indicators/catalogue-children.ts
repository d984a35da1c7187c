import { cell, type DefaultTarget, type IndicatorLine, type Sources, type Term } from './line.ts';

const child = { cluster: 2 } as const;
const bayi = { ...child, stage: 'bayi' } as const;
const balita = { ...child, stage: 'balita' } as const;
const atLeast = (
  percent: number,
  source: string,
  confidence: DefaultTarget['confidence'],
): DefaultTarget => ({ percent, direction: 'at-least', source, confidence });
const atMost = (...given: Parameters<typeof atLeast>): DefaultTarget => ({
  ...atLeast(...given),
  direction: 'at-most',
});
const SPM = 'SPM bidang kesehatan';
const LOCAL = 'Kesepakatan daerah';
const monthly = (n: readonly Term[], d: readonly Term[]): Sources => ({
  numerator: n,
  registered: { count: d },
  people: null,
});
const ofNewborns = (what: string): Sources => ({
  numerator: [cell(what)],
  registered: { targets: ['newborn:year'], grows: true },
  people: 'born:year',
});

/** Indicators 11–15: the first year. */
const INFANT_LINES: readonly IndicatorLine[] = [
  {
    ...bayi,
    key: '11.kn1',
    n: 11,
    title: 'Kunjungan bayi baru lahir pertama (KN1)',
    numerator: 'Bayi yang diperiksa pada 6–48 jam',
    denominator: 'Bayi baru lahir tahun ini',
    period: 'year',
    target: atLeast(100, SPM, 'high'),
    from: ofNewborns('i.11.kn1.n'),
    todo: 'Minta kabar setiap kelahiran dalam sehari dan catat KN1 dari Buku KIA.',
  },
  {
    ...bayi,
    key: '11.kn',
    n: 11,
    title: 'Kunjungan bayi baru lahir lengkap (KN1–KN3)',
    numerator: 'Bayi yang diperiksa pada ketiga waktunya',
    denominator: 'Bayi baru lahir tahun ini',
    period: 'year',
    target: atLeast(100, SPM, 'high'),
    from: ofNewborns('i.11.kn.n'),
    todo: 'Kunjungi bayi pada hari 3–7 dan 8–28.',
    remark: 'Bayi yang belum sampai hari ke-28 ikut di penyebut.',
  },
  {
    ...bayi,
    key: '12',
    n: 12,
    title: 'Imunisasi dasar lengkap (IDL)',
    numerator: 'Bayi yang lengkap sebelum berumur 12 bulan',
    denominator: 'Bayi 0–11 bulan',
    period: 'year',
    target: atLeast(90, 'Target nasional imunisasi', 'medium'),
    from: {
      numerator: [cell('i.12.n')],
      registered: { targets: ['bayi'] },
      people: 'surviving:year',
    },
    todo: 'Susun daftar bayi yang dosisnya kurang dan undang sebelum ulang tahun pertama.',
    remark: 'Definisi 2017: HB0, BCG, polio tetes 4, DPT-HB-Hib 3, polio suntik 1, MR 1.',
  },
  {
    ...bayi,
    key: '13',
    n: 13,
    title: 'Imunisasi lanjutan baduta (IBL)',
    numerator: 'Anak yang lengkap dengan DPT-HB-Hib 4 dan MR 2 sebelum berumur 24 bulan',
    denominator: 'Anak 12–23 bulan',
    period: 'year',
    target: null,
    from: {
      numerator: [cell('i.13.n')],
      registered: { targets: ['months-12-23'] },
      people: 'months-12-23',
    },
    todo: 'Undang anak 18 bulan untuk imunisasi lanjutan.',
  },
  {
    ...bayi,
    key: '14',
    n: 14,
    title: 'Belum tercatat DPT-HB-Hib 1 (zero dose)',
    numerator: 'Bayi 2–11 bulan tanpa catatan DPT-HB-Hib 1',
    denominator: 'Bayi 2–11 bulan yang datang bulan ini',
    period: 'month',
    target: atMost(0, 'Target nasional imunisasi', 'medium'),
    from: monthly([cell('i.14.n')], [cell('i.14.d')]),
    todo: 'Lihat Buku KIA, catat yang sudah, dan ajak bidan menemui yang belum.',
  },
  {
    ...bayi,
    key: '15',
    n: 15,
    title: 'ASI eksklusif di bawah 6 bulan',
    numerator: 'Bayi yang sejak kemarin hanya minum ASI',
    denominator: 'Bayi di bawah 6 bulan yang ditanya bulan ini',
    period: 'month',
    target: atLeast(60, 'Renstra Kementerian Kesehatan 2024 (Perpres 72/2021: 80 %)', 'medium'),
    from: monthly([cell('i.15.n')], [cell('i.15.d')]),
    todo: 'Dampingi ibu menyusui pada minggu pertama dan libatkan keluarga.',
  },
];

const both = (what: string): Term[] => [
  { group: 'bayi', what },
  { group: 'balita', what },
];
const S = both('target');
const D = both('d');
const N = both('n');
const K: Term[] = [{ group: 'book', what: 'target' }];
const skdn = { ...balita, n: 16, period: 'month' } as const;

/** Indicator 16: weighing of under-fives (SKDN). */
const SKDN_LINES: readonly IndicatorLine[] = [
  {
    ...skdn,
    key: '16.ks',
    title: 'K/S, punya Buku KIA',
    numerator: 'K, anak 0–59 bulan yang punya Buku KIA atau KMS',
    denominator: 'S, semua anak 0–59 bulan',
    target: atLeast(100, 'Panduan SKDN', 'medium'),
    from: monthly(K, S),
    todo: 'Mintakan Buku KIA untuk anak yang belum punya.',
  },
  {
    ...skdn,
    key: '16.ds',
    title: 'D/S, datang ditimbang',
    numerator: 'D, anak yang ditimbang bulan ini',
    denominator: 'S, semua anak 0–59 bulan',
    target: atLeast(85, 'Renstra Kementerian Kesehatan 2024 (Perpres 72/2021: 90 %)', 'medium'),
    from: monthly(D, S),
    todo: 'Kunjungi anak yang belum ditimbang sebelum bulan berakhir.',
  },
  {
    ...skdn,
    key: '16.dk',
    title: 'D/K, terus ditimbang',
    numerator: 'D, anak yang ditimbang bulan ini',
    denominator: 'K, anak yang punya Buku KIA atau KMS',
    target: atLeast(80, LOCAL, 'low'),
    from: monthly(D, K),
    todo: 'Cari tahu mengapa anak yang punya buku tidak datang.',
  },
  {
    ...skdn,
    key: '16.nd',
    title: 'N/D, naik dari semua yang ditimbang',
    numerator: 'N, anak yang berat badannya naik cukup',
    denominator: 'D, anak yang ditimbang bulan ini',
    target: null,
    from: monthly(N, D),
    todo: 'Lihat N/D’ lebih dulu; N/D turun juga bila banyak anak bulan lalu tidak ditimbang.',
  },
  {
    ...skdn,
    key: '16.ndp',
    title: 'N/D’, naik dari yang dapat dinilai',
    numerator: 'N, anak yang berat badannya naik cukup',
    denominator: 'D’, anak yang bulan lalu juga ditimbang dan dapat dinilai (N + T)',
    target: atLeast(84, 'Renstra gizi (84–90 % menurut tahun)', 'low'),
    from: monthly(N, [...N, ...both('t')]),
    todo: 'Bicarakan makan dan sakit dengan ibu dari setiap anak yang tidak naik.',
  },
  {
    ...skdn,
    key: '16.ns',
    title: 'N/S, keberhasilan program',
    numerator: 'N, anak yang berat badannya naik cukup',
    denominator: 'S, semua anak 0–59 bulan',
    target: null,
    from: monthly(N, S),
    todo: 'Naikkan D/S dan N/D’ lebih dulu.',
  },
  {
    ...skdn,
    key: '16.2t',
    title: '2T/D, dua kali tidak naik',
    numerator: '2T, anak yang dua bulan berturut-turut tidak naik',
    denominator: 'D, anak yang ditimbang bulan ini',
    target: null,
    from: monthly(both('two-t'), D),
    todo: 'Setiap anak 2T ditindaklanjuti bidan atau petugas gizi minggu ini.',
  },
  {
    ...skdn,
    key: '16.bgm',
    title: 'BGM/D, di bawah garis merah',
    numerator: 'BGM, anak di bawah garis merah',
    denominator: 'D, anak yang ditimbang bulan ini',
    target: atMost(2, LOCAL, 'low'),
    from: monthly(both('bgm'), D),
    todo: 'Periksakan setiap anak di bawah garis merah ke bidan atau petugas gizi.',
  },
  {
    ...skdn,
    key: '16.o',
    title: 'O/D, bulan lalu tidak ditimbang',
    numerator: 'O, anak yang bulan lalu tidak ditimbang',
    denominator: 'D, anak yang ditimbang bulan ini',
    target: null,
    from: monthly(both('o'), D),
    todo: 'Ingatkan jadwal kepada keluarga yang datang tidak setiap bulan.',
  },
  {
    ...skdn,
    key: '16.b',
    title: 'B/D, baru pertama ditimbang',
    numerator: 'B, anak yang baru pertama kali ditimbang',
    denominator: 'D, anak yang ditimbang bulan ini',
    target: null,
    from: monthly(both('b'), D),
    todo: 'Periksa apakah anak baru sudah terdaftar lengkap.',
  },
];

const growth = (key: 'stunting' | 'wasting' | 'underweight') =>
  ({
    ...balita,
    key: `17.${key}`,
    n: 17,
    period: 'month',
    denominator: 'Anak 0–59 bulan yang diukur bulan ini dan dapat dinilai',
    from: monthly([cell(`i.17.${key}.n`)], [cell(`i.17.${key}.d`)]),
  }) as const;
const BY_COMING = 'Dari yang datang dan diukur, bukan survei: baca bersama D/S.';

/** Indicators 17–21: growth, vitamin A, worms, food, development. */
const UNDER_FIVE_LINES: readonly IndicatorLine[] = [
  {
    ...growth('stunting'),
    title: 'Pendek menurut umur (stunting)',
    numerator: 'Anak dengan panjang atau tinggi di bawah −2 SD menurut umur',
    target: atMost(14, 'RPJMN 2020–2024', 'high'),
    todo: 'Ukur ulang, lalu rujuk anak pendek ke puskesmas untuk dicari sebabnya.',
    remark: BY_COMING,
  },
  {
    ...growth('wasting'),
    title: 'Kurus menurut panjang atau tinggi (wasting)',
    numerator: 'Anak dengan berat di bawah −2 SD menurut panjang atau tinggi',
    target: null,
    todo: 'Anak kurus segera diperiksa bidan atau petugas gizi.',
    remark: BY_COMING,
  },
  {
    ...growth('underweight'),
    title: 'Berat kurang menurut umur (underweight)',
    numerator: 'Anak dengan berat di bawah −2 SD menurut umur',
    target: null,
    todo: 'Nilai panjang dan lengannya, lalu bicarakan makan dengan keluarga.',
    remark: BY_COMING,
  },
  {
    ...balita,
    key: '18',
    n: 18,
    title: 'Vitamin A 6–59 bulan',
    numerator: 'Anak yang menerima kapsul pada putaran ini (Januari–Juni atau Juli–Desember)',
    denominator: 'Anak 6–59 bulan',
    period: 'round',
    target: atLeast(90, 'Program gizi', 'medium'),
    from: {
      numerator: [cell('i.18.{round}.n')],
      registered: { targets: ['months-6-59'] },
      people: 'months-6-59',
    },
    todo: 'Sapu bersih rumah anak yang belum menerima dalam bulan berikutnya.',
  },
  {
    ...balita,
    key: '19.balita',
    n: 19,
    title: 'Obat cacing 12–59 bulan',
    numerator: 'Anak yang menerima obat cacing pada putaran ini',
    denominator: 'Anak 12–59 bulan',
    period: 'round',
    target: atLeast(75, 'Program kecacingan', 'medium'),
    from: {
      numerator: [cell('i.19.balita.{round}.n')],
      registered: { targets: ['balita'] },
      people: 'balita',
    },
    todo: 'Beri bersama vitamin A; datangi PAUD.',
  },
  {
    ...balita,
    key: '19.anak',
    n: 19,
    title: 'Obat cacing 1–12 tahun',
    numerator: 'Anak yang menerima obat cacing pada putaran ini',
    denominator: 'Anak 1–12 tahun',
    period: 'round',
    target: atLeast(75, 'Program kecacingan', 'medium'),
    from: {
      numerator: [cell('i.19.anak.{round}.n')],
      registered: { targets: ['years-1-12'] },
      people: 'years-1-12',
    },
    todo: 'Catat juga yang diberi di sekolah.',
  },
  {
    ...balita,
    key: '20.kurang',
    n: 20,
    title: 'Balita gizi kurang mendapat makanan tambahan',
    numerator: 'Anak gizi kurang yang menerima makanan tambahan bulan ini',
    denominator: 'Anak gizi kurang bulan ini',
    period: 'month',
    target: atLeast(90, 'Program gizi', 'medium'),
    from: monthly([cell('i.20.kurang.n')], [cell('i.20.kurang.d')]),
    todo: 'Cocokkan daftar anak gizi kurang dengan penerima makanan tambahan.',
  },
  {
    ...balita,
    key: '20.buruk',
    n: 20,
    title: 'Balita gizi buruk dirujuk untuk tata laksana',
    numerator: 'Anak gizi buruk yang dirujuk bulan ini',
    denominator: 'Anak gizi buruk bulan ini (berat menurut tinggi, lengan, atau bengkak)',
    period: 'month',
    target: atLeast(90, 'Program gizi', 'medium'),
    from: monthly([cell('i.20.buruk.n')], [cell('i.20.buruk.d')]),
    todo: 'Antar hari ini juga anak gizi buruk yang belum dirujuk.',
    remark: 'Yang dicatat rujukannya; perawatannya ada di puskesmas.',
  },
  {
    ...balita,
    key: '21',
    n: 21,
    title: 'Perkembangan anak diperiksa',
    numerator: 'Anak yang ceklis perkembangan atau KPSP-nya dicatat tahun ini',
    denominator: 'Anak 0–71 bulan',
    period: 'year',
    target: null,
    from: {
      numerator: [cell('i.21.n')],
      registered: { targets: ['bayi', 'balita', 'apras'] },
      people: 'months-0-71',
    },
    todo: 'Isi ceklis di meja langkah 4 setiap hari buka.',
  },
];

export const CHILD_LINES: readonly IndicatorLine[] = [
  ...INFANT_LINES,
  ...SKDN_LINES,
  ...UNDER_FIVE_LINES,
];
