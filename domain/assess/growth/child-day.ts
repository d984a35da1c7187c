import type { Reading } from '../../facts/known.ts';
import { countedReading } from '../../measures/counted-reading.ts';
import type { Subject } from '../rule.ts';
import { type GrowthAge, growthAge } from './growth-age.ts';
import { type GrowthFlag, growthZ, type ZName } from './indicators.ts';
import { type SchoolAgeFlag, who2007 } from './who2007.ts';

type Counted = Reading | 'differ' | null;

/** What was measured of a child today, each the reading that counts. */
export interface ChildDay {
  age: GrowthAge;
  weight: Counted;
  lengthHeight: Counted;
  head: Counted;
  muac: Counted;
  oedema: Counted;
}

export function childDay(subject: Subject): ChildDay {
  const { readings } = subject.day;
  return {
    age: growthAge(subject),
    weight: countedReading(readings.weight),
    lengthHeight: countedReading(readings['length-height']),
    head: countedReading(readings.head),
    muac: countedReading(readings.muac),
    oedema: countedReading(readings.oedema),
  };
}

/** The value of a reading that counts, else null. */
export const amountOf = (reading: Counted): number | null =>
  reading === null || reading === 'differ' ? null : reading.value;

export const isSwollen = (day: ChildDay): boolean => amountOf(day.oedema) === 1;

/** z-scores by the names of `growthZ`, whichever standard they came from. */
export interface DayZ {
  z: Partial<Record<ZName, number | null>>;
  bmi: number | null;
  /** length or height as the standard wants it at that age: lying or standing (±0.7 cm) */
  cm: number | null;
  flags: readonly GrowthFlag[];
}

export function zUnderFive(subject: Subject, day: ChildDay): DayZ {
  const position =
    day.lengthHeight === null || day.lengthHeight === 'differ' ? null : day.lengthHeight.position;
  const all = growthZ({
    sex: subject.sex,
    ageDays: day.age.days,
    weightKg: amountOf(day.weight),
    lengthHeightCm: amountOf(day.lengthHeight),
    position: position ?? null,
    headCm: amountOf(day.head),
    muacCm: amountOf(day.muac),
    oedema: isSwollen(day),
  });
  return { z: all, bmi: all.cbmi, cm: all.clenhei, flags: all.flags };
}

const NAMES = { zhfa: 'zlhfa', zwfa: 'zwfa', zbfa: 'zbfa' } as const satisfies Record<
  SchoolAgeFlag,
  ZName
>;

export function zFromFive(subject: Subject, day: ChildDay): DayZ {
  const all = who2007({
    sex: subject.sex,
    ageMonths: subject.age.monthsExact,
    weightKg: amountOf(day.weight),
    heightCm: amountOf(day.lengthHeight),
    oedema: isSwollen(day),
  });
  return {
    z: { zlhfa: all.zhfa, zwfa: all.zwfa, zbfa: all.zbfa },
    bmi: all.cbmi,
    cm: amountOf(day.lengthHeight),
    flags: all.flags.map((name) => NAMES[name]),
  };
}
