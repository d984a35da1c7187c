import type { Me } from '#domain/access/access.ts';
import type { Month } from '#domain/calendar.ts';
import { byNaturalName, posyanduLabel } from '#domain/places/place.ts';
import type { RecapKey } from '#domain/pws/recap/form.ts';
import type { MonthPlace } from '../known/phone-months.ts';
import type { RecapAt } from './recap-address.ts';

/** Where the phone's own pages begin; inside it their addresses are those of the server's pages. */
export const PHONE_MONTH_AT = '/bulan';

export interface NamedPlace extends MonthPlace {
  name: string;
}

/** Places whose month this phone can count: its posyandu, and for who works in a whole village also that. */
export function phonePlaces(me: Me): NamedPlace[] {
  const posyandu = [...me.posyandu].sort(byNaturalName);
  const whole = me.grants.some(({ scope }) => scope.kind !== 'posyandu');
  const villages = whole
    ? me.villages.filter((v) => posyandu.some((p) => p.villageCode === v.code))
    : [];
  return [
    ...villages.map(({ code, name }): NamedPlace => ({ level: 'village', id: code, name })),
    ...posyandu.map((p): NamedPlace => ({ level: 'posyandu', id: p.id, name: posyanduLabel(p) })),
  ];
}

export const placeMonthAddress = ({ level, id }: MonthPlace, month: Month): string =>
  `/wilayah/${level}/${encodeURIComponent(id)}/${month}`;

export const phoneRecapAddress = (posyandu: string, month: Month, form: RecapKey): string =>
  `/rekap/${encodeURIComponent(posyandu)}/${month}/${form}`;

/** The recap of the phone from a page that asked the server for it. */
export const recapOnPhone = ({ posyandu, month, form }: RecapAt): string =>
  `${PHONE_MONTH_AT}${phoneRecapAddress(posyandu, month, form)}`;
