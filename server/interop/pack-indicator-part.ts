import { numberText } from '#domain/measures/number-text.ts';
import { byCluster, CLUSTERS } from '#domain/pws/indicators/catalogue.ts';
import type { IndicatorValue } from '#domain/pws/indicators/indicator-values.ts';
import type { PlaceMonth } from '#domain/pws/place-month.ts';
import { type Cell, cell, type Sheet } from './pack-sheet.ts';
import { countText, percentText, STANDINGS, TRENDS } from './pack-text.ts';

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
