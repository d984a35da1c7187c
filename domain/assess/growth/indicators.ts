import { type GrowthTable, type Sex, tables2006 } from '../standards/growth-tables.ts';
import { round2, zScore, zScoreRestricted } from './z-score.ts';

/** One child on one day, as measured. null is "not known" or "not measured". */
export interface ChildMeasured {
  sex: Sex;
  /** may be a fraction when reckoned from months (× 30.4375); null when the age is not known */
  ageDays: number | null;
  weightKg: number | null;
  lengthHeightCm: number | null;
  position: 'lying' | 'standing' | null;
  headCm: number | null;
  /** mid-upper arm circumference */
  muacCm: number | null;
  /** bilateral pitting oedema */
  oedema: boolean;
  /** the last day of age that has z-scores; 1856 (60 completed months) unless said; WHO's own survey software uses 1826 */
  upperAgeDays?: number;
}

/** Where `growthZInto` puts each figure; NaN is "none". */
export const SLOT = {
  clenhei: 0,
  cbmi: 1,
  zwfa: 2,
  zlhfa: 3,
  zwfl: 4,
  zbfa: 5,
  zhcfa: 6,
  zacfa: 7,
};
export const SLOTS = 8;

/** `position` says that a child under nine months was said to stand: the position was left out of account. */
export type GrowthFlag = 'position' | ZName;
export type ZName = 'zwfa' | 'zlhfa' | 'zwfl' | 'zbfa' | 'zhcfa' | 'zacfa';

export type GrowthZ = Record<'clenhei' | 'cbmi' | ZName, number | null> & {
  flags: readonly GrowthFlag[];
};

/** Day 731 is WHO's second birthday: length (lying) before, height (standing) from then on. */
const STANDING_FROM_DAY = 731;
/** Lying measures 0.7 cm longer than standing (WHO 2006). */
const LYING_MINUS_STANDING_CM = 0.7;
const STANDS_FROM_MONTHS = 9;
const DAYS_PER_MONTH = 30.4375;
const LAST_DAY = 1856;
/** Where WHO's survey software stops: below 60.0 months. */
const WHO_SURVEY_LAST_DAY = 1826;
const WHO_SURVEY_MONTHS = 60;
/** With neither age nor position, below this a child was probably measured lying (WHO Anthro). */
const PROBABLY_LYING_BELOW_CM = 87;

/** Beyond these WHO calls a z-score implausible: measure again (WHO Anthro, survey analyser). */
const PLAUSIBLE: Record<ZName, readonly [number, number]> = {
  zwfa: [-6, 5],
  zlhfa: [-6, 6],
  zwfl: [-5, 5],
  zbfa: [-5, 5],
  zhcfa: [-5, 5],
  zacfa: [-5, 5],
};
const Z_NAMES = Object.keys(PLAUSIBLE) as ZName[];

type Formula = (y: number, l: number, m: number, s: number) => number;

function byDay(table: GrowthTable, day: number, y: number | null, formula: Formula): number {
  const at = (day - table.first) * 3;
  if (y === null || !(y > 0) || !(at >= 0 && at < table.rows.length)) return Number.NaN;
  const { rows } = table;
  return round2(formula(y, rows[at] as number, rows[at + 1] as number, rows[at + 2] as number));
}

/** L, M, S lie between two rows of 0.1 cm; the arithmetic follows WHO Anthro step by step, so that z agrees to the hundredth. */
function byLength(table: GrowthTable, cm: number, kg: number): number {
  const low = Math.trunc(cm * 10) / 10;
  const part = (cm - low) / 0.1;
  const at = (Math.round(low * 10) - table.first * 10) * 3;
  if (!(at >= 0 && at < table.rows.length) || !(kg > 0)) return Number.NaN;
  const { rows } = table;
  let l = rows[at] as number;
  let m = rows[at + 1] as number;
  let s = rows[at + 2] as number;
  if (part > 0) {
    const up = (Math.round(Math.trunc(cm * 10 + 1)) - table.first * 10) * 3;
    if (up >= rows.length) return Number.NaN;
    l += part * ((rows[up] as number) - l);
    m += part * ((rows[up + 1] as number) - m);
    s += part * ((rows[up + 2] as number) - s);
  }
  return round2(zScoreRestricted(kg, l, m, s));
}

const positionCounts = (child: ChildMeasured): boolean =>
  child.position !== 'standing' ||
  child.ageDays === null ||
  child.ageDays / DAYS_PER_MONTH >= STANDS_FROM_MONTHS;

