import { createElement } from 'preact';
import { addDays, addMonths } from '#domain/calendar.ts';
import { HELD_BACK, SMALL } from '#domain/pws/village-month.ts';
import type { FactDraft } from '../known/phone.ts';
import { Screens } from '../screens.tsx';
import { BarChart, type BarChartProps } from '../ui/chart/bar-chart.tsx';
import { LineChart, type LineChartProps } from '../ui/chart/line-chart.tsx';
import { StackedBars, type StackedBarsProps } from '../ui/chart/stacked-bars.tsx';
import { ChartPage } from './chart-frames.tsx';
import { FAKE_POSYANDU, fakeId } from './fake-people.ts';
import { fakePhone } from './fake-phone.ts';
import { DAY, type Picture } from './picture.ts';

const YEAR = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agt', 'Sep', 'Okt', 'Nov', 'Des'];
const months = YEAR.map((m) => `${m} 2026`);
const note = 'Data contoh.';

const line = (key: string, title: string, props: LineChartProps, theme?: 'dark'): Picture => ({
  key,
  title,
  path: '/',
  ...(theme ? { theme } : {}),
  draw: () => createElement(ChartPage, { title, children: createElement(LineChart, props) }),
});
const bars = (key: string, title: string, props: BarChartProps, theme?: 'dark'): Picture => ({
  key,
  title,
  path: '/',
  ...(theme ? { theme } : {}),
  draw: () => createElement(ChartPage, { title, children: createElement(BarChart, props) }),
});
const stack = (key: string, title: string, props: StackedBarsProps): Picture => ({
  key,
  title,
  path: '/',
  draw: () => createElement(ChartPage, { title, children: createElement(StackedBars, props) }),
});

const five: LineChartProps = {
  title: 'Bagian sasaran yang dilayani menurut kelompok umur',
  x: months,
  unit: '%',
  fileName: 'contoh-garis',
  note,
  series: [
    {
      key: 'bumil',
      label: 'Ibu hamil',
      target: 80,
      values: [62, 66, 71, 70, 74, 79, 81, 84, 83, 86, 88, 91],
    },
    {
      key: 'bayi',
      label: 'Bayi',
      target: 80,
      values: [70, 72, null, null, 75, 77, 76, 80, 82, 81, 85, 87],
    },
    {
      key: 'balita',
      label: 'Balita',
      target: 80,
      values: [58, 60, 61, 60, 66, 64, 65, 69, 70, 72, 71, 74],
    },
    {
      key: 'remaja',
      label: 'Remaja',
      target: 80,
      values: [12, 9, 0, 14, 18, 22, 21, 27, 30, 28, 33, 35],
    },
    {
      key: 'lansia',
      label: 'Lansia',
      target: 80,
      values: [40, 44, 43, 47, HELD_BACK, 52, 55, 53, 58, 61, 60, 73],
    },
  ],
};
const few: LineChartProps = {
  title: 'Ibu hamil dengan tanda bahaya',
  x: months.slice(5),
  unit: 'orang',
  fileName: 'contoh-kecil',
  note,
  series: [{ key: 'risk', label: 'Yosodadi', values: [6, SMALL, 0, 9, null, HELD_BACK, 7] }],
};
const nothing: LineChartProps = {
  title: 'Imunisasi dasar lengkap',
  x: months.slice(8),
  unit: '%',
  fileName: 'contoh-kosong',
  series: [{ key: 'idl', label: 'Bayi 12 bulan', target: 95, values: [null, null, null, null] }],
};
const villages: BarChartProps = {
  title: 'Balita ditimbang dibanding sasaran (D/S), November 2026',
  unit: '%',
  fileName: 'contoh-batang',
  note,
  rows: [
    { label: 'Iringmulyo', value: 93.4, target: 85 },
    { label: 'Hadimulyo Barat', value: 85, target: 85 },
    { label: 'Yosodadi', value: 71.2, target: 85, note: '2 dari 6 posyandu belum lapor' },
    { label: 'Ganjar Agung', value: 0, target: 85, note: 'belum lapor' },
    { label: 'Desa Persiapan Sumber Makmur Jaya Sejahtera Selatan', value: 64, target: 85 },
    { label: 'Yosorejo', value: null, target: 85 },
  ],
};
const counts: BarChartProps = {
  title: 'Dirujuk menurut alasan',
  unit: 'orang',
  fileName: 'contoh-jumlah',
  note,
  rows: [
    { label: 'Tekanan darah tinggi', value: 1240, target: 1300 },
    { label: 'Berat badan tidak naik', value: 412, target: 300 },
    { label: 'Lingkar lengan kecil', value: SMALL, target: null },
    { label: 'Batuk lama', value: HELD_BACK },
  ],
};
const skdn: StackedBarsProps = {
  title: 'Balita menurut hasil timbang',
  unit: 'anak',
  fileName: 'contoh-bertumpuk',
  note,
  parts: [
    'Naik (N)',
    'Tidak naik (T)',
    'Bulan lalu tidak ditimbang (O)',
    'Baru (B)',
    'Belum jelas',
  ],
  rows: [
    { label: 'Melati 3', values: [31, 9, 6, 4, 1] },
    { label: 'Dahlia 8', values: [22, 14, 0, 2, 0] },
    { label: 'Kenanga 1', values: [12, SMALL, 8, SMALL, 0] },
    { label: 'Anggrek 2', values: [null, null, null, null, null] },
  ],
};

