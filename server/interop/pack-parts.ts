import { numberText } from '#domain/measures/number-text.ts';
import type { PlaceMeetings, VillageMeetings } from '#domain/meetings/place-meetings.ts';
import { missedWeeks } from '#domain/meetings/weeks.ts';
import { byCluster, CLUSTERS } from '#domain/pws/indicators/catalogue.ts';
import type { IndicatorValue } from '#domain/pws/indicators/indicator-values.ts';
import type { PlaceLine, PlaceMonth, TrendPoint } from '#domain/pws/place-month.ts';
import { isHidden } from '#domain/pws/small-numbers.ts';
import type { QualitySum } from '#domain/quality/posyandu-quality.ts';
import { AGE_GROUPS } from '#domain/stages/groups.ts';
import { type Chart, drawCharts } from './pack-charts.ts';
import type { Cell, Sheet } from './pack-sheet.ts';
import {
  countText,
  GROUP_NAMES,
  monthShort,
  percentText,
  STANDINGS,
  shareText,
  sumText,
  TRENDS,
} from './pack-text.ts';
import { sayDay } from './recap-text.ts';

const cell = (text: string): Cell => ({ text });
/** Fewer than this are not ranked: one person moves the share too far. */
const FEW = 10;

/** The three questions of the monthly meeting, answered first. */
export function answersPart(sheet: Sheet, page: PlaceMonth): void {
  const keys = new Set<string>(AGE_GROUPS.map(({ key }) => key));
  const ages = page.groups.filter(({ group }) => keys.has(group));
  const sum = (of: 'target' | 'served' | 'notYet' | 'atRisk' | 'referred') =>
    sumText(ages.map((line) => line[of]));
  sheet.heading('Tiga pertanyaan bulan ini');
  sheet.say('1. Siapa yang belum dilayani?', { bold: true });
  sheet.say(
    `Belum dilayani: ${sum('notYet')}. Sasaran: ${sum('target')}. Dilayani: ${sum('served')}.`,
  );
  sheet.say('2. Siapa yang berisiko?', { bold: true });
  sheet.say(`Berisiko dari yang dilayani: ${sum('atRisk')}. Dirujuk: ${sum('referred')}.`);
  sheet.say('3. Apa yang dikerjakan?', { bold: true });
  const [first, second, third] = page.problems;
  const todo = [first, second, third].flatMap((problem) => (problem ? [problem.todo] : []));
  for (const says of new Set(todo)) sheet.say(`- ${says}`);
  if (todo.length === 0) sheet.say('Tidak ada indikator bertarget yang kurang bulan ini.');
  sheet.gap(4);
  sheet.table(
    [
      { label: 'Kelompok', parts: 4 },
      ...['Sasaran', 'Dilayani', 'Belum', 'Berisiko', 'Dirujuk', 'Dikunjungi'].map((label) => ({
        label,
        parts: 2,
        right: true,
      })),
    ],
    page.groups.map((line) => [
      cell(GROUP_NAMES[line.group]),
      ...[line.target, line.served, line.notYet, line.atRisk, line.referred, line.visited].map(
        (n) => cell(countText(n)),
      ),
    ]),
  );
}

/** Weighing of children under five, counts and ratios; N over D', and that is said. */
export function skdnPart(sheet: Sheet, page: PlaceMonth): void {
  const all = page.skdn.find(({ group, sex }) => group === null && sex === null)?.skdn;
  if (!all) return;
  sheet.heading('Penimbangan balita (SKDN)');
  const counts = [
    ['S', all.s],
    ['K', all.k],
    ['D', all.d],
    ['N', all.n],
    ['T', all.t],
    ['O', all.o],
    ['B', all.b],
    ['2T', all.twoT],
    ['BGM', all.bgm],
  ] as const;
  sheet.table(
    counts.map(([label]) => ({ label, parts: 1, right: true })),
    [counts.map(([, n]) => cell(n === null ? '-' : countText(n)))],
  );
  const { ratios } = all;
  const shares = [
    ['K/S', ratios.ks],
    ['D/S', ratios.ds],
    ['D/K', ratios.dk],
    ["N/D'", ratios.ndPrime],
    ['N/S', ratios.ns],
    ['2T/D', ratios.twoT],
    ['BGM/D', ratios.bgm],
  ] as const;
  sheet.table(
    shares.map(([label]) => ({ label, parts: 1, right: true })),
    [shares.map(([, share]) => cell(percentText(share)))],
  );
  sheet.say("N dibagi D' = N + T, balita yang kenaikan berat badannya dapat dinilai.", {
    size: 7.5,
  });
}

