import { countedReading } from '../measures/counted-reading.ts';
import { type ClassRow, classFinding, type Seen, unknownFinding } from './class-row.ts';
import type { Finding, RuleCard } from './finding.ts';
import type { Subject } from './rule.ts';

/** A class of blood pressure: below both bounds, when no earlier row took both numbers. The last row has no bounds. */
export interface PressureBand extends ClassRow {
  systolicBelow?: number;
  diastolicBelow?: number;
}

export interface Pressure {
  systolic: number;
  diastolic: number;
}

export interface PressureTable {
  /** systolic and diastolic nobody alive shows on a cuff */
  possible: { systolic: readonly [number, number]; diastolic: readonly [number, number] };
  bands: readonly PressureBand[];
  /** either number under these is low, unless the other is raised; absent where no source says so */
  low?: { systolicBelow: number; diastolicBelow: number; row: ClassRow };
  /** a high systolic above a diastolic that is not: a remark for the health worker */
  isolatedSystolic?: { systolicFrom: number; diastolicBelow: number };
}

const indexBelow = (bounds: readonly (number | undefined)[], value: number): number =>
  bounds.findIndex((bound) => bound === undefined || value < bound);

/** The higher of the two numbers decides (KMK HK.01.07/MENKES/2015/2023, table 22). */
export function pressureBandOf(table: PressureTable, { systolic, diastolic }: Pressure): ClassRow {
  const bySystolic = indexBelow(
    table.bands.map((b) => b.systolicBelow),
    systolic,
  );
  const byDiastolic = indexBelow(
    table.bands.map((b) => b.diastolicBelow),
    diastolic,
  );
  const band = table.bands[Math.max(bySystolic, byDiastolic)];
  if (!band || bySystolic < 0 || byDiastolic < 0)
    throw new Error('the last band of a table must be open');
  const { low } = table;
  const isLow = low && (systolic < low.systolicBelow || diastolic < low.diastolicBelow);
  return isLow && band.severity === 'good' ? low.row : band;
}

const NAME = 'Tekanan darah';

/** Today's counted pressure, or the finding that says why there is none to judge. */
export function pressureOf(
  subject: Subject,
  rule: RuleCard,
  version: string,
  possible: PressureTable['possible'],
): Pressure | Finding {
  const reading = countedReading(subject.day.readings['blood-pressure']);
  if (reading === null) return unknownFinding(rule, version, NAME, 'not-measured');
  if (reading === 'differ') return unknownFinding(rule, version, NAME, 'differ');
  const { value: systolic, diastolic } = reading;
  if (diastolic === undefined) return unknownFinding(rule, version, NAME, 'not-measured');
  const within = ([min, max]: readonly [number, number], n: number) => n >= min && n <= max;
  const isPossible =
    systolic > diastolic &&
    within(possible.systolic, systolic) &&
    within(possible.diastolic, diastolic);
  return isPossible ? { systolic, diastolic } : unknownFinding(rule, version, NAME, 'impossible');
}

/** Judges today's blood pressure by a table of bands. */
export function assessPressure(
  subject: Subject,
  rule: RuleCard,
  version: string,
  table: PressureTable,
): Finding[] {
  const pressure = pressureOf(subject, rule, version, table.possible);
  if ('code' in pressure) return [pressure];
  return [
    classFinding(
      rule,
      version,
      pressureBandOf(table, pressure),
      pressureSeen(pressure, table.isolatedSystolic),
    ),
  ];
}

/** A pressure in the words and numbers of a finding. */
export const pressureSeen = (p: Pressure, isolated?: PressureTable['isolatedSystolic']): Seen => ({
  text: `${NAME} ${p.systolic}/${p.diastolic} mmHg`,
  numbers: { systolic: p.systolic, diastolic: p.diastolic },
  ...(isolated && p.systolic >= isolated.systolicFrom && p.diastolic < isolated.diastolicBelow
    ? { note: 'Sistolik terisolasi.' }
    : {}),
});
