import type { BenchOptions, BenchResult, BenchRow } from './bench.ts';
import { minutesOfMonth, type Nation, peakOf, simulateMonth } from './scene/nation.ts';
import { rounded } from './statistics.ts';

/**
 * What one server of two cores takes with its database on the same machine: the `ingest` bench, eight phones. The plan
 * for the nation (docs/nation.md) leaves half of it free.
 */
const VISITS_PER_SECOND = 1000;
const HALF = 0.5;
const FACTS_PER_VISIT = 7;

const ORDINARY: Nation = {
  districts: 514,
  posyandu: 300_000,
  visitsEach: 200,
  sends: { now: 0.6, evening: 0.25, nextDay: 0.15 },
  days: { from: 3, to: 25 },
  eveningMinutes: 240,
};
/** Vitamin A month, everybody in the same week, nobody with signal at the posyandu, all phones home within one hour. */
const WORST: Nation = {
  ...ORDINARY,
  sends: { now: 0, evening: 1, nextDay: 0 },
  days: { from: 8, to: 13 },
  eveningMinutes: 60,
};

/** A month of the whole country, minute by minute: how steep the peak is, and how many machines carry it. */
export async function run({ quick, say }: BenchOptions): Promise<BenchResult> {
  const size = quick ? { posyandu: 30_000 } : {};
  const rows: BenchRow[] = [];
  for (const [name, nation] of [
    ['ordinary month', { ...ORDINARY, ...size }],
    ['worst week', { ...WORST, ...size }],
  ] as const) {
    say(`  ${name} of ${nation.posyandu.toLocaleString('en')} posyandu …`);
    rows.push(...rowsOf(name, nation));
  }
  return {
    name: 'nation',
    rows,
    notes: [
      'assumed, not measured: each posyandu opens once a month for four hours from 08:00 local time, three zones (81/15/4 %); ordinary: the 3rd to the 25th, 60 % of posyandu send at once, 25 % in the evening, 15 % the next morning; worst: all in one week, all between 17:00 and 18:00 local time',
      `measured: ${VISITS_PER_SECOND} visits/s a two-core server with its database (ingest, eight phones); half of it is left free`,
    ],
  };
}

function rowsOf(name: string, nation: Nation): BenchRow[] {
  const month = simulateMonth(nation);
  const whole = peakOf(month.whole) / 60;
  const largest = Math.max(...month.districts.map(peakOf)) / 60;
  const mean = (nation.posyandu * nation.visitsEach) / minutesOfMonth / 60;
  const machines = Math.ceil(whole / (VISITS_PER_SECOND * HALF));
  return [
    row(`${name}: mean`, mean, 'visits/s'),
    row(`${name}: peak minute of the country`, whole, 'visits/s'),
    row(`${name}: the same`, whole * FACTS_PER_VISIT, 'facts/s'),
    row(`${name}: peak over mean`, whole / mean, '×'),
    row(`${name}: peak minute of the largest district`, largest, 'visits/s'),
    row(`${name}: two-core servers at half load`, machines, 'machines'),
    row(
      `${name}: fullest of them, districts packed`,
      (packDistricts(month.districts, machines) / 60 / VISITS_PER_SECOND) * 100,
      '%',
    ),
    row(`${name}: longest wait with one server for all`, longestWait(month.whole), 'min'),
  ];
}

const row = (figure: string, value: number, unit: string): BenchRow => ({
  figure,
  value: rounded(value),
  unit,
});

/** Largest district first onto the machine that is emptiest at its own peak; answers the fullest machine's peak minute. */
function packDistricts(districts: readonly Float32Array[], machines: number): number {
  const loads = Array.from({ length: machines }, () => new Float32Array(minutesOfMonth));
  const peaks = new Array<number>(machines).fill(0);
  for (const district of [...districts].sort((a, b) => peakOf(b) - peakOf(a))) {
    const at = peaks.indexOf(Math.min(...peaks));
    const load = loads[at];
    if (!load) continue;
    for (let i = 0; i < load.length; i += 1) load[i] = (load[i] ?? 0) + (district[i] ?? 0);
    peaks[at] = peakOf(load);
  }
  return Math.max(...peaks);
}

/** Phones keep what is not taken: how long the last of it waits when a single server serves the country. */
function longestWait(whole: Float32Array): number {
  const takes = VISITS_PER_SECOND * 60;
  let waiting = 0;
  let longest = 0;
  for (const came of whole) {
    waiting = Math.max(0, waiting + came - takes);
    longest = Math.max(longest, waiting);
  }
  return longest / takes;
}
