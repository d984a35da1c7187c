import { addDays, daysBetween, type LocalDate } from '../../calendar.ts';
import type { Known } from '../../facts/known.ts';
import type { Subject } from '../rule.ts';

type KnownPregnancy = Known['pregnancies'][number];

/** A pregnancy lasts 280 days from the first day of the last period (HPHT + 280, Naegele). */
export const PREGNANCY_DAYS = 280;
export const dueDateOf = (lmp: LocalDate): LocalDate => addDays(lmp, PREGNANCY_DAYS);

export interface Gestation {
  /** completed weeks and the days beyond them */
  weeks: number;
  days: number;
  totalDays: number;
  trimester: 1 | 2 | 3;
}

/** Trimesters end at 12 weeks 0 days and 24 weeks 0 days (KMK HK.01.07/MENKES/2015/2023; others cut at 13 and 27). */
const TRIMESTER_1_DAYS = 12 * 7;
const TRIMESTER_2_DAYS = 24 * 7;

/** How far a pregnancy is on a day; null before its first day. */
export function gestationOn(lmp: LocalDate, on: LocalDate): Gestation | null {
  const totalDays = daysBetween(lmp, on);
  if (totalDays < 0) return null;
  const trimester = totalDays <= TRIMESTER_1_DAYS ? 1 : totalDays <= TRIMESTER_2_DAYS ? 2 : 3;
  return { weeks: Math.floor(totalDays / 7), days: totalDays % 7, totalDays, trimester };
}

/** The pregnancy she is in on the day; null when she is in none. */
export function openPregnancy({ known, on, groups }: Subject): KnownPregnancy | null {
  if (!groups.includes('bumil')) return null;
  return known.pregnancies.findLast((p) => p.since <= on && (!p.endedOn || p.endedOn > on)) ?? null;
}

/** The pregnancy and how far it is; gestation null when nobody knows her last period. */
export function pregnancyToday(
  subject: Subject,
): { pregnancy: KnownPregnancy; gestation: Gestation | null } | null {
  const pregnancy = openPregnancy(subject);
  if (!pregnancy) return null;
  const gestation = pregnancy.lmp === undefined ? null : gestationOn(pregnancy.lmp, subject.on);
  return { pregnancy, gestation };
}