/** The places right below, as they stand, in words and marks. */
export function belowPart(sheet: Sheet, page: PlaceMonth): void {
  if (page.below.length === 0) return;
  sheet.heading('Keadaan tiap tempat');
  sheet.say('Dibaca dari D/S bulan ini, terhadap target dan bulan lalu.', { size: 7.5 });
  sheet.table(
    [
      { label: 'Tempat', parts: 5 },
      { label: 'Keadaan', parts: 3 },
      { label: 'Sasaran', parts: 2, right: true },
      { label: 'Dilayani', parts: 2, right: true },
      { label: 'S', parts: 1.5, right: true },
      { label: 'D', parts: 1.5, right: true },
      { label: 'D/S', parts: 2, right: true },
      { label: 'Posyandu buka', parts: 2.5, right: true },
    ],
    page.below.map((line) => [
      cell(line.name),
      { text: STANDINGS[line.standing], bold: true, mark: line.standing },
      ...[line.target, line.served, line.skdn.s, line.skdn.d].map((n) => cell(countText(n))),
      cell(percentText(dsOf(line))),
      cell(`${line.opened} dari ${line.posyandu}`),
    ]),
  );
}

/** D of S in whole percent; null where either is not told, or nobody is awaited. */
function dsOf({ skdn: { s, d } }: Pick<PlaceLine | TrendPoint, 'skdn'>): number | null {
  if (isHidden(s) || isHidden(d) || s === 0) return null;
  return Math.round((d / s) * 100);
}

/** Every line of the catalogue under the cluster that answers for it. */
export function indicatorsPart(sheet: Sheet, page: PlaceMonth): void {
  const byKey = new Map(page.indicators.map((value) => [value.key, value]));
  sheet.heading('Indikator menurut klaster');
  sheet.say(
    'Kurang 10 orang diberi tanda bintang: satu orang mengubah persennya banyak, jangan diurutkan.',
    { size: 7.5 },
  );
  for (const cluster of [2, 3, 4, 1] as const) {
    const lines = byCluster(cluster).flatMap((line) => {
      const value = byKey.get(line.key);
      return value ? [indicatorRow(line.title, value)] : [];
    });
    sheet.heading(CLUSTERS[cluster], 10.5);
    sheet.table(
      [
        { label: 'Indikator', parts: 7 },
        { label: 'Pembilang', parts: 2, right: true },
        { label: 'Penyebut', parts: 2.4, right: true },
        { label: '%', parts: 1.8, right: true },
        { label: 'Target', parts: 2.2, right: true },
        { label: 'Selisih', parts: 1.8, right: true },
        { label: 'Keadaan', parts: 3 },
      ],
      lines,
    );
  }
}

function indicatorRow(title: string, value: IndicatorValue): Cell[] {
  if (value.numerator === null)
    return [cell(title), ...['-', '-', '-', '-', '-'].map(cell), cell(untold(value))];
  const { numerator, denominator, used, percent, target, gap, standing, trend } = value;
  const over = used === null ? null : denominator[used];
  const bound = target?.direction === 'at-most' ? 'maks. ' : '';
  const says = [standing && STANDINGS[standing], trend && TRENDS[trend]].filter(Boolean);
  return [
    cell(`${title}${value.few ? ' *' : ''}`),
    cell(countText(numerator)),
    cell(over === null ? '-' : `${countText(over)}${used === 'projected' ? ' (proy.)' : ''}`),
    cell(percentText(percent)),
    cell(target ? `${bound}${percentText(target.now)}` : '-'),
    cell(gap === null ? '-' : `${gap > 0 ? '+' : ''}${numberText(gap)}`),
    standing ? { text: says.join(', '), mark: standing } : cell(says.join(', ') || '-'),
  ];
}

const untold = ({ notRecorded, sensitive }: IndicatorValue): string => {
  if (notRecorded !== undefined) return 'belum dicatat';
  return sensitive ? 'hanya di puskesmas' : 'tidak ditampilkan';
};