function corrected(child: ChildMeasured, day: number): number {
  const cm = child.lengthHeightCm;
  if (cm === null) return Number.NaN;
  if (day < STANDING_FROM_DAY && child.position === 'standing' && positionCounts(child))
    return cm + LYING_MINUS_STANDING_CM;
  if (day >= STANDING_FROM_DAY && child.position === 'lying') return cm - LYING_MINUS_STANDING_CM;
  return cm;
}

const byLying = (child: ChildMeasured, day: number, cm: number): boolean =>
  child.ageDays === null
    ? child.position === 'lying' || (child.position === null && cm < PROBABLY_LYING_BELOW_CM)
    : day < STANDING_FROM_DAY;

function withinUpperAge(child: ChildMeasured, day: number): boolean {
  const upper = child.upperAgeDays ?? LAST_DAY;
  if (child.ageDays === null) return true;
  if (day > upper || day > LAST_DAY) return false;
  return upper > WHO_SURVEY_LAST_DAY || child.ageDays / DAYS_PER_MONTH < WHO_SURVEY_MONTHS;
}

function weightForLength(child: ChildMeasured, day: number, cm: number): number {
  if (!child.weightKg || !cm || child.oedema || !withinUpperAge(child, day)) return Number.NaN;
  const tables = tables2006(child.sex);
  const lying = byLying(child, day, cm);
  if (!(lying ? cm >= 45 && cm <= 110 : cm >= 65 && cm <= 120)) return Number.NaN;
  return byLength(lying ? tables.wfl : tables.wfh, cm, child.weightKg);
}

/**
 * All indicators of one child written into `out` (see SLOT), z rounded to two decimals, NaN where there is none.
 * Allocates nothing: for a whole district's children `out` is used again and again.
 * Position: standing before day 731 adds 0.7 cm, lying from then on takes 0.7 cm off; below nine months "standing"
 * is left out of account. With oedema nothing that has weight in it gets a z-score.
 */
export function growthZInto(child: ChildMeasured, out: Float64Array): void {
  const day = child.ageDays === null ? Number.NaN : Math.floor(child.ageDays + 0.5);
  const cm = corrected(child, day);
  const kg = child.weightKg;
  const bmi = kg && cm ? kg / ((cm / 100) * (cm / 100)) : Number.NaN;
  // NaN falls outside every table, so an age that is too high, or not known, gives no z by age
  const tableDay = withinUpperAge(child, day) ? day : Number.NaN;
  const tables = tables2006(child.sex);
  out[SLOT.clenhei] = cm;
  out[SLOT.cbmi] = bmi;
  out[SLOT.zwfa] = child.oedema ? Number.NaN : byDay(tables.wfa, tableDay, kg, zScoreRestricted);
  out[SLOT.zlhfa] = byDay(tables.lhfa, tableDay, cm, zScore);
  out[SLOT.zwfl] = weightForLength(child, day, cm);
  out[SLOT.zbfa] = child.oedema ? Number.NaN : byDay(tables.bfa, tableDay, bmi, zScoreRestricted);
  out[SLOT.zhcfa] = byDay(tables.hcfa, tableDay, child.headCm, zScore);
  out[SLOT.zacfa] = byDay(tables.acfa, tableDay, child.muacCm, zScoreRestricted);
}

const scratch = new Float64Array(SLOTS);
const of = (slot: number): number | null => {
  const figure = scratch[slot] as number;
  return Number.isFinite(figure) ? figure : null;
};

/** The same as an object, null where there is none, with what WHO calls implausible in `flags`. */
export function growthZ(child: ChildMeasured): GrowthZ {
  growthZInto(child, scratch);
  const flags: GrowthFlag[] = positionCounts(child) ? [] : ['position'];
  for (const name of Z_NAMES) {
    const z = of(SLOT[name]);
    if (z !== null && (z < PLAUSIBLE[name][0] || z > PLAUSIBLE[name][1])) flags.push(name);
  }
  return {
    clenhei: of(SLOT.clenhei),
    cbmi: of(SLOT.cbmi),
    zwfa: of(SLOT.zwfa),
    zlhfa: of(SLOT.zlhfa),
    zwfl: of(SLOT.zwfl),
    zbfa: of(SLOT.zbfa),
    zhcfa: of(SLOT.zhcfa),
    zacfa: of(SLOT.zacfa),
    flags,
  };
}
