import type { Kms, KmsBand, LinePoint } from '#domain/assess/growth/growth-lines.ts';
import { chartWords, growthWords as w } from '../words/chart.ts';
import { sayPlain } from '../words/say.ts';
import { GrowthPlot } from './chart/growth-plot.tsx';
import type { PlotLine } from './chart/growth-props.ts';

/** One weighing on the chart. */
export interface ChartPoint {
  /** age in months, with its fraction: the age growth is judged at */
  x: number;
  kg: number;
  /** the day, in words */
  when: string;
  /** the age, in words */
  age: string;
  /** change since the weighing before, in words; empty for the first */
  gain: string;
  /** both feet swollen that day */
  swollen?: boolean;
  /** who weighed, when this phone knows */
  by?: string;
}

interface GrowthChartProps {
  sex: 'F' | 'M';
  kms: Kms;
  points: readonly ChartPoint[];
  /** why points stand where they stand */
  note?: string;
  /** for paper: nothing to press */
  still?: boolean;
}

/* Like the printed card: yellow, two greens, yellow; a pink page for girls and a blue one for boys. */
const BAND: Record<KmsBand['key'], string> = {
  'yellow-low': '#ffe98a',
  'light-green-low': '#c3e8b0',
  green: '#8fd18b',
  'light-green-high': '#c3e8b0',
  'yellow-high': '#ffe98a',
};
const PAGE = { F: '#fbe3ec', M: '#dfeefa' };

const LEGEND = () => [
  { key: 'green', fill: BAND.green, says: w.kms.green },
  { key: 'yellow', fill: BAND['yellow-low'], says: w.kms.yellow },
  { key: 'orange', look: 'orange' as const, says: w.kms.orange },
  { key: 'red', look: 'red' as const, says: w.kms.red },
];

/** The card prints the first two years on one page, and the three after on another. */
const TWO_YEARS = 24;
const FIVE_YEARS = 60;

/** The child's weights on the card every mother knows; tapping a point says what it is. */
export function GrowthChart({ sex, kms, points, note, still }: GrowthChartProps) {
  const young = (points.at(-1)?.x ?? 0) < TWO_YEARS;
  const [from, to] = young ? [0, TWO_YEARS] : [TWO_YEARS, FIVE_YEARS];
  const inside = (line: readonly LinePoint[]) => line.filter((p) => p.x >= from && p.x <= to);
  const line = (key: 'orange' | 'red', all: readonly LinePoint[]): PlotLine => ({
    key,
    label: '',
    runs: [inside(all)],
    look: key,
  });
  return (
    <GrowthPlot
      title={w.indexes.kms}
      paper={PAGE[sex]}
      zones={kms.bands.map((b) => ({
        key: b.key,
        fill: BAND[b.key],
        low: inside(b.low),
        high: inside(b.high),
      }))}
      lines={[line('orange', kms.orangeLine), line('red', kms.redLine)]}
      extent={inside(kms.bands.at(-1)?.high ?? [])}
      points={points.map((p) => ({
        key: `${p.when} ${p.x}`,
        x: p.x,
        y: p.kg,
        label: sayPlain(p.kg),
        says: spoken(p),
        swollen: p.swollen ?? false,
        cells: [p.when, p.age, sayPlain(p.kg), p.gain, p.by ?? ''],
      }))}
      x={{ from, to, axis: chartWords.months, steps: [1, 2, 3, 6, 12], say: sayPlain }}
      y={{ axis: 'kg' }}
      columns={[chartWords.day, chartWords.age, 'kg', chartWords.gain, w.columns.by]}
      legend={LEGEND()}
      note={note ?? ''}
      still={still ?? false}
    />
  );
}

const spoken = (p: ChartPoint): string =>
  [
    `${p.when}, ${p.age}: ${sayPlain(p.kg)} kg${p.gain ? `, ${p.gain}` : ''}`,
    p.swollen ? w.swollen : '',
    p.by ? w.by(p.by) : '',
  ]
    .filter(Boolean)
    .join('. ');