/** Twelve months as lines, and the same numbers as a table. */
export function trendPart(sheet: Sheet, { trend }: PlaceMonth): void {
  const months = trend.map(({ month }) => month);
  const told = (of: (point: TrendPoint) => number) =>
    trend.map((point) => (isHidden(of(point)) ? null : of(point)));
  const charts: Chart[] = [
    {
      title: 'Sasaran dan yang dilayani (orang)',
      unit: '',
      months,
      series: [
        { label: 'Dilayani', values: told((p) => p.served) },
        { label: 'Sasaran', values: told((p) => p.target) },
      ],
    },
    {
      title: 'Balita ditimbang dari sasaran (D/S)',
      unit: '%',
      months,
      series: [{ label: 'D/S', values: trend.map(dsOf) }],
    },
    {
      title: 'Naik dan tidak naik berat badannya (anak)',
      unit: '',
      months,
      series: [
        { label: 'N, naik', values: told((p) => p.skdn.n) },
        { label: 'T, tidak naik', values: told((p) => p.skdn.t) },
      ],
    },
    {
      title: 'Perlu perhatian (anak)',
      unit: '',
      months,
      series: [
        { label: '2T', values: told((p) => p.skdn.twoT) },
        { label: 'BGM', values: told((p) => p.skdn.bgm) },
      ],
    },
  ];
  sheet.heading('Dua belas bulan');
  drawCharts(sheet, charts);
  const heads = ['Bulan', 'Sasaran', 'Dilayani', 'S', 'D', 'D/S', 'N', 'T', '2T', 'BGM'];
  sheet.table(
    heads.map((label, i) => ({ label, parts: i === 0 ? 1.6 : 1, right: i > 0 })),
    trend.map((point) => {
      const { s, d, n, t, twoT, bgm } = point.skdn;
      const counts = [point.target, point.served, s, d].map(countText);
      return [
        monthShort(point.month),
        ...counts,
        percentText(dsOf(point)),
        ...[n, t, twoT, bgm].map(countText),
      ].map(cell);
    }),
  );
}

/** Places in the order of D/S; those with too few children stand apart, unranked. */
export function rankingPart(sheet: Sheet, { below }: PlaceMonth): void {
  if (below.length < 2) return;
  const shares = below.map((line) => ({ line, share: dsOf(line) }));
  const ranked = shares
    .filter(({ line, share }) => line.standing !== 'silent' && share !== null && line.skdn.s >= FEW)
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0));
  const rest = shares.filter((one) => !ranked.includes(one));
  sheet.heading('Peringkat menurut D/S');
  sheet.table(
    [
      { label: 'Urutan', parts: 1, right: true },
      { label: 'Tempat', parts: 5 },
      { label: 'D/S', parts: 1.5, right: true },
      { label: 'D dari S', parts: 2.5, right: true },
      { label: 'Keadaan', parts: 2.5 },
    ],
    ranked.map(({ line, share }, i) => [
      cell(String(i + 1)),
      cell(line.name),
      cell(percentText(share)),
      cell(`${countText(line.skdn.d)} dari ${countText(line.skdn.s)}`),
      { text: STANDINGS[line.standing], mark: line.standing },
    ]),
  );
  if (rest.length === 0) return;
  const names = rest.map(({ line }) => `${line.name} (S ${countText(line.skdn.s)})`).join(', ');
  sheet.say(
    `Tidak diurutkan, karena balitanya kurang dari ${FEW}, angkanya tidak ditampilkan, atau belum lapor: ${names}.`,
  );
}

const BLANK_ROWS = 3;
const HAND_HIGH = 46;

/** What stands out, with room to write why, what is planned, who does it and when. */
export function planPart(sheet: Sheet, { problems }: PlaceMonth): void {
  sheet.heading('Masalah dan rencana tindak lanjut (POA)');
  sheet.say('Penyebab dan rencana ditulis bersama di lokakarya.', { size: 7.5 });
  const blank = Array.from({ length: BLANK_ROWS }, () => ['', '', '', '', ''].map(cell));
  sheet.table(
    [
      { label: 'Masalah', parts: 6 },
      { label: 'Penyebab', parts: 4.5 },
      { label: 'Rencana tindak lanjut', parts: 4.5 },
      { label: 'Siapa', parts: 2.2 },
      { label: 'Kapan', parts: 2 },
    ],
    [
      ...problems.map(({ sentence, todo, standing }) => [
        { text: `${sentence} Saran: ${todo}`, mark: standing },
        ...['', '', '', ''].map(cell),
      ]),
      ...blank,
    ],
    HAND_HIGH,
  );
}

