import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ChildMeasured,
  growthZ,
  growthZInto,
  SLOTS,
} from '#domain/assess/growth/indicators.ts';
import { valueAt } from '#domain/assess/growth/z-score.ts';
import { tables2006 } from '#domain/assess/standards/growth-tables.ts';
import { copyCsv, runGrowth } from './scene/survey-file.ts';

export interface BenchRow {
  figure: string;
  value: number;
  unit: string;
  aim?: string;
}

const CHILDREN = 50_000;
const ROUNDS = 7;

/** The same invented children every time: a small multiplicative generator, not the machine's randomness. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function child(random: () => number): ChildMeasured {
  const sex = random() < 0.5 ? 'F' : 'M';
  const ageDays = Math.floor(random() * 1857);
  const tables = tables2006(sex);
  const near = (name: 'wfa' | 'lhfa' | 'hcfa' | 'acfa', day: number) => {
    const { rows, first } = tables[name];
    const at = (day - first) * 3;
    const z = (random() + random() + random()) * 2.4 - 3.8;
    const y = valueAt(z, rows[at] ?? 1, rows[at + 1] ?? 1, rows[at + 2] ?? 1);
    return Math.round(y * 10) / 10;
  };
  return {
    sex,
    ageDays,
    weightKg: near('wfa', ageDays),
    lengthHeightCm: near('lhfa', ageDays),
    position: random() < 0.5 ? 'lying' : 'standing',
    headCm: near('hcfa', ageDays),
    muacCm: near('acfa', Math.max(91, ageDays)),
    oedema: random() < 0.01,
  };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function perSecond(work: () => void): number {
  work();
  work();
  const rates = Array.from({ length: ROUNDS }, () => {
    const from = performance.now();
    work();
    return CHILDREN / ((performance.now() - from) / 1000);
  });
  return Math.round(median(rates));
}

const ROWS = 1_000_000;

/** A survey of made-up children from file to file, beside the same file only read and written, in one run. */
async function fromFileToFile(rows: number): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'siklus-growth-'));
  const [file, out] = [join(folder, 'survey.csv'), join(folder, 'out.csv')];
  try {
    writeSurvey(file, rows);
    const copied = await copyCsv(file, out);
    const { seconds, mostMb } = await runGrowth(file, out);
    const threads = Math.min(8, availableParallelism());
    return [
      {
        figure: `siklus growth, file to file, ${threads} threads`,
        value: Math.round(rows / seconds),
        unit: 'rows/s',
        aim: '≥ 320,000',
      },
      {
        figure: 'the same file only read and written (csv-parse), 1 thread',
        value: Math.round(rows / copied),
        unit: 'rows/s',
      },
      { figure: 'siklus growth, most memory', value: Math.round(mostMb ?? 0), unit: 'MB' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeSurvey(file: string, rows: number): void {
  const random = seeded(20232);
  const to = openSync(file, 'w');
  writeSync(to, 'id,sex,age_days,weight_kg,lenhei_cm,measure,oedema,headc_cm,muac_cm\n');
  for (let i = 0; i < rows; ) {
    let text = '';
    for (const last = Math.min(rows, i + 10_000); i < last; i += 1) {
      const c = child(random);
      const measure = c.position === 'lying' ? 'l' : 'h';
      text += `${i},${c.sex},${c.ageDays},${c.weightKg},${c.lengthHeightCm},${measure},${c.oedema ? 'y' : 'n'},${c.headCm},${c.muacCm}\n`;
    }
    writeSync(to, text);
  }
  closeSync(to);
}

/** Children per second through all indicators, in one thread; medians of seven rounds. Then a file. */
export async function run({
  quick,
}: {
  quick: boolean;
}): Promise<{ name: string; rows: BenchRow[] }> {
  const unpacking = performance.now();
  tables2006('F');
  tables2006('M');
  const unpackedMs = performance.now() - unpacking;
  const random = seeded(20231);
  const children = Array.from({ length: CHILDREN }, () => child(random));
  const out = new Float64Array(SLOTS);
  let sum = 0;
  const into = perSecond(() => {
    for (const c of children) {
      growthZInto(c, out);
      sum += out[2] ?? 0;
    }
  });
  const objects = perSecond(() => {
    for (const c of children) sum += growthZ(c).zwfa ?? 0;
  });
  if (sum === 0) throw new Error('nothing was computed');
  const unit = 'children/s';
  return {
    name: 'growth',
    rows: [
      { figure: 'z-scores, all indicators, one thread', value: into, unit, aim: '≥ 1,000,000' },
      { figure: 'the same, as an object with flags', value: objects, unit },
      { figure: "WHO's day tables unpacked", value: Math.round(unpackedMs * 10) / 10, unit: 'ms' },
      ...(await fromFileToFile(quick ? ROWS / 10 : ROWS)),
    ],
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { rows } = await run({ quick: false });
  for (const r of rows)
    console.log(`${r.figure} | ${r.value.toLocaleString('en')} ${r.unit} | ${r.aim ?? ''}`);
}