const page = (n: number): string => `/orang/${fakeId(n)}`;
/** Somebody's page or sheet, with what was measured before. */
const person = (
  key: string,
  title: string,
  path: string,
  role: 'kader' | 'midwife',
  written: readonly FactDraft[],
  theme?: 'dark',
): Picture => ({
  key,
  title,
  path,
  ...(theme ? { theme } : {}),
  draw: () => {
    const phone = fakePhone({ on: DAY, role });
    void phone.write(written);
    return createElement(Screens, { phone });
  },
});
const taken = (n: number, on: string, what: string, value: number, more = {}): FactDraft =>
  ({
    subject: fakeId(n),
    scope: FAKE_POSYANDU,
    on,
    kind: 'measurement-taken',
    body: { what, value, step: 2, measuredBy: 'Ibu Sari Contoh', ...more },
  }) as FactDraft;
/** Months ago, cm, head, arm. */
const GROWN = [
  [9, 54.2, 37, 11.2],
  [8, 57.4, 38.4, 12],
  [6, 62.4, 40.8, 13.1],
  [4, 65, 42.1, 13.4],
  [2, 67.2, 43, 13],
  [1, 67.8, 43.2, 12.3],
] as const;
const grown: FactDraft[] = GROWN.flatMap(([ago, cm, head, muac]) => {
  const on = addMonths(DAY, -ago);
  return [
    taken(2, on, 'length-height', cm, { position: 'lying' }),
    taken(2, on, 'head', head),
    taken(2, on, 'muac', muac),
  ];
});
const swollen: FactDraft[] = [
  taken(2, addDays(DAY, -3), 'weight', 7.6),
  taken(2, addDays(DAY, -3), 'length-height', 68.1, { position: 'lying' }),
  taken(2, addDays(DAY, -3), 'oedema', 1),
];
const early: FactDraft = {
  subject: fakeId(2),
  scope: FAKE_POSYANDU,
  on: addMonths(DAY, -9),
  kind: 'person-corrected',
  body: { gestationWeeksAtBirth: 32, gestationDaysAtBirth: 3 },
} as FactDraft;
const school: FactDraft[] = [24, 18, 12, 6, 1].flatMap((ago, i) => [
  taken(9, addMonths(DAY, -ago), 'weight', 21 + i * 2.1),
  taken(9, addMonths(DAY, -ago), 'length-height', 120 + i * 2.4, { position: 'standing' }),
]);

/** Every chart of the dashboards in every state. */
export const chartPictures: readonly Picture[] = [
  line('grafik-garis', 'Grafik garis, lima kelompok', five),
  line('grafik-garis-gelap', 'Grafik garis, gelap', five, 'dark'),
  line('grafik-garis-kecil', 'Angka kecil, nol, dan belum dicatat', few),
  line('grafik-garis-kosong', 'Belum ada yang dicatat', nothing),
  bars('grafik-batang', 'Grafik batang dengan target', villages),
  bars('grafik-batang-gelap', 'Grafik batang, gelap', villages, 'dark'),
  bars('grafik-batang-jumlah', 'Grafik batang, target berbeda-beda', counts),
  stack('grafik-bertumpuk', 'Grafik batang bertumpuk', skdn),
  person('grafik-tumbuh-kader', 'Grafik pertumbuhan dibaca kader', page(2), 'kader', grown),
  person('grafik-tumbuh-bidan', 'Grafik pertumbuhan dibaca bidan', page(2), 'midwife', grown),
  person('grafik-tumbuh-bengkak', 'Hari dengan kaki bengkak', page(2), 'midwife', [
    ...grown,
    ...swollen,
  ]),
  person('grafik-tumbuh-dini', 'Lahir dini, umur koreksi', page(2), 'midwife', [early, ...grown]),
  person('grafik-tumbuh-sekolah', 'Usia sekolah, WHO 2007', page(9), 'midwife', school),
  person('grafik-tumbuh-gelap', 'Grafik pertumbuhan, gelap', page(2), 'midwife', grown, 'dark'),
  person(
    'cetak-grafik',
    'Cetak grafik seorang anak',
    `/cetak/grafik/${fakeId(2)}`,
    'midwife',
    grown,
  ),
  person(
    'cetak-grafik-dewasa',
    'Cetak grafik, tidak ada',
    `/cetak/grafik/${fakeId(6)}`,
    'kader',
    [],
  ),
];