/** Which villages met, which weeks were missed, and what is still to be done. */
export function meetingsPart(sheet: Sheet, { villages, from, until }: PlaceMeetings): void {
  sheet.heading('Rapat PWS mingguan');
  sheet.say(`Dari ${sayDay(from)} sampai ${sayDay(until)}. Kasus orang dihitung, tidak disebut.`, {
    size: 7.5,
  });
  sheet.table(
    [
      { label: 'Desa', parts: 4 },
      { label: 'Ada rapat', parts: 1.6, right: true },
      { label: 'Tidak ada rapat', parts: 1.8, right: true },
      { label: 'Minggu tanpa rapat (Senin)', parts: 5 },
      { label: 'Belum selesai', parts: 1.8, right: true },
      { label: 'Lewat waktu', parts: 1.6, right: true },
    ],
    villages.map((village) => [
      cell(village.name),
      cell(String(village.held)),
      { text: String(village.missed), bold: village.missed > 0 },
      cell(mondays(village)),
      cell(String(village.open)),
      cell(String(village.overdue)),
    ]),
  );
  const decisions = villages.flatMap(({ name, decisions: own }) =>
    (own ?? []).map((decision) => ({ name, ...decision })),
  );
  if (villages.some((village) => village.decisions === null))
    sheet.say('Isi keputusan dibaca di puskesmas; di sini hanya jumlahnya.');
  if (decisions.length === 0) return;
  sheet.heading('Keputusan rapat yang belum selesai', 10.5);
  sheet.table(
    [
      { label: 'Desa', parts: 3 },
      { label: 'Yang dibahas', parts: 4 },
      { label: 'Keputusan', parts: 4 },
      { label: 'Siapa', parts: 2.5 },
      { label: 'Paling lambat', parts: 3 },
    ],
    decisions.map(({ name, about, decision, who, dueBy, overdue }) => [
      cell(name),
      cell(about),
      cell(decision),
      cell(who ?? '-'),
      { text: `${dueBy ? sayDay(dueBy) : '-'}${overdue ? ' (lewat)' : ''}`, bold: overdue },
    ]),
  );
}

const mondays = (village: VillageMeetings): string =>
  missedWeeks(village.weeks)
    .map(({ monday }) => sayDay(monday))
    .reverse()
    .join(', ') || (village.weeks.length === 0 ? 'belum dihitung' : 'tidak ada');

/** How whole and how soon the month was recorded; sums, nobody's hand in them. */
export function qualityPart(
  sheet: Sheet,
  quality: { sum: QualitySum; asked: number } | null,
): void {
  if (!quality) return;
  const { sum, asked } = quality;
  sheet.heading('Mutu data');
  if (sum.posyandu < asked)
    sheet.say(`Baru dihitung ${sum.posyandu} dari ${asked} posyandu; cetak lagi sebentar lagi.`);
  const lines: [string, string][] = [
    ['Posyandu yang mencatat kunjungan', `${sum.reporting} dari ${sum.posyandu}`],
    ['Rekap ditandatangani tepat waktu', `${sum.recapsOnTime} dari ${sum.posyandu}`],
    ['Kartu terisi', shareText(sum.filled)],
    ['Sampai langkah 5', shareText(sum.counselled)],
    ['Catatan terkirim dalam 1 hari', shareText(sum.withinDay)],
    ['Catatan terkirim dalam 7 hari', shareText(sum.withinWeek)],
    ['Warga dengan NIK', shareText(sum.nik)],
    ['Ukuran di luar batas wajar', shareText(sum.implausible)],
    ['Posyandu dengan hal yang perlu ditanyakan', `${sum.toLookAt} dari ${sum.posyandu}`],
  ];
  sheet.table(
    [
      { label: 'Ukuran mutu', parts: 5 },
      { label: 'Bulan ini', parts: 2, right: true },
    ],
    lines.map((line) => line.map(cell)),
  );
}
