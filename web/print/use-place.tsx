import { useState } from 'preact/hooks';
import { byNaturalName, type Posyandu, posyanduLabel } from '#domain/places/place.ts';
import { useMe, usePhone } from '../kader/phone-context.ts';
import { openSession } from '../kader/today/open-session.ts';
import type { Phone } from '../known/phone.ts';
import { SelectField } from '../ui/field.tsx';
import { paperWords as w } from '../words/paper.ts';

/** Which of her posyandu a paper is for; the field only where there is a choice. */
export function usePlace(): {
  place: Posyandu | null;
  label: string;
  field: preact.JSX.Element | null;
} {
  const phone = usePhone();
  const places = [...useMe().posyandu].sort(byNaturalName);
  const [id, setId] = useState(() => usualPlace(phone, places));
  const place = places.find((p) => p.id === id) ?? null;
  const label = place ? placeLabel(place) : '';
  const options = places.map((p) => ({ value: p.id, label: posyanduLabel(p) }));
  const field =
    places.length > 1 ? (
      <SelectField label={w.at} value={id} onValue={setId} options={options} />
    ) : null;
  return { place, label, field };
}

/** Where the day is open; else where people live. */
function usualPlace(phone: Phone, places: readonly Posyandu[]): string {
  const open = openSession(phone)?.scope;
  const lived = places.find((p) => phone.people().some((one) => one.posyandu === p.id));
  return places.find((p) => p.id === open)?.id ?? lived?.id ?? places[0]?.id ?? '';
}

export const placeLabel = (p: Posyandu): string => `${posyanduLabel(p)}, ${p.villageName}`;
