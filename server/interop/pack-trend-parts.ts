import type { PlaceMonth, TrendPoint } from '#domain/pws/place-month.ts';
import { isHidden } from '#domain/pws/small-numbers.ts';
import { type Chart, drawCharts } from './pack-charts.ts';
import { dsOf } from './pack-share.ts';
import { cell, type Sheet } from './pack-sheet.ts';
import { countText, monthShort, percentText, STANDINGS } from './pack-text.ts';

/** Fewer than this are not ranked: one person moves the share too far. */
const FEW = 10;

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
