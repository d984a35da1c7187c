import type { LocalDate } from '../calendar.ts';
import type { Known } from '../facts/known.ts';
import { type TetanusStatus, tetanusFromChildhood, tetanusStatus } from './tetanus-status.ts';

/** Td of women and pregnant women: given up to five times, so one service with many days. */
export const TETANUS_SERVICE = 'immunization.td';

const CHILDHOOD = /^immunization\.(dpt-hb-hib-[1-4]|hexa-[1-3]|dt-school|td-school-2)$/;

/** The T status of somebody's whole record up to a day: childhood doses first, then the Td doses after them. */
export function tetanusOn(known: Pick<Known, 'days'>, on: LocalDate): TetanusStatus {
  const childhood = new Map<string, LocalDate>();
  const later: LocalDate[] = [];
  for (const day of known.days) {
    if (day.on > on) continue;
    for (const { service } of day.services) {
      if (service === TETANUS_SERVICE) later.push(day.on);
      else if (CHILDHOOD.test(service))
        childhood.set(service.slice('immunization.'.length), day.on);
    }
  }
  const t = tetanusFromChildhood(new Set(childhood.keys()));
  const last = [...childhood.values()].sort().at(-1);
  return tetanusStatus(later, t > 0 && last !== undefined ? { t, last } : undefined);
}
