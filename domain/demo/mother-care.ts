import { daysBetween } from '../calendar.ts';
import type { BodyOf } from '../facts/fact.ts';
import type { Pregnancy } from '../stages/groups.ts';
import type { Random } from './random.ts';

/** What the midwife does at step 4 for a pregnant woman: a service, or something measured. */
export type Care =
  | { service: string; amount?: number; batch?: string }
  | { what: BodyOf<'measurement-taken'>['what']; value: number };

/** A pregnancy's morning with the midwife, by its week. */
export function antenatalCare(
  pregnancy: Pregnancy,
  on: string,
  tdGiven: number,
  random: Random,
): Care[] {
  const weeks = Math.floor(daysBetween(pregnancy.since, on) / 7);
  const care: Care[] = [];
  if (random.chance(0.92)) care.push({ service: 'antenatal-check' });
  if ((weeks < 13 || weeks >= 30) && random.chance(0.5))
    care.push({ service: 'antenatal-check.doctor' });
  if (weeks >= 20)
    care.push({ what: 'fundal-height', value: Math.max(12, weeks - 1 + random.below(3) - 1) });
  if (weeks >= 16) care.push({ what: 'fetal-heart-rate', value: 126 + random.below(30) });
  if (weeks < 13 || weeks >= 28)
    care.push({ what: 'hb', value: Math.round((11.6 + random.normal() * 1) * 10) / 10 });
  if (tdGiven < 2 && random.chance(0.7))
    care.push({ service: 'immunization.td', batch: 'CONTOH-TD' });
  return care;
}

/** After birth: the midwife's look, and two red capsules once. */
export function afterBirthCare(hadVitaminA: boolean, random: Random): Care[] {
  return [
    ...(random.chance(0.9) ? [{ service: 'postpartum-check' }] : []),
    ...(hadVitaminA ? [] : [{ service: 'vitamin-a-mother', amount: 2 }]),
  ];
}
