import type { Me } from '#domain/access/access.ts';
import { powersOf } from '#domain/access/roles.ts';
import type { Month } from '#domain/calendar.ts';
import { byNaturalName, type Posyandu } from '#domain/places/place.ts';
import { RECAP_FORMS, type RecapKey } from '#domain/pws/recap/form.ts';

export const RECAP_AT = '/rekap';

/** One form of one posyandu in one month. */
export interface RecapAt {
  posyandu: string;
  month: Month;
  form: RecapKey;
}

export const recapAddress = ({ posyandu, month, form }: RecapAt): string =>
  `${RECAP_AT}/${encodeURIComponent(posyandu)}/${month}/${form}`;

export const askRecap = ({ posyandu, month, form }: RecapAt): string =>
  `/api/recaps/${encodeURIComponent(posyandu)}/${month}/${form}`;

export const isForm = (text: string): text is RecapKey =>
  (RECAP_FORMS as readonly string[]).includes(text);

/** Posyandu whose recap this account may open, in their natural order. */
export const recapPlaces = (me: Me): Posyandu[] =>
  powersOf(me.account.role).names === 'never' ? [] : [...me.posyandu].sort(byNaturalName);

/** May this account put its name to the recap? The server asks again, by the grant of that day. */
export const maySign = (me: Me, place: Posyandu): boolean =>
  powersOf(me.account.role).signs && me.posyandu.some(({ id }) => id === place.id);
