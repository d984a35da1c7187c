import { useState } from 'preact/hooks';
import { byNaturalName, type Posyandu, posyanduLabel } from '#domain/places/place.ts';
import { useMe } from '../kader/phone-context.ts';
import { SelectField } from '../ui/field.tsx';
import { paperWords as w } from '../words/paper.ts';

/** Which of her posyandu a paper is for; the field only where there is a choice. */
export function usePlace(): {
  place: Posyandu | null;
  label: string;
  field: preact.JSX.Element | null;
} {
  const places = [...useMe().posyandu].sort(byNaturalName);
  const [id, setId] = useState(places[0]?.id ?? '');
  const place = places.find((p) => p.id === id) ?? null;
  const label = place ? placeLabel(place) : '';
  const options = places.map((p) => ({ value: p.id, label: posyanduLabel(p) }));
  const field =
    places.length > 1 ? (
      <SelectField label={w.at} value={id} onValue={setId} options={options} />
    ) : null;
  return { place, label, field };
}

export const placeLabel = (p: Posyandu): string => `${posyanduLabel(p)}, ${p.villageName}`;
