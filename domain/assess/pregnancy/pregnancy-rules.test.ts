import { describe, expect, it } from 'vitest';
import { addDays } from '../../calendar.ts';
import { haemoglobin, hbRowFor } from '../haemoglobin.ts';
import { judged, type RuleCase, wanted } from '../judge-for-test.ts';
import type { Rule } from '../rule.ts';
import { VISIT_DAY } from '../visit-for-test.ts';
import { antenatalCount, antenatalVisits } from './antenatal-visits.ts';
import { fetalHeartRate } from './fetal-heart-rate.ts';
import { fundalHeight, fundalHeightFits } from './fundal-height.ts';
import { dueDateOf, gestationOn } from './gestation.ts';
import {
  MOTHER_WINDOWS,
  NEWBORN_WINDOWS,
  newbornVisits,
  postpartumVisits,
  visitAt,
  visitsState,
} from './postnatal-visits.ts';
import { meanArterialPressure, preEclampsia, preEclampsiaClass } from './pre-eclampsia.ts';
import { needsDoctor, preEclampsiaRiskRule } from './pre-eclampsia-risk.ts';
import {
  ANTENATAL_COUNTS,
  DUE_DATES,
  FUNDAL_HEIGHTS,
  GAINS,
  GESTATIONS,
  HB,
  POSTNATAL,
  PRE_ECLAMPSIA,
  PREGNANCY_VISITS,
  PRESSURES_MEAN,
  RISKS,
} from './pregnancy.cases.ts';
import { pregnancyRisk, riskFactors } from './pregnancy-risk.ts';
import { gainBandAt, pregnancyWeightGain } from './pregnancy-weight-gain.ts';

const tableOf = <Table>(rule: Rule<Table>): Table => {
  const [first] = rule.versions;
  if (!first) throw new Error(`${rule.card.rule} has no table`);
  return first.table;
};
const says = <Table>(rule: Rule<Table>, given: RuleCase) =>
  expect(judged(rule, given)).toEqual(wanted(rule, given));

describe('dating', () => {
  it.each(DUE_DATES)('HPHT %s is due %s', (lmp, due) => {
    expect(dueDateOf(lmp)).toBe(due);
  });
  it.each(GESTATIONS)('HPHT %s on %s', (lmp, on, weeks, days, trimester) => {
    expect(gestationOn(lmp, on)).toMatchObject({ weeks, days, trimester });
  });
  it('has no week before the last period', () => {
    expect(gestationOn('2025-02-01', '2025-01-31')).toBeNull();
  });
});

describe('weight gain in pregnancy', () => {
  it.each(GAINS)('$kg kg, $cm cm, week $week, now $now', (given) => {
    const bmi = given.kg / (given.cm / 100) ** 2;
    const { row, minKg, maxKg } = gainBandAt(tableOf(pregnancyWeightGain), bmi, given.week);
    const gain = Math.round((given.now - given.kg) * 100) / 100;
    expect([...row.totalKg]).toEqual(given.total);
    expect([minKg.toFixed(2), maxKg.toFixed(2)]).toEqual(given.band);
    expect(gain < minKg ? 'below' : gain > maxKg ? 'above' : 'good').toBe(given.result);
    const lmp = addDays(VISIT_DAY, -given.week * 7);
    says(pregnancyWeightGain, {
      name: '',
      visit: {
        ageMonths: 300,
        mother: 'bumil',
        pregnancy: { lmp, startWeightKg: given.kg, heightCm: given.cm },
        read: { weight: given.now },
      },
      says: [[given.result, given.result === 'good' ? 'good' : 'refer']],
    });
  });
});

describe('haemoglobin', () => {
  it.each(HB)('$name at $value', ({ who, value, expect: want }) => {
    const table = tableOf(haemoglobin);
    const row = hbRowFor(table.rows, who);
    const found =
      row === null
        ? null
        : value < row.moderateFrom
          ? 'severe'
          : value < row.mildFrom
            ? 'moderate'
            : value < row.below
              ? 'mild'
              : 'good';
    expect(found).toBe(want);
  });
});

it('nobody but a pregnant woman is told to take tablets for a low Hb: a man or a toddler asks the midwife', () => {
  const { words } = tableOf(haemoglobin);
  for (const said of ['severe', 'moderate', 'mild'] as const)
    expect(words[said].family).not.toMatch(/tablet/i);
});

describe('checks by a health worker', () => {
  it.each(ANTENATAL_COUNTS)('weeks $weeks', ({ weeks, doctors, ...want }) => {
    const visits = weeks.map((week, i) => ({
      week,
      trimester: gestationOn('2025-01-01', addDays('2025-01-01', week * 7))?.trimester ?? 1,
      doctor: doctors.includes(i),
    }));
    expect(antenatalCount(visits)).toEqual(want);
  });

  it.each(POSTNATAL)('$hours hours, day $day', ({ day, hours, mother, newborn }) => {
    expect(visitAt(MOTHER_WINDOWS, day, hours)).toBe(mother);
    expect(visitAt(NEWBORN_WINDOWS, day, hours)).toBe(newborn);
  });

  it('in the first six hours is no visit yet', () => {
    expect(visitAt(MOTHER_WINDOWS, 0, 5)).toBeNull();
  });

  it('tells what was done, missed and is due', () => {
    expect(visitsState(MOTHER_WINDOWS, '2025-03-01', ['2025-03-02'], '2025-03-10')).toEqual({
      done: ['KF1'],
      missed: ['KF2'],
      due: { visit: 'KF3', until: '2025-03-29' },
    });
  });
});

describe('the womb', () => {
  it.each(FUNDAL_HEIGHTS)('week %i, %i cm', (week, cm, want) => {
    expect(fundalHeightFits(tableOf(fundalHeight), week, cm)).toBe(want);
  });
});

describe('pressure and protein', () => {
  it.each(PRESSURES_MEAN)('%i/%i is %d', (systolic, diastolic, map) => {
    expect(meanArterialPressure({ systolic, diastolic })).toBe(map);
  });
  it.each(PRE_ECLAMPSIA)(
    'week %i, %i/%i, protein %i: %s',
    (week, systolic, diastolic, protein, want) => {
      expect(preEclampsiaClass(tableOf(preEclampsia), { week, systolic, diastolic, protein })).toBe(
        want,
      );
    },
  );
  it.each([
    [1, 0, false],
    [2, 0, true],
    [0, 1, true],
  ])('%i moderate and %i high factors', (moderate, high, want) => {
    expect(needsDoctor(tableOf(preEclampsiaRiskRule), moderate, high)).toBe(want);
  });
});

describe('four risks', () => {
  it.each(RISKS)('$years years, $children children', ({ expect: want, ...mother }) => {
    expect(riskFactors(tableOf(pregnancyRisk), mother)).toEqual(want);
  });
});

const RULES: Record<string, (given: RuleCase) => void> = {
  gain: (given) => says(pregnancyWeightGain, given),
  hb: (given) => says(haemoglobin, given),
  risk: (given) => says(pregnancyRisk, given),
  antenatal: (given) => says(antenatalVisits, given),
  womb: (given) => says(fundalHeight, given),
  heart: (given) => says(fetalHeartRate, given),
  protein: (given) => says(preEclampsia, given),
  history: (given) => says(preEclampsiaRiskRule, given),
  mother: (given) => says(postpartumVisits, given),
  newborn: (given) => says(newbornVisits, given),
};

describe('as told on a visit', () => {
  it.each(PREGNANCY_VISITS)('$rule: $name', ({ rule, ...given }) => {
    RULES[rule]?.(given);
    expect(RULES[rule]).toBeDefined();
  });
});
