import { firstDayOf, type LocalDate, laterOf, monthOf } from '#domain/calendar.ts';
import type { DemoFact } from '#domain/demo/draft.ts';
import { randomFrom } from '#domain/demo/random.ts';
import type { Reporting } from './demo-sizes.ts';

const DAY_MS = 86_400_000;
/** Seven in the evening in western Indonesia, when phones are home and near a signal. */
const EVENING_MS = 12 * 3_600_000;

/** That day's evening, or this moment when it has not come yet. */
export const eveningOf = (on: LocalDate, now: Date): Date =>
  new Date(Math.min(now.getTime(), Date.parse(`${on}T00:00:00Z`) + EVENING_MS));

/** The day of the last of them. */
export const lastOf = (facts: readonly { on: LocalDate }[]): LocalDate =>
  facts.reduce((latest, { on }) => laterOf(latest, on), '0001-01-01');

/** When one month's facts of a posyandu reached the server: never before they happened, nor after this moment. */
export function arrivalOf(
  facts: readonly DemoFact[],
  posyandu: string,
  { days: [least, most] }: Reporting,
  now: Date,
): Date {
  const last = lastOf(facts);
  const random = randomFrom(`arrival/${posyandu}/${firstDayOf(monthOf(last))}`);
  const late = least + random.below(most - least + 1);
  return new Date(Math.min(now.getTime(), eveningOf(last, now).getTime() + late * DAY_MS));
}
