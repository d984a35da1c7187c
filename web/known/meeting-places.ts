import type { Me } from '#domain/access/access.ts';
import type { LocalDate } from '#domain/calendar.ts';
import { mayHoldMeeting } from '#domain/meetings/may-hold.ts';
import { byNaturalName, type Posyandu, posyanduLabel, villageScope } from '#domain/places/place.ts';

/** A place whose meetings this account writes down. */
export interface MeetingPlace {
  scope: string;
  label: string;
  level: 'village' | 'posyandu';
  /** village's code or posyandu's id, as pages name it */
  id: string;
}

/**
 * Villages first; a posyandu only for who has no village, so that nobody has to choose between two lists of the same
 * people.
 */
export function meetingPlaces(me: Me, on: LocalDate): MeetingPlace[] {
  const may = (at: Posyandu): boolean => mayHoldMeeting(me.grants, at, on);
  const villages = new Map(me.posyandu.map((p) => [p.villageCode, asVillage(p)]));
  const whole = [...villages.values()].filter(may).sort(byNaturalName);
  if (whole.length > 0)
    return whole.map((at) => ({
      scope: at.id,
      label: at.villageName,
      level: 'village',
      id: at.villageCode,
    }));
  return me.posyandu
    .filter(may)
    .sort(byNaturalName)
    .map((at) => ({ scope: at.id, label: posyanduLabel(at), level: 'posyandu', id: at.id }));
}

const asVillage = (at: Posyandu): Posyandu => {
  const { dusun: _dusun, ...rest } = at;
  return { ...rest, id: villageScope(at.villageCode), name: at.villageName };
};
